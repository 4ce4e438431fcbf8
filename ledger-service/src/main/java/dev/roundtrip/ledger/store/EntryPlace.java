package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.time.Period;

/**
 * Where an entry is in the journal.
 *
 * @param period its month
 * @param number its number in the month
 */
public record EntryPlace(Period period, int number) {

  /** After all entries there can be. */
  static final EntryPlace END = new EntryPlace(new Period(Integer.MAX_VALUE), Integer.MAX_VALUE);
}
