package dev.roundtrip.ledger.store;

/**
 * The run is not where this ledger left it: another ledger drives it, or what was to be committed
 * is committed already. Nothing was changed.
 */
public final class PositionMovedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RunPosition actual;

  PositionMovedException(String runId, long epoch, RunPosition actual) {
    super(
        "run "
            + runId
            + " is at epoch "
            + actual.epoch()
            + " with "
            + actual.period()
            + " closed; this ledger has epoch "
            + epoch);
    this.actual = actual;
  }

  /** Returns where the run is. */
  public RunPosition actual() {
    return actual;
  }
}
