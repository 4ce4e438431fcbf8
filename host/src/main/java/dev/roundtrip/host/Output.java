package dev.roundtrip.host;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.LedgerRecord;

/** What the ledger's side of the protocol wants done. */
public sealed interface Output {

  /** The hosts must hear this. */
  record Publish(LedgerRecord record) implements Output {}

  /** Everything that was said in the month is there: it can be closed. */
  record ReadyToClose(Period period) implements Output {}
}
