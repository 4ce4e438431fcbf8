package dev.roundtrip.ledger.store;

import java.sql.SQLException;

/** Records of the log that could not be read. Each is kept once, under its place in the log. */
public final class MalformedRecords {

  private final Database database;

  public MalformedRecords(Database database) {
    this.database = database;
  }

  /** Keeps a record, if it is not kept already. */
  public void keep(String topic, int partition, long offset, String reason, byte[] payload)
      throws SQLException {
    database.inTransaction(connection ->
        Sql.update(
            connection,
            """
            insert into malformed (topic, partition, log_offset, reason, payload)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """,
            topic,
            partition,
            offset,
            reason,
            payload));
  }

  /** Returns how many there are. */
  public long count() throws SQLException {
    return database.inTransaction(
        connection -> Sql.number(connection, "select count(*) from malformed"));
  }
}
