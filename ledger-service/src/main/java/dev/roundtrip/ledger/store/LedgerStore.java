package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.LedgerRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A run in the database: recorded, taken over, opened and closed month by month. Each method is one
 * transaction, and repeating one that may have been committed is always safe.
 */
public final class LedgerStore {

  private final Database database;
  private final RunTransaction transaction;

  public LedgerStore(Database database) {
    this.database = database;
    transaction = new RunTransaction(database);
  }

  /** Returns a run as it is recorded. */
  public Optional<RunFacts> find(String runId) throws SQLException {
    return database.inTransaction(connection -> RunTable.find(connection, runId));
  }

  /** Returns the oldest run that is not over. */
  public Optional<RunFacts> unfinished() throws SQLException {
    return database.inTransaction(RunTable::unfinished);
  }

  /** Returns all runs, the latest first. */
  public List<RunFacts> all() throws SQLException {
    return database.inTransaction(RunTable::all);
  }

  /** Returns the resolved scenario of a run. */
  public Optional<String> scenario(String runId) throws SQLException {
    return database.inTransaction(connection ->
        Sql.first(
            connection,
            "select scenario_text from run where run_id = ?",
            row -> row.getString(1),
            runId));
  }

  /** Returns a resolved scenario by its digest, if a run has it. */
  public Optional<String> scenarioOfDigest(String digest) throws SQLException {
    return database.inTransaction(connection ->
        Sql.first(
            connection,
            "select scenario_text from run where scenario_digest = ? limit 1",
            row -> row.getString(1),
            digest));
  }

  /**
   * Makes the caller the one ledger that drives a run; whoever did so before commits nothing more.
   *
   * @param seen the run as it was read
   * @return the run as it is now, with the new epoch
   * @throws PositionMovedException if another ledger was faster
   */
  public RunFacts takeOver(RunFacts seen) throws SQLException {
    return transaction.asDriver(
        seen.runId(),
        seen.position().epoch(),
        (connection, run) -> {
          Sql.update(
              connection,
              "update run_position set epoch = epoch + 1 where run_id = ?",
              run.runId());
          return RunTable.find(connection, run.runId()).orElseThrow();
        });
  }

  /**
   * Starts a waiting run: what its hosts hear first goes out with the change of state. One that has
   * started is left as it is.
   *
   * @param logOffset where the payments log ends: nothing before it is of this run
   */
  public void start(String runId, long epoch, long logOffset, List<LedgerRecord> outbox)
      throws SQLException {
    transaction.asDriver(
        runId,
        epoch,
        (connection, run) -> {
          if (run.state() == RunState.WAITING) {
            Sql.update(connection, "update run set state = 'running' where run_id = ?", runId);
            Sql.update(
                connection,
                "update run_position set log_offset = ? where run_id = ?",
                logOffset,
                runId);
            Outbox.add(connection, runId, outbox);
          }
          return run;
        });
  }

  /** Puts something into the outbox that changes nothing else. */
  public void tell(String runId, long epoch, List<LedgerRecord> outbox) throws SQLException {
    transaction.asDriver(
        runId,
        epoch,
        (connection, run) -> {
          Outbox.add(connection, runId, outbox);
          return run;
        });
  }

  /** Records that a run cannot go on, and why. */
  public void stop(String runId, long epoch, String reason) throws SQLException {
    transaction.asDriver(
        runId,
        epoch,
        (connection, run) -> {
          if (!run.state().isOver()) {
            Sql.update(
                connection,
                "update run set state = 'stopped', reason = ? where run_id = ?",
                reason,
                runId);
          }
          return run;
        });
  }

  /** Opens a month in the model, under the run's lock. */
  public interface Opening {
    /**
     * Returns what comes of it.
     *
     * @param injected the shocks the month is opened with
     */
    MonthOpen with(List<InjectedShock> injected);
  }

  /**
   * Opens the next month, unless the run is held.
   *
   * @param month the month to open; one that is open already is left as it is
   * @param published up to where the outbox has been published
   * @return whether the month is open now
   */
  public boolean open(String runId, long epoch, Period month, long published, Opening opening)
      throws SQLException {
    return transaction.asDriver(
        runId,
        epoch,
        (connection, run) -> {
          if (!month.isAfter(run.opened())) {
            return true;
          }
          if (run.state() != RunState.RUNNING) {
            return false;
          }
          List<InjectedShock> injected =
              RunTable.shocks(connection, runId).stream()
                  .filter(shock -> shock.isIn(month))
                  .toList();
          open(connection, runId, opening.with(injected));
          Outbox.mark(connection, runId, published);
          return true;
        });
  }

  private static void open(Connection connection, String runId, MonthOpen open)
      throws SQLException {
    Period month = open.month().period();
    Sql.update(
        connection,
        "update run set opened_period = ?, steps = greatest(steps - 1, 0) where run_id = ?",
        month.index(),
        runId);
    EnvironmentTable.add(connection, runId, open.month());
    EventTable.add(connection, runId, EventRow.opened(month));
    Outbox.add(connection, runId, open.outbox());
  }

  /**
   * Closes a month: everything that came of it, and what is to be said about it, or nothing.
   *
   * @throws PositionMovedException if the run is elsewhere; nothing is changed
   * @throws dev.roundtrip.economy.books.IdentityBreach if the database's books are not the model's
   */
  public void close(MonthClose close) throws SQLException {
    transaction.asDriver(
        close.runId(),
        close.epoch(),
        (connection, run) -> {
          Period period = close.period();
          int moved =
              Sql.update(
                  connection,
                  """
                  update run_position set period = ?, hash = ?, log_offset = ?
                  where run_id = ? and epoch = ? and period = ?
                  """,
                  period.index(),
                  close.result().hash(),
                  close.logOffset(),
                  close.runId(),
                  close.epoch(),
                  period.previous().index());
          if (moved == 0) {
            throw new PositionMovedException(close.runId(), close.epoch(), run.position());
          }
          MonthTables.add(connection, close);
          SortedMap<String, Long> balances =
              JournalTables.add(connection, close.runId(), period, close.result().entries());
          BooksProof.prove(connection, close, balances);
          Outbox.add(connection, close.runId(), close.outbox());
          Outbox.mark(connection, close.runId(), close.published());
          if (close.last()) {
            Sql.update(
                connection, "update run set state = 'ended' where run_id = ?", close.runId());
          }
          return run;
        });
  }
}
