package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.ShockRules;
import dev.roundtrip.economy.time.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steering a run from outside: starting, holding, stepping, pacing and shocking it. Each command is
 * one transaction under the run's lock, so it is wholly before or wholly after an open. A command
 * that carries a request id may be repeated; it gets the first answer.
 */
public final class RunControls {

  private static final int MOST_STEPS = 1_200;
  private static final Duration SLOWEST = Duration.ofHours(1);

  /** Held while a run is recorded, so that two do not start at once. */
  private static final long STARTING = 0x726f756e647472L;

  private final Database database;
  private final RunTransaction transaction;

  public RunControls(Database database) {
    this.database = database;
    transaction = new RunTransaction(database);
  }

  /** Finds the scenarios of runs. */
  public interface Scenarios {

    /** Returns the scenario of a run. */
    Economy of(RunFacts run) throws SQLException;
  }

  /** Returns the run that was started with a request id. */
  public Optional<RunFacts> started(String requestId) throws SQLException {
    return database.inTransaction(connection -> RunTable.findRequest(connection, requestId));
  }

  /** Records a run with its opening balances, waiting for its hosts. */
  public Answer<RunFacts> start(NewRun run) throws SQLException {
    if (!isRequestId(run.requestId())) {
      return refused(ControlRefusal.REQUEST_ID_INVALID, run.requestId());
    }
    if (!isPace(run.pace())) {
      return refused(ControlRefusal.PACE_OUT_OF_RANGE, run.pace().toMillis());
    }
    return database.inTransaction(connection -> {
      Sql.number(connection, "select count(pg_advisory_xact_lock(?))", STARTING);
      Optional<RunFacts> repeated = RunTable.findRequest(connection, run.requestId());
      if (repeated.isPresent()) {
        RunFacts first = repeated.orElseThrow();
        return first.scenarioDigest().equals(run.scenarioDigest()) && first.seed() == run.seed()
            ? new Answer.Done<>(first)
            : refused(ControlRefusal.REQUEST_ID_TAKEN, "it started " + first.runId());
      }
      Optional<RunFacts> unfinished = RunTable.unfinished(connection);
      if (unfinished.isPresent()) {
        return refused(ControlRefusal.ANOTHER_RUN_UNFINISHED, unfinished.orElseThrow().runId());
      }
      return new Answer.Done<>(record(connection, run));
    });
  }

  private static RunFacts record(Connection connection, NewRun run) throws SQLException {
    Period first = run.horizon().first();
    Period opening = first.previous();
    Sql.update(
        connection,
        """
        insert into run (run_id, request_id, scenario_name, scenario_text, scenario_digest,
                         economy_digest, seed, first_period, last_period, state, paused, pace_ms,
                         opened_period)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)
        """,
        run.runId(),
        run.requestId(),
        run.scenarioName(),
        run.scenarioText(),
        run.scenarioDigest(),
        run.economyDigest(),
        run.seed(),
        first.index(),
        run.horizon().last().index(),
        run.paused(),
        run.pace().toMillis(),
        opening.index());
    Sql.update(
        connection,
        "insert into run_position (run_id, epoch, period, hash, log_offset) values (?, 0, ?, ?, 0)",
        run.runId(),
        opening.index(),
        run.openingHash());
    List<JournalEntry> entries = run.openingEntries();
    JournalTables.add(connection, run.runId(), opening, entries);
    RunFacts recorded = RunTable.find(connection, run.runId()).orElseThrow();
    EventTable.add(connection, run.runId(), EventRow.state(recorded));
    for (int i = 0; i < run.shocks().size(); i++) {
      add(connection, recorded, "start-" + (i + 1), run.shocks().get(i));
    }
    return recorded;
  }

  /** Holds a run before the next month opens. */
  public Answer<RunFacts> pause(String runId) throws SQLException {
    return steer(runId, "update run set paused = true, steps = 0 where run_id = ?", runId);
  }

