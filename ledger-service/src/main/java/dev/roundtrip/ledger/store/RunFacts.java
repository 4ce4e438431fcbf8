package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is recorded.
 *
 * @param runId its id
 * @param requestId the id that who started it chose for it
 * @param scenarioName the scenario's name
 * @param scenarioDigest SHA-256 of the resolved scenario, in hexadecimal
 * @param economyDigest the digest of the code that runs it
 * @param seed its seed
 * @param horizon its months
 * @param state what it is doing
 * @param reason why it was stopped, or null
 * @param paused whether it is to hold between close and open
 * @param steps months it may still open though paused
 * @param pace the least time from open to open
 * @param opened the month opened last; the one before the first at the start
 * @param position what of it is committed
 */
public record RunFacts(
    String runId,
    String requestId,
    String scenarioName,
    String scenarioDigest,
    String economyDigest,
    long seed,
    Term horizon,
    RunState state,
    @Nullable String reason,
    boolean paused,
    int steps,
    Duration pace,
    Period opened,
    RunPosition position) {

  /** Tells whether a month is open. */
  public boolean isMonthOpen() {
    return opened.isAfter(position.period());
  }

  /** Returns how many months are closed. */
  public int monthsClosed() {
    return position.period().minus(horizon.first()) + 1;
  }

  /** Returns the index of the first month. */
  public int firstIndex() {
    return horizon.first().index();
  }

  /** Returns the index of the last month. */
  public int lastIndex() {
    return horizon.last().index();
  }

  /** Returns the first month that is not open yet. */
  public Period nextToOpen() {
    return opened.next();
  }
}
