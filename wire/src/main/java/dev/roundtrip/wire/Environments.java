package dev.roundtrip.wire;

import dev.roundtrip.economy.environment.Environment;
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
    return encoded.build();
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
        markets);
  }
}
