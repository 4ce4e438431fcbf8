package dev.roundtrip.ledger.store;

import dev.roundtrip.wire.LedgerRecord;
import dev.roundtrip.wire.LedgerRecords;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What is decided and may not be published yet, in the order in which it was committed. */
public final class Outbox {

  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  /** A record that waits, as bytes that are not to be changed. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Waiting(long id, byte[] payload) {}

  /** Adds records. The run's row is locked, so the order of ids is the order of commits. */
  static void add(Connection connection, String runId, List<LedgerRecord> records)
      throws SQLException {
    CopyIn copy = new CopyIn("outbox (run_id, payload)");
    for (LedgerRecord record : records) {
      copy.row(runId, LedgerRecords.encode(record));
    }
    copy.into(connection);
  }

  /**
   * Returns the records of a run that wait, oldest first, at most so many.
   *
   * @param after only records with a greater id
   */
  public List<Waiting> waiting(String runId, long after, int most) throws SQLException {
    return database.inTransaction(connection ->
        Sql.list(
            connection,
            "select id, payload from outbox where not published and run_id = ? and id > ?"
                + " order by id limit ?",
            row -> new Waiting(row.getLong(1), row.getBytes(2)),
            runId,
            after,
            most));
  }

  /** Returns the runs that have records waiting. */
  public List<String> runs() throws SQLException {
    return database.inTransaction(connection ->
        Sql.list(
            connection,
            "select distinct run_id from outbox where not published",
            row -> row.getString(1)));
  }

  /** Marks records as published, up to and including an id. */
  public void mark(String runId, long upTo) throws SQLException {
    database.inTransaction(connection -> mark(connection, runId, upTo));
  }

  static int mark(Connection connection, String runId, long upTo) throws SQLException {
    return Sql.update(
        connection,
        "update outbox set published = true where not published and run_id = ? and id <= ?",
        runId,
        upTo);
  }
}
