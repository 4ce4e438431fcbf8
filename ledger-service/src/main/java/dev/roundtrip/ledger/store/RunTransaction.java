package dev.roundtrip.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A transaction on one run, which it locks first: opening, closing, steering and injecting are each
 * wholly before or after one another. A change of what the run is doing is told as an event.
 */
final class RunTransaction {

  private final Database database;

  RunTransaction(Database database) {
    this.database = database;
  }

  /** What is done with a locked run. */
  interface Work<T> {
    T with(Connection connection, RunFacts run) throws SQLException;
  }

  /** Does some work on a run; nothing if there is no such run. */
  <T> Optional<T> on(String runId, Work<T> work) throws SQLException {
    return database.inTransaction(connection -> {
      Optional<RunFacts> before = RunTable.lock(connection, runId);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      T result = work.with(connection, before.orElseThrow());
      RunFacts after = RunTable.find(connection, runId).orElseThrow();
      if (after.state() != before.orElseThrow().state()) {
        EventTable.add(connection, runId, EventRow.state(after));
      }
      return Optional.of(result);
    });
  }

  /**
   * Does some work on a run that the caller drives.
   *
   * @throws PositionMovedException if another ledger has taken it over
   */
  <T> T asDriver(String runId, long epoch, Work<T> work) throws SQLException {
    return on(
            runId,
            (connection, run) -> {
              if (run.position().epoch() != epoch) {
                throw new PositionMovedException(runId, epoch, run.position());
              }
              return work.with(connection, run);
            })
        .orElseThrow(() -> new IllegalArgumentException("no run is called " + runId));
  }
}
