package dev.roundtrip.ledger.store;

import dev.roundtrip.wire.LedgerRecord;
import dev.roundtrip.wire.LedgerRecords;
import dev.roundtrip.wire.WireException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What is decided and may not be published yet, in the order in which it was committed. */
public final class Outbox {

  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  /** A record that waits. */
  public record Waiting(long id, LedgerRecord record) {}

  /** Adds records. The run's row is locked, so the order of ids is the order of commits. */
  static void add(Connection connection, String runId, List<LedgerRecord> records)
      throws SQLException {
    CopyIn copy = new CopyIn("outbox (run_id, payload)");
    for (LedgerRecord record : records) {
      copy.row(runId, LedgerRecords.encode(record));
    }
    copy.into(connection);
  }

  /** Returns the records of a run that wait, oldest first, at most so many. */
  public List<Waiting> waiting(String runId, int most) throws SQLException {
    return database.inTransaction(connection ->
        Sql.list(
            connection,
            "select id, payload from outbox where not published and run_id = ?"
                + " order by id limit ?",
            Outbox::waiting,
            runId,
            most));
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    try {
      return new Waiting(row.getLong(1), LedgerRecords.decode(row.getBytes(2)));
    } catch (WireException e) {
      throw new IllegalStateException("a stored record cannot be read: " + e.getMessage(), e);
    }
  }

  /** Marks records as published, up to and including an id. */
  public void published(String runId, long upTo) throws SQLException {
    database.inTransaction(connection ->
        Sql.update(
            connection,
            "update outbox set published = true"
                + " where not published and run_id = ? and id <= ?",
            runId,
            upTo));
  }
}
