package dev.roundtrip.ledger.store;

import java.util.Locale;

/** What a run is doing. */
public enum RunState {
  /** It waits for a host for each of its parties. */
  WAITING,
  /** A month is open, or about to open. */
  RUNNING,
  /** It is held between a close and an open. */
  PAUSED,
  /** Its last month is closed. */
  ENDED,
  /** Something was proven wrong, so that its figures could not be trusted any more. */
  STOPPED;

  /** Returns the state of a name in the database. */
  static RunState of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Returns the name, in lower case as everywhere outside the code. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells whether nothing more will come of the run. */
  public boolean isOver() {
    return this == ENDED || this == STOPPED;
  }
}
