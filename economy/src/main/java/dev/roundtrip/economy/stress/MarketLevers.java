package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.CreditMarket;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.environment.RentalMarket;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Numbers of the climate. */
final class MarketLevers {

  private MarketLevers() {}

  /** What the markets take in a year's rounds. */
  static Economy roundDepth(Economy economy, Rate factor) {
    return markets(
        economy,
        m -> market(m, m.revenuePerMegawattYear(), m.roundDepth().times(factor), m.roundShare()));
  }

  /** The most they take, as a share of the seller's value. */
  static Economy roundShare(Economy economy, Rate factor) {
    return markets(
        economy,
        m ->
            market(
                m,
                m.revenuePerMegawattYear(),
                m.roundDepth(),
                Lever.share(m.roundShare(), factor)));
  }

  /** What a megawatt can serve in a year. */
  static Economy revenueOfPower(Economy economy, Rate factor) {
    return markets(
        economy,
        m -> market(m, m.revenuePerMegawattYear().times(factor), m.roundDepth(), m.roundShare()));
  }

  private static Market market(Market m, Money served, Money depth, Rate share) {
    return new Market(
        m.sales(),
        m.seller(),
        m.curve(),
        m.volatility(),
        served,
        m.efficiencyGrowth(),
        m.rebound(),
        m.investor(),
        depth,
        m.depthGrowth(),
        share);
  }

  /** The rent of new chips outside contracts. */
  static Economy rent(Economy economy, Rate factor) {
    Climate climate = economy.climate();
    RentalMarket r = climate.rentals();
    RentalMarket moved =
        new RentalMarket(
            r.rent().times(factor),
            r.anchorLevel(),
            r.anchor(),
            r.halfLifeMonths(),
            r.volatility(),
            r.ageing());
    return with(economy, climate.baseRate(), climate.credit(), moved, climate.markets());
  }

  /** What lenders ask over the base rate, before leverage and sentiment. */
  static Economy margin(Economy economy, Rate factor) {
    Climate climate = economy.climate();
    CreditMarket credit = climate.credit();
    SortedMap<PartyId, Rate> margins = new TreeMap<>();
    credit.margins().forEach((party, margin) -> margins.put(party, margin.times(factor)));
    CreditMarket moved =
        new CreditMarket(
            credit.usualMargin().times(factor),
            margins,
            credit.perTurn(),
            credit.freeTurns(),
            credit.perSentiment());
    return with(economy, climate.baseRate(), moved, climate.rentals(), climate.markets());
  }

  /** The rate that floating interest is quoted over. */
  static Economy baseRate(Economy economy, Rate factor) {
    Climate climate = economy.climate();
    return with(
        economy,
        climate.baseRate().times(factor),
        climate.credit(),
        climate.rentals(),
        climate.markets());
  }

  private static Economy markets(Economy economy, UnaryOperator<Market> change) {
    Climate climate = economy.climate();
    return with(
        economy,
        climate.baseRate(),
        climate.credit(),
        climate.rentals(),
        climate.markets().stream().map(change).toList());
  }

  private static Economy with(
      Economy economy,
      Rate baseRate,
      CreditMarket credit,
      RentalMarket rentals,
      List<Market> markets) {
    Climate climate = economy.climate();
    return new Economy(
        economy.name(),
        economy.horizon(),
        economy.cureMonths(),
        economy.parties(),
        economy.contracts(),
        new Climate(
            baseRate,
            climate.appetite(),
            climate.mood(),
            credit,
            rentals,
            climate.shares(),
            markets),
        economy.shocks(),
        economy.publicPolicy());
  }
}
