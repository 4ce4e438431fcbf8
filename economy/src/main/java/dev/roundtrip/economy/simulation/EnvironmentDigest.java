package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Digest;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.environment.CreditSpread;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.environment.Premium;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.environment.RentalIndex;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.environment.SupplyConditions;
import java.util.List;

/** The published conditions of a month as they are hashed. */
final class EnvironmentDigest {

  private EnvironmentDigest() {}

  /**
   * @param digest what to write it into; starts and ends empty
   */
  static byte[] of(Environment environment, Digest digest) {
    digest.add(environment.period().index());
    digest.add(environment.baseRate().billionths());
    digest.add(environment.sentiment()).add(environment.appetite());
    add(digest, environment.supply());
    add(digest, environment.rentals());
    addMarkets(digest, environment.markets());
    addStatements(digest, environment.statements());
    digest.add(environment.spreads().size());
    for (CreditSpread spread : environment.spreads()) {
      digest.add(spread.borrower().value()).add(spread.spread().billionths());
    }
    digest.add(environment.premiums().size());
    for (Premium premium : environment.premiums()) {
      digest.add(premium.announcement().value());
      digest.add(premium.earned().cents()).add(premium.excess().cents());
    }
    digest.add(environment.quotes().size());
    for (Quote quote : environment.quotes()) {
      digest.add(quote.party().value()).add(quote.price().cents());
      digest.add(quote.value().cents()).add(quote.premium().cents());
    }
    digest.add(environment.pledges().size());
    for (Pledge pledge : environment.pledges()) {
      digest.add(pledge.promisor().value()).add(pledge.announced().cents());
      digest.add(pledge.announcedChips().cents());
      digest.add(pledge.contracted().cents()).add(pledge.paid().cents());
    }
    for (Intervention one : environment.interventions().all()) {
      digest.add(one.kind().name()).add(one.about()).add(one.value());
    }
    return digest.bytes();
  }

  private static void add(Digest digest, SupplyConditions supply) {
    digest.add(supply.served()).add(supply.powerDelayMonths());
    digest.add(supply.chipDelayMonths()).add(supply.usefulLife().billionths());
  }

  private static void add(Digest digest, RentalIndex rentals) {
    digest.add(rentals.chance()).add(rentals.level());
    digest.add(rentals.newChips().cents()).add(rentals.ageing().billionths());
  }

  private static void addMarkets(Digest digest, List<Environment.MarketState> markets) {
    digest.add(markets.size());
    for (Environment.MarketState market : markets) {
      digest.add(market.sales().value()).add(market.demand().cents());
      digest.add(market.chance()).add(market.achieved());
      digest.add(market.guidance().expected()).add(market.guidance().quarter());
      digest.add(market.value().cents());
    }
  }

  private static void addStatements(Digest digest, List<Statement> statements) {
    digest.add(statements.size());
    for (Statement statement : statements) {
      digest.add(statement.party().value()).add(statement.months());
      digest.add(statement.revenue().cents()).add(statement.ebitda().cents());
      digest.add(statement.interest().cents()).add(statement.quarterProfit().cents());
      digest.add(statement.taxableProfit().cents());
      digest.add(statement.cash().cents()).add(statement.debt().cents());
      digest.add(statement.netAssets().cents()).add(statement.standing().name());
    }
  }
}
