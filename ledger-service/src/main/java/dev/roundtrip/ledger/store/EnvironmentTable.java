package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.Environments;
import dev.roundtrip.wire.WireException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The published conditions of the months: whole, as the hosts were told them, and beside that what
 * people ask for.
 */
final class EnvironmentTable {

  private EnvironmentTable() {}

  static void add(Connection connection, String runId, OpenedMonth month) throws SQLException {
    Environment environment = month.environment();
    Sql.update(
        connection,
        """
        insert into environment (run_id, period, base_rate_billionths, sentiment, appetite,
                                 active_shocks, published)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        runId,
        environment.period().index(),
        environment.baseRate().billionths(),
        environment.sentiment(),
        environment.appetite(),
        month.activeShocks().toArray(String[]::new),
        Environments.bytes(environment));
    CopyIn markets =
        new CopyIn(
            "market_state (run_id, period, place, sales_contract, demand_cents, chance, achieved,"
                + " value_cents)");
    int place = 0;
    for (Environment.MarketState market : environment.markets()) {
      markets.row(
          runId,
          environment.period().index(),
          ++place,
          market.sales(),
          market.demand().cents(),
          market.chance(),
          market.achieved(),
          market.value().cents());
    }
    markets.into(connection);
  }

  static OpenedMonth read(Connection connection, String runId, Period period) throws SQLException {
    return Sql.first(
            connection,
            "select published, active_shocks from environment where run_id = ? and period = ?",
            row ->
                new OpenedMonth(
                    published(row.getBytes(1)), List.of((String[]) row.getArray(2).getArray())),
            runId,
            period.index())
        .orElseThrow();
  }

  /** Returns the conditions of some months, in order of time. */
  static List<OpenedMonth> between(Connection connection, String runId, int first, int last)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select published, active_shocks from environment
        where run_id = ? and period between ? and ? order by period
        """,
        row ->
            new OpenedMonth(
                published(row.getBytes(1)), List.of((String[]) row.getArray(2).getArray())),
        runId,
        first,
        last);
  }

  private static Environment published(byte[] bytes) throws SQLException {
    try {
      return Environments.decode(bytes);
    } catch (WireException e) {
      throw new SQLException("the conditions of a month cannot be read: " + e.getMessage(), e);
    }
  }
}
