package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of runs, their positions and their shocks. */
final class RunTable {

  private static final String RUN =
      """
      select run_id, request_id, scenario_name, scenario_digest, economy_digest, seed, first_period,
             last_period, state, reason, paused, steps, pace_ms, opened_period, epoch, period, hash,
             log_offset
      from run join run_position using (run_id)
      """;

  private RunTable() {}

  static Optional<RunFacts> find(Connection connection, String runId) throws SQLException {
    return Sql.first(connection, RUN + "where run_id = ?", RunTable::facts, runId);
  }

  static Optional<RunFacts> findRequest(Connection connection, String requestId)
      throws SQLException {
    return Sql.first(connection, RUN + "where request_id = ?", RunTable::facts, requestId);
  }

  /** Locks the run's rows: until the transaction ends, nobody else opens, steers or injects. */
  static Optional<RunFacts> lock(Connection connection, String runId) throws SQLException {
    return Sql.first(connection, RUN + "where run_id = ? for update", RunTable::facts, runId);
  }

  /** Returns the oldest run that is not over. */
  static Optional<RunFacts> unfinished(Connection connection) throws SQLException {
    return Sql.first(
        connection,
        RUN + "where state in ('waiting', 'running') order by created limit 1",
        RunTable::facts);
  }

  /** Returns all runs, the latest first. */
  static List<RunFacts> all(Connection connection) throws SQLException {
    return Sql.list(connection, RUN + "order by created desc", RunTable::facts);
  }

  private static RunFacts facts(ResultSet row) throws SQLException {
    RunPosition position =
        new RunPosition(
            row.getLong("epoch"),
            new Period(row.getInt("period")),
            row.getString("hash"),
            row.getLong("log_offset"));
    Period opened = new Period(row.getInt("opened_period"));
    boolean held =
        row.getBoolean("paused") && row.getInt("steps") == 0 && opened.equals(position.period());
    RunState recorded = RunState.of(row.getString("state"));
    return new RunFacts(
        row.getString("run_id"),
        row.getString("request_id"),
        row.getString("scenario_name"),
        row.getString("scenario_digest"),
        row.getString("economy_digest"),
        row.getLong("seed"),
        new Term(new Period(row.getInt("first_period")), new Period(row.getInt("last_period"))),
        recorded == RunState.RUNNING && held ? RunState.PAUSED : recorded,
        row.getString("reason"),
        row.getBoolean("paused"),
        row.getInt("steps"),
        Duration.ofMillis(row.getLong("pace_ms")),
        opened,
        position);
  }

  static List<InjectedShock> shocks(Connection connection, String runId) throws SQLException {
    return Sql.list(
        connection,
        "select number, request_id, spec, effective_period, withdrawn_period from shock"
            + " where run_id = ? order by number",
        RunTable::shock,
        runId);
  }

  private static InjectedShock shock(ResultSet row) throws SQLException {
    return new InjectedShock(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        new Period(row.getInt(4)),
        period(row, 5));
  }

  static void add(Connection connection, String runId, InjectedShock shock) throws SQLException {
    Sql.update(
        connection,
        "insert into shock (run_id, number, request_id, spec, effective_period)"
            + " values (?, ?, ?, ?, ?)",
        runId,
        shock.number(),
        shock.requestId(),
        shock.spec(),
        shock.effective().index());
  }

  private static @Nullable Period period(ResultSet row, int column) throws SQLException {
    int index = row.getInt(column);
    return row.wasNull() ? null : new Period(index);
  }
}
