package dev.roundtrip.ledger.store;

/**
 * An event and its place in the run.
 *
 * @param number 1 for the run's first event, without gaps
 */
public record NumberedRow(long number, EventRow event) {}
