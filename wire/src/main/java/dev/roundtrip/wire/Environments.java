package dev.roundtrip.wire;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.proto.v1.MarketState;
import java.util.ArrayList;
import java.util.List;

/** The published conditions of a month, in a pair that keeps every bit of a double. */
final class Environments {

  private Environments() {}

  static dev.roundtrip.proto.v1.Environment encode(Environment environment) {
    dev.roundtrip.proto.v1.Environment.Builder encoded =
        dev.roundtrip.proto.v1.Environment.newBuilder()
            .setPeriodIndex(environment.period().index())
            .setBaseRateBillionths(environment.baseRate().billionths())
            .setSentiment(environment.sentiment())
            .setAppetite(environment.appetite());
    for (Environment.MarketState market : environment.markets()) {
      encoded.addMarkets(
          MarketState.newBuilder()
              .setSalesContractId(market.sales().value())
              .setDemandCents(market.demand().cents())
              .setChance(market.chance())
              .setAchieved(market.achieved())
              .setValueCents(market.value().cents()));
    }
    for (Statement statement : environment.statements()) {
      encoded.addStatements(encode(statement));
    }
    return encoded.build();
  }

  private static dev.roundtrip.proto.v1.Statement encode(Statement statement) {
    return dev.roundtrip.proto.v1.Statement.newBuilder()
        .setParty(statement.party().value())
        .setMonths(statement.months())
        .setRevenueCents(statement.revenue().cents())
        .setEbitdaCents(statement.ebitda().cents())
        .setInterestCents(statement.interest().cents())
        .setQuarterProfitCents(statement.quarterProfit().cents())
        .setTaxableProfitCents(statement.taxableProfit().cents())
        .setCashCents(statement.cash().cents())
        .setDebtCents(statement.debt().cents())
        .setNetAssetsCents(statement.netAssets().cents())
        .setStanding(Words.encode(statement.standing()))
        .build();
  }

  static Environment decode(dev.roundtrip.proto.v1.Environment environment) throws WireException {
    List<Environment.MarketState> markets = new ArrayList<>(environment.getMarketsCount());
    for (MarketState market : environment.getMarketsList()) {
      markets.add(
          new Environment.MarketState(
              Fields.contract("sales_contract_id", market.getSalesContractId()),
              Money.ofCents(market.getDemandCents()),
              market.getChance(),
              market.getAchieved(),
              Money.ofCents(market.getValueCents())));
    }
    return new Environment(
        Fields.period("period_index", environment.getPeriodIndex()),
        new Rate(environment.getBaseRateBillionths()),
        environment.getSentiment(),
        environment.getAppetite(),
        markets,
        statements(environment));
  }

  private static List<Statement> statements(dev.roundtrip.proto.v1.Environment environment)
      throws WireException {
    List<Statement> statements = new ArrayList<>(environment.getStatementsCount());
    for (dev.roundtrip.proto.v1.Statement statement : environment.getStatementsList()) {
      statements.add(decode(statement));
    }
    return statements;
  }

  private static Statement decode(dev.roundtrip.proto.v1.Statement statement) throws WireException {
    return new Statement(
        Fields.party("party", statement.getParty()),
        Fields.count("months", statement.getMonths()),
        Money.ofCents(statement.getRevenueCents()),
        Money.ofCents(statement.getEbitdaCents()),
        Money.ofCents(statement.getInterestCents()),
        Money.ofCents(statement.getQuarterProfitCents()),
        Money.ofCents(statement.getTaxableProfitCents()),
        Money.ofCents(statement.getCashCents()),
        Money.ofCents(statement.getDebtCents()),
        Money.ofCents(statement.getNetAssetsCents()),
        Words.decode(statement.getStanding()));
  }
}
