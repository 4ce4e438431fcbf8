package dev.roundtrip.ledger;

import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.ledger.store.RunFacts;

/**
 * Hears in this process what the ledger has committed. It is called by the ledger's own thread, so
 * it must be quick; what it throws is logged and changes nothing.
 */
public interface RunListener {

  /** The ledger drives a run from here on: a new one, or one it has taken over. */
  default void driven(RunFacts run) {}

  /** A month is closed. */
  default void closed(String runId, PeriodResult result) {}

  /** The last month is closed. */
  default void ended(String runId, String fingerprint) {}

  /** The run was stopped, because its figures could not be trusted any more. */
  default void stopped(String runId, String reason) {}
}
