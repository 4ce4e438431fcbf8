package dev.roundtrip.ledger.store;

/** Why a command from outside is refused, in order of precedence. */
public enum ControlRefusal {
  /** No run has this id. */
  RUN_NOT_FOUND("no run is called '%s'"),
  /** A request id is 1 to 128 printable characters. */
  REQUEST_ID_INVALID("'%s' is no request id; one has 1 to 128 printable characters and no space"),
  /** No shipped scenario has this name, or the text is none. */
  SCENARIO_INVALID("%s"),
  /** The text is not that of a shock. */
  SHOCK_INVALID("%s"),
  /** A run is stepped by 1 to 1,200 months. */
  MONTHS_OUT_OF_RANGE("a run is stepped by 1 to 1200 months, not by %s"),
  /** The pace is 0 to one hour. */
  PACE_OUT_OF_RANGE("a month can be made to take 0 ms to 3600000 ms, an hour, not %s ms"),
  /** The same request id was used for something else. */
  REQUEST_ID_TAKEN("the request id is taken: %s"),
  /** Another run is not over yet. */
  ANOTHER_RUN_UNFINISHED("the run %s is not over yet"),
  /** The run has ended or was stopped. */
  RUN_OVER("the run is over: it is %s"),
  /** Only a run that is to hold can be stepped. */
  RUN_NOT_PAUSED("only a run that is paused can be stepped, and it is %s; pause it first"),
  /** The run's last month is open or closed. */
  NO_MONTH_LEFT("no month of the run is left to open: %s"),
  /** The shock bears on months that are open or closed already, or on none of the run. */
  SHOCK_OUT_OF_TIME("%s"),
  /** No shock was injected with this request id. */
  SHOCK_NOT_FOUND("no shock was injected with the request id '%s'");

  private final String form;

  ControlRefusal(String form) {
    this.form = form;
  }

  /**
   * Returns the refusal in a sentence for people.
   *
   * @param detail what was found
   */
  public String sentence(String detail) {
    return form.replace("%s", detail);
  }
}