  /** Lets a run go on. */
  public Answer<RunFacts> resume(String runId) throws SQLException {
    return steer(runId, "update run set paused = false, steps = 0 where run_id = ?", runId);
  }

  /** Changes how long a month takes at least. */
  public Answer<RunFacts> pace(String runId, Duration pace) throws SQLException {
    return isPace(pace)
        ? steer(runId, "update run set pace_ms = ? where run_id = ?", pace.toMillis(), runId)
        : refused(ControlRefusal.PACE_OUT_OF_RANGE, pace.toMillis());
  }

  /** Lets a run that is to hold open some more months. */
  public Answer<RunFacts> step(String runId, int months) throws SQLException {
    if (months < 1 || months > MOST_STEPS) {
      return refused(ControlRefusal.MONTHS_OUT_OF_RANGE, months);
    }
    return command(
        runId,
        (connection, run) -> {
          if (!run.paused()) {
            return refused(ControlRefusal.RUN_NOT_PAUSED, run.state().text());
          }
          int steps = Math.min(MOST_STEPS, run.steps() + months);
          Sql.update(connection, "update run set steps = ? where run_id = ?", steps, runId);
          return done(connection, runId);
        });
  }

  private Answer<RunFacts> steer(String runId, String update, Object... values)
      throws SQLException {
    return command(
        runId,
        (connection, run) -> {
          Sql.update(connection, update, values);
          return done(connection, runId);
        });
  }

  private static Answer<RunFacts> done(Connection connection, String runId) throws SQLException {
    return new Answer.Done<>(RunTable.find(connection, runId).orElseThrow());
  }

  /**
   * Adds a shock to a run, from the next month that opens. It may not bear on an earlier one: what
   * the record says of a month has to be what happened in it.
   *
   * @param requestId chosen by the client, the shock's name from then on
   * @param text the shock in its text form; begins in the next month that opens if it names none
   * @param scenarios what names in it must be found in
   */
  public Answer<InjectedShock> inject(
      String runId, String requestId, String text, Scenarios scenarios) throws SQLException {
    if (!isRequestId(requestId)) {
      return refused(ControlRefusal.REQUEST_ID_INVALID, requestId);
    }
    Optional<RunFacts> known =
        database.inTransaction(connection -> RunTable.find(connection, runId));
    if (known.isEmpty()) {
      return refused(ControlRefusal.RUN_NOT_FOUND, runId);
    }
    Economy economy = scenarios.of(known.orElseThrow());
    return onRun(
        runId,
        (connection, run) -> {
          Optional<InjectedShock> first = find(connection, runId, requestId);
          Period start = first.map(InjectedShock::effective).orElse(run.nextToOpen());
          Shock shock;
          try {
            shock = ShockSpec.parse(text, start);
          } catch (IllegalArgumentException e) {
            return refused(ControlRefusal.SHOCK_INVALID, String.valueOf(e.getMessage()));
          }
          if (first.isPresent()) {
            return first.orElseThrow().spec().equals(shock.spec())
                ? new Answer.Done<>(first.orElseThrow())
                : refused(ControlRefusal.REQUEST_ID_TAKEN, first.orElseThrow().spec());
          }
          if (run.state().isOver()) {
            return refused(ControlRefusal.RUN_OVER, run.state().text());
          }
          if (run.nextToOpen().isAfter(run.horizon().last())) {
            return refused(ControlRefusal.NO_MONTH_LEFT, run.opened() + " is the last");
          }
          Optional<String> outOfTime = InjectionTime.refusal(shock, run);
          if (outOfTime.isPresent()) {
            return refused(ControlRefusal.SHOCK_OUT_OF_TIME, outOfTime.orElseThrow());
          }
          Optional<String> unfit = unfit(connection, run, economy, shock);
          return unfit.isPresent()
              ? refused(ControlRefusal.SHOCK_INVALID, unfit.orElseThrow())
              : new Answer.Done<>(add(connection, run, requestId, shock.spec()));
        });
  }

