package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.time.Period;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A shock injected into a run.
 *
 * @param number 1 for the run's first, 2 for the next, and so on: the order in which they apply
 * @param requestId the id the client chose for the injection
 * @param spec the shock's text form
 * @param effective the first month that is opened with it
 * @param withdrawn the first month that is not opened with it any more, or null
 */
public record InjectedShock(
    int number, String requestId, String spec, Period effective, @Nullable Period withdrawn) {

  /** Returns the index of the first month that is opened with it. */
  public int effectiveIndex() {
    return effective.index();
  }

  /** Returns the index of the first month that is not opened with it any more. */
  public OptionalInt withdrawnIndex() {
    return withdrawn == null ? OptionalInt.empty() : OptionalInt.of(withdrawn.index());
  }

  /** Tells whether a month is opened with this shock. */
  public boolean isIn(Period period) {
    return !effective.isAfter(period) && (withdrawn == null || withdrawn.isAfter(period));
  }
}
