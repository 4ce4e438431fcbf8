package dev.roundtrip.ledger.store;

/**
 * An event and its place among those of the run that were asked for.
 *
 * @param number 1 for the first, without gaps
 */
public record NumberedRow(long number, EventRow event) {}