  /** Returns why a shock makes no sense in a run beside those it has. */
  private static Optional<String> unfit(
      Connection connection, RunFacts run, Economy economy, Shock shock) throws SQLException {
    List<Shock> together = new ArrayList<>(economy.shocks());
    for (InjectedShock other : RunTable.shocks(connection, run.runId())) {
      if (other.withdrawn() == null) {
        together.add(ShockSpec.parse(other.spec()));
      }
    }
    together.add(shock);
    try {
      ShockRules.require(economy, together);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static InjectedShock add(
      Connection connection, RunFacts run, String requestId, String spec) throws SQLException {
    int number = RunTable.shocks(connection, run.runId()).size() + 1;
    InjectedShock shock = new InjectedShock(number, requestId, spec, run.nextToOpen(), null);
    RunTable.add(connection, run.runId(), shock);
    EventTable.add(connection, run.runId(), EventRow.accepted(run.position().period(), shock));
    return shock;
  }

  /** Takes an injected shock back, from the next month that opens. */
  public Answer<InjectedShock> withdraw(String runId, String requestId) throws SQLException {
    return onRun(
        runId,
        (connection, run) -> {
          Optional<InjectedShock> found = find(connection, runId, requestId);
          if (found.isEmpty()) {
            return refused(ControlRefusal.SHOCK_NOT_FOUND, requestId);
          }
          InjectedShock shock = found.orElseThrow();
          if (shock.withdrawn() != null) {
            return new Answer.Done<>(shock);
          }
          if (run.state().isOver()) {
            return refused(ControlRefusal.RUN_OVER, run.state().text());
          }
          if (run.nextToOpen().isAfter(run.horizon().last())) {
            return refused(ControlRefusal.NO_MONTH_LEFT, run.opened() + " is the last");
          }
          return new Answer.Done<>(withdraw(connection, run, shock));
        });
  }

  private static InjectedShock withdraw(Connection connection, RunFacts run, InjectedShock shock)
      throws SQLException {
    InjectedShock withdrawn =
        new InjectedShock(
            shock.number(), shock.requestId(), shock.spec(), shock.effective(), run.nextToOpen());
    Sql.update(
        connection,
        "update shock set withdrawn_period = ? where run_id = ? and number = ?",
        run.nextToOpen().index(),
        run.runId(),
        shock.number());
    EventTable.add(connection, run.runId(), EventRow.withdrawn(run.position().period(), withdrawn));
    return withdrawn;
  }

  private static Optional<InjectedShock> find(Connection connection, String runId, String requestId)
      throws SQLException {
    return RunTable.shocks(connection, runId).stream()
        .filter(shock -> shock.requestId().equals(requestId))
        .findFirst();
  }

  /** Obeys a command to a run that is not over. */
  private <T> Answer<T> command(String runId, RunTransaction.Work<Answer<T>> work)
      throws SQLException {
    return onRun(
        runId,
        (connection, run) ->
            run.state().isOver()
                ? refused(ControlRefusal.RUN_OVER, run.state().text())
                : work.with(connection, run));
  }

  private <T> Answer<T> onRun(String runId, RunTransaction.Work<Answer<T>> work)
      throws SQLException {
    return transaction
        .on(runId, work)
        .orElseGet(() -> refused(ControlRefusal.RUN_NOT_FOUND, runId));
  }

  private static <T> Answer<T> refused(ControlRefusal refusal, Object detail) {
    return new Answer.Refused<>(refusal, detail.toString());
  }

  /** Tells whether a month can be made to take so long. */
  public static boolean isPace(Duration pace) {
    return !pace.isNegative() && pace.compareTo(SLOWEST) <= 0;
  }

  /** Tells whether a text can be the id of a request. */
  public static boolean isRequestId(String text) {
    return !text.isEmpty()
        && text.length() <= 128
        && text.chars().allMatch(c -> c > ' ' && c < 127);
  }
}
