package dev.roundtrip.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;

/** The parties of a run through whose hands most money goes. */
final class LargestParties {

  private LargestParties() {}

  /** Returns the ids of at most so many, by what they were paid and paid in all months so far. */
  static String[] of(Connection connection, String runId, int most) throws SQLException {
    return Sql.list(
            connection,
            """
            select party from party_result where run_id = ?
            group by party
            order by sum(paid_cents + received_cents) desc, party collate "C" limit ?
            """,
            row -> row.getString(1),
            runId,
            most)
        .toArray(String[]::new);
  }
}
