package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The published conditions of the months, doubles bit for bit. */
final class EnvironmentTable {

  private EnvironmentTable() {}

  static void add(Connection connection, String runId, OpenedMonth month) throws SQLException {
    Environment environment = month.environment();
    Sql.update(
        connection,
        """
        insert into environment (run_id, period, base_rate_billionths, sentiment, appetite,
                                 active_shocks)
        values (?, ?, ?, ?, ?, ?)
        """,
        runId,
        environment.period().index(),
        environment.baseRate().billionths(),
        environment.sentiment(),
        environment.appetite(),
        month.activeShocks().toArray(String[]::new));
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
    addStatements(connection, runId, environment);
  }

  private static void addStatements(Connection connection, String runId, Environment environment)
      throws SQLException {
    CopyIn statements =
        new CopyIn(
            "statement (run_id, period, party, months, revenue_cents, ebitda_cents,"
                + " interest_cents, quarter_profit_cents, taxable_profit_cents,"
                + " cash_cents, debt_cents, net_assets_cents, standing)");
    for (Statement statement : environment.statements()) {
      statements.row(
          runId,
          environment.period().index(),
          statement.party(),
          statement.months(),
          statement.revenue().cents(),
          statement.ebitda().cents(),
          statement.interest().cents(),
          statement.quarterProfit().cents(),
          statement.taxableProfit().cents(),
          statement.cash().cents(),
          statement.debt().cents(),
          statement.netAssets().cents(),
          statement.standing());
    }
    statements.into(connection);
  }

  private static List<Statement> statements(Connection connection, String runId, Period period)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select party, months, revenue_cents, ebitda_cents, interest_cents, quarter_profit_cents,
               taxable_profit_cents, cash_cents, debt_cents, net_assets_cents, standing
        from statement where run_id = ? and period = ? order by party collate "C"
        """,
        row ->
            new Statement(
                new PartyId(row.getString(1)),
                row.getInt(2),
                Money.ofCents(row.getLong(3)),
                Money.ofCents(row.getLong(4)),
                Money.ofCents(row.getLong(5)),
                Money.ofCents(row.getLong(6)),
                Money.ofCents(row.getLong(7)),
                Money.ofCents(row.getLong(8)),
                Money.ofCents(row.getLong(9)),
                Money.ofCents(row.getLong(10)),
                Statement.Standing.valueOf(row.getString(11))),
        runId,
        period.index());
  }

  static OpenedMonth read(Connection connection, String runId, Period period) throws SQLException {
    List<Environment.MarketState> markets =
        Sql.list(
            connection,
            """
            select sales_contract, demand_cents, chance, achieved, value_cents
            from market_state where run_id = ? and period = ? order by place
            """,
            row ->
                new Environment.MarketState(
                    new ContractId(row.getString(1)),
                    Money.ofCents(row.getLong(2)),
                    row.getDouble(3),
                    row.getDouble(4),
                    Money.ofCents(row.getLong(5))),
            runId,
            period.index());
    List<Statement> statements = statements(connection, runId, period);
    return Sql.first(
            connection,
            """
            select base_rate_billionths, sentiment, appetite, active_shocks
            from environment where run_id = ? and period = ?
            """,
            row ->
                new OpenedMonth(
                    new Environment(
                        period,
                        new Rate(row.getLong(1)),
                        row.getDouble(2),
                        row.getDouble(3),
                        markets,
                        statements),
                    List.of((String[]) row.getArray(4).getArray())),
            runId,
            period.index())
        .orElseThrow();
  }
}
