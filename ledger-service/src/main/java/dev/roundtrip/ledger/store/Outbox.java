package dev.roundtrip.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What is decided and may not be published yet, in the order in which it was committed. */
public final class Outbox {

  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  /** A row that waits. */
  public record Waiting(long id, OutboxRow row) {}

  static void add(Connection connection, String runId, List<OutboxRow> rows) throws SQLException {
    CopyIn copy = new CopyIn("outbox (run_id, topic, key, payload)");
    for (OutboxRow row : rows) {
      copy.row(runId, row.topic(), row.key(), row.payload());
    }
    copy.into(connection);
  }

  /** Returns the rows of a run that wait, oldest first, at most so many. */
  public List<Waiting> waiting(String runId, int most) throws SQLException {
    return database.inTransaction(
        connection ->
            Sql.list(
                connection,
                "select id, topic, key, payload from outbox"
                    + " where not published and run_id = ? order by id limit ?",
                row ->
                    new Waiting(
                        row.getLong(1),
                        new OutboxRow(row.getString(2), row.getString(3), row.getBytes(4))),
                runId,
                most));
  }

  /** Marks rows as published, up to and including an id. */
  public void published(String runId, long upTo) throws SQLException {
    database.inTransaction(
        connection ->
            Sql.update(
                connection,
                "update outbox set published = true"
                    + " where not published and run_id = ? and id <= ?",
                runId,
                upTo));
  }
}
