package dev.roundtrip.cli.control;

import dev.roundtrip.proto.v1.RunStatus;
import java.time.Duration;
import java.util.Locale;

/**
 * Where a run stands. Months are counted since January of the year 0.
 *
 * @param runId the ledger's name for it
 * @param scenario the scenario's name
 * @param seed its seed
 * @param state what it is doing
 * @param reason why it waits or was stopped; empty otherwise
 * @param first its first month
 * @param last its last month
 * @param closed how many of its months are closed
 * @param hash the hash chain up to the last close; at the end the fingerprint
 * @param pace the least time a month takes
 */
public record RunStanding(
    String runId,
    String scenario,
    long seed,
    State state,
    String reason,
    int first,
    int last,
    int closed,
    String hash,
    Duration pace) {

  /** What a run is doing. */
  public enum State {
    /** Not every party that acts has a host yet. */
    WAITING,
    /** A month is open, or about to open. */
    RUNNING,
    /** It is held between two months. */
    PAUSED,
    /** Its last month is closed. */
    ENDED,
    /** Something was proven wrong; it does not go on. */
    STOPPED;

    /** Tells whether nothing more will come of the run. */
    public boolean isOver() {
      return this == ENDED || this == STOPPED;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static RunStanding of(RunStatus status) {
    return new RunStanding(
        status.getRunId(),
        status.getScenarioName(),
        status.getSeed(),
        stateOf(status),
        status.getReason(),
        status.getFirstPeriodIndex(),
        status.getLastPeriodIndex(),
        status.getClosedPeriods(),
        status.getHash(),
        Duration.ofMillis(status.getPaceMs()));
  }

  private static State stateOf(RunStatus status) {
    return switch (status.getState()) {
      case RUN_STATE_WAITING_FOR_HOSTS -> State.WAITING;
      case RUN_STATE_RUNNING -> State.RUNNING;
      case RUN_STATE_PAUSED -> State.PAUSED;
      case RUN_STATE_ENDED -> State.ENDED;
      case RUN_STATE_STOPPED -> State.STOPPED;
      case RUN_STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException("no state of a run: " + status.getStateValue());
    };
  }

  /** Returns the month closed last; the one before the first if none is. */
  public int lastClosed() {
    return first + closed - 1;
  }

  /** Returns how many months the run has. */
  public int months() {
    return last - first + 1;
  }
}
