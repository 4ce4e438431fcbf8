package dev.roundtrip.cli.screen;

import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.economy.time.Period;
import java.time.Duration;

/** Where a run at a ledger stands, as commands that steer it answer. */
public final class StandingReport {

  private StandingReport() {}

  public static void print(Screen screen, RunStanding run, boolean json) {
    if (json) {
      Json.writeObject(
          screen.out(),
          object -> {
            object.writeStringProperty("run", run.runId());
            object.writeStringProperty("state", run.state().toString());
            object.writeStringProperty("reason", run.reason());
            object.writeNumberProperty("closedMonths", run.closed());
            object.writeNumberProperty("months", run.months());
            object.writeStringProperty("lastClosed", new Period(run.lastClosed()).toString());
            object.writeNumberProperty("paceMs", run.pace().toMillis());
            object.writeStringProperty("hash", run.hash());
          });
      return;
    }
    screen.out().println(line(run));
  }

  /** Returns where a run stands in a line. */
  public static String line(RunStanding run) {
    String closed =
        run.closed() == 0
            ? "no month closed of " + run.months()
            : "closed "
                + new Period(run.lastClosed())
                + ", "
                + run.closed()
                + " of "
                + run.months();
    String reason = run.reason().isEmpty() ? "" : " (" + run.reason() + ")";
    return run.runId() + "  " + run.state() + reason + "  " + closed + pace(run.pace());
  }

  private static String pace(Duration pace) {
    if (pace.isZero()) {
      return "";
    }
    long millis = pace.toMillis();
    return "  a month takes " + (millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms");
  }
}
