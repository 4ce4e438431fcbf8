package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.time.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How each party did in each closed month. */
final class PartyResultTable {

  /** The columns of a result, in the order in which it is read. */
  static final String COLUMNS =
      """
      party, revenue_cents, due_cents, paid_cents, received_cents, cash_cents, arrears_cents,
      debt_cents, online_mw
      """;

  private PartyResultTable() {}

  /** Returns the results of a month, in order of the parties' ids. */
  static List<PartyResult> of(Connection connection, String runId, Period period)
      throws SQLException {
    return Sql.list(
        connection,
        "select "
            + COLUMNS
            + "from party_result where run_id = ? and period = ? order by party collate \"C\"",
        PartyResultTable::result,
        runId,
        period.index());
  }

  /** Reads a row that begins with the columns of a result. */
  static PartyResult result(ResultSet row) throws SQLException {
    return new PartyResult(
        new PartyId(row.getString(1)),
        Money.ofCents(row.getLong(2)),
        Money.ofCents(row.getLong(3)),
        Money.ofCents(row.getLong(4)),
        Money.ofCents(row.getLong(5)),
        Money.ofCents(row.getLong(6)),
        Money.ofCents(row.getLong(7)),
        Money.ofCents(row.getLong(8)),
        new Megawatts(row.getLong(9)));
  }
}
