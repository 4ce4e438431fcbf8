package dev.roundtrip.ledger.store;

import dev.roundtrip.wire.LedgerRecord;
import java.util.List;

/**
 * All that commits when a month is opened.
 *
 * @param month the month
 * @param outbox what is to be published
 */
public record MonthOpen(OpenedMonth month, List<LedgerRecord> outbox) {
  public MonthOpen {
    outbox = List.copyOf(outbox);
  }
}
