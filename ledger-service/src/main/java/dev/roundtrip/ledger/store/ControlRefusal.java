package dev.roundtrip.ledger.store;

/** Why a command from outside is refused, in order of precedence. */
public enum ControlRefusal {
  /** No run has this id. */
  RUN_NOT_FOUND,
  /** A request id is 1 to 128 printable characters. */
  REQUEST_ID_INVALID,
  /** No shipped scenario has this name, or the text is none. */
  SCENARIO_INVALID,
  /** The text is not that of a shock. */
  SHOCK_INVALID,
  /** A run is stepped by 1 to 1,200 months. */
  MONTHS_OUT_OF_RANGE,
  /** The pace is 0 to one hour. */
  PACE_OUT_OF_RANGE,
  /** The same request id was used for something else. */
  REQUEST_ID_TAKEN,
  /** Another run is not over yet. */
  ANOTHER_RUN_UNFINISHED,
  /** The run has ended or was stopped. */
  RUN_OVER,
  /** Only a run that is to hold can be stepped. */
  RUN_NOT_PAUSED,
  /** The run's last month is open or closed. */
  NO_MONTH_LEFT,
  /** No shock was injected with this request id. */
  SHOCK_NOT_FOUND
}
