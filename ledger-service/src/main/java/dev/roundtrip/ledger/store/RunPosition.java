package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.time.Period;

/**
 * What of a run is committed.
 *
 * @param epoch which ledger drives the run: one more with each that took it over
 * @param period the month closed last; the one before the first at the start
 * @param hash the hash chain up to that month
 * @param logOffset the first record of the payments log not contained in it
 */
public record RunPosition(long epoch, Period period, String hash, long logOffset) {}
