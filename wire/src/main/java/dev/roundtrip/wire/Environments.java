package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.environment.CreditSpread;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Guidance;
import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.environment.Premium;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.environment.RentalIndex;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.environment.SupplyConditions;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.proto.v1.MarketState;
import java.util.ArrayList;
import java.util.List;

/** The published conditions of a month, in a pair that keeps every bit of a double. */
public final class Environments {

  private Environments() {}

  /** Returns the conditions as bytes, for whoever keeps them. */
  public static byte[] bytes(Environment environment) {
    return Form.bytes("Environment", encode(environment));
  }

  /**
   * Returns the conditions that bytes stand for.
   *
   * @throws WireException if they are none
   */
  public static Environment decode(byte[] bytes) throws WireException {
    return Form.decode(
        "Environment", bytes, dev.roundtrip.proto.v1.Environment.parser(), Environments::decode);
  }

  static dev.roundtrip.proto.v1.Environment encode(Environment environment) {
    dev.roundtrip.proto.v1.Environment.Builder encoded =
        dev.roundtrip.proto.v1.Environment.newBuilder()
            .setPeriodIndex(environment.period().index())
            .setBaseRateBillionths(environment.baseRate().billionths())
            .setSentiment(environment.sentiment())
            .setAppetite(environment.appetite())
            .setSupply(encode(environment.supply()))
            .setRentals(encode(environment.rentals()));
    for (Environment.MarketState market : environment.markets()) {
      encoded.addMarkets(
          MarketState.newBuilder()
              .setSalesContractId(market.sales().value())
              .setDemandCents(market.demand().cents())
              .setChance(market.chance())
              .setAchieved(market.achieved())
              .setGuidance(market.guidance().expected())
              .setQuarter(market.guidance().quarter())
              .setValueCents(market.value().cents()));
    }
    for (CreditSpread spread : environment.spreads()) {
      encoded.addSpreads(
          dev.roundtrip.proto.v1.CreditSpread.newBuilder()
              .setBorrower(spread.borrower().value())
              .setSpreadBillionths(spread.spread().billionths()));
    }
    for (Premium premium : environment.premiums()) {
      encoded.addPremiums(
          dev.roundtrip.proto.v1.Premium.newBuilder()
              .setAnnouncementId(premium.announcement().value())
              .setEarnedCents(premium.earned().cents())
              .setExcessCents(premium.excess().cents()));
    }
    for (Quote quote : environment.quotes()) {
      encoded.addQuotes(
          dev.roundtrip.proto.v1.Quote.newBuilder()
              .setParty(quote.party().value())
              .setPriceCents(quote.price().cents())
              .setValueCents(quote.value().cents())
              .setPremiumCents(quote.premium().cents()));
    }
    for (Pledge pledge : environment.pledges()) {
      encoded.addPledges(
          dev.roundtrip.proto.v1.Pledge.newBuilder()
              .setPromisor(pledge.promisor().value())
              .setAnnouncedCents(pledge.announced().cents())
              .setAnnouncedChipsCents(pledge.announcedChips().cents())
              .setContractedCents(pledge.contracted().cents())
              .setPaidCents(pledge.paid().cents()));
    }
    for (Statement statement : environment.statements()) {
      encoded.addStatements(encode(statement));
    }
    for (Intervention intervention : environment.interventions().all()) {
      encoded.addInterventions(encode(intervention));
    }
    return encoded.build();
  }

  private static dev.roundtrip.proto.v1.Intervention encode(Intervention one) {
    dev.roundtrip.proto.v1.Intervention.Builder encoded =
        dev.roundtrip.proto.v1.Intervention.newBuilder()
            .setKind(Words.encode(one.kind()))
            .setAbout(one.about());
    return switch (one.kind().measure()) {
      case FACTOR -> encoded.setFactorBillionths(one.value()).build();
      case AMOUNT -> encoded.setLimitCents(one.value()).build();
      case SWITCH -> encoded.build();
    };
  }

  private static dev.roundtrip.proto.v1.SupplyConditions encode(SupplyConditions supply) {
    return dev.roundtrip.proto.v1.SupplyConditions.newBuilder()
        .setServed(supply.served())
        .setPowerDelayMonths(supply.powerDelayMonths())
        .setChipDelayMonths(supply.chipDelayMonths())
        .setUsefulLifeBillionths(supply.usefulLife().billionths())
        .build();
  }

  private static dev.roundtrip.proto.v1.RentalIndex encode(RentalIndex rentals) {
    return dev.roundtrip.proto.v1.RentalIndex.newBuilder()
        .setChance(rentals.chance())
        .setLevel(rentals.level())
        .setNewChipsCents(rentals.newChips().cents())
        .setAgeingBillionths(rentals.ageing().billionths())
        .build();
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
    Fields.require(environment.hasSupply(), "supply");
    Fields.require(environment.hasRentals(), "rentals");
    List<Environment.MarketState> markets = new ArrayList<>(environment.getMarketsCount());
    for (MarketState market : environment.getMarketsList()) {
      markets.add(
          new Environment.MarketState(
              Fields.contract("sales_contract_id", market.getSalesContractId()),
              Money.ofCents(market.getDemandCents()),
              market.getChance(),
              market.getAchieved(),
              new Guidance(market.getGuidance(), market.getQuarter()),
              Money.ofCents(market.getValueCents())));
    }
    return new Environment(
        Fields.period("period_index", environment.getPeriodIndex()),
        new Rate(environment.getBaseRateBillionths()),
        environment.getSentiment(),
        environment.getAppetite(),
        decode(environment.getSupply()),
        decode(environment.getRentals()),
        markets,
        statements(environment),
        spreads(environment),
        premiums(environment),
        quotes(environment),
        pledges(environment),
        interventions(environment));
  }

  private static SupplyConditions decode(dev.roundtrip.proto.v1.SupplyConditions supply) {
    return new SupplyConditions(
        supply.getServed(),
        supply.getPowerDelayMonths(),
        supply.getChipDelayMonths(),
        new Rate(supply.getUsefulLifeBillionths()));
  }

  private static RentalIndex decode(dev.roundtrip.proto.v1.RentalIndex rentals) {
    return new RentalIndex(
        rentals.getChance(),
        rentals.getLevel(),
        Money.ofCents(rentals.getNewChipsCents()),
        new Rate(rentals.getAgeingBillionths()));
  }

  private static List<CreditSpread> spreads(dev.roundtrip.proto.v1.Environment environment)
      throws WireException {
    List<CreditSpread> spreads = new ArrayList<>(environment.getSpreadsCount());
    for (dev.roundtrip.proto.v1.CreditSpread spread : environment.getSpreadsList()) {
      spreads.add(
          new CreditSpread(
              Fields.party("borrower", spread.getBorrower()),
              new Rate(spread.getSpreadBillionths())));
    }
    return spreads;
  }

  private static List<Premium> premiums(dev.roundtrip.proto.v1.Environment environment)
      throws WireException {
    List<Premium> premiums = new ArrayList<>(environment.getPremiumsCount());
    for (dev.roundtrip.proto.v1.Premium premium : environment.getPremiumsList()) {
      premiums.add(
          new Premium(
              Fields.contract("announcement_id", premium.getAnnouncementId()),
              Money.ofCents(premium.getEarnedCents()),
              Money.ofCents(premium.getExcessCents())));
    }
    return premiums;
  }

  private static List<Quote> quotes(dev.roundtrip.proto.v1.Environment environment)
      throws WireException {
    List<Quote> quotes = new ArrayList<>(environment.getQuotesCount());
    for (dev.roundtrip.proto.v1.Quote quote : environment.getQuotesList()) {
      quotes.add(
          new Quote(
              Fields.party("party", quote.getParty()),
              Money.ofCents(quote.getPriceCents()),
              Money.ofCents(quote.getValueCents()),
              Money.ofCents(quote.getPremiumCents())));
    }
    return quotes;
  }

  private static List<Pledge> pledges(dev.roundtrip.proto.v1.Environment environment)
      throws WireException {
    List<Pledge> pledges = new ArrayList<>(environment.getPledgesCount());
    for (dev.roundtrip.proto.v1.Pledge pledge : environment.getPledgesList()) {
      pledges.add(
          new Pledge(
              Fields.party("promisor", pledge.getPromisor()),
              Money.ofCents(pledge.getAnnouncedCents()),
              Money.ofCents(pledge.getAnnouncedChipsCents()),
              Money.ofCents(pledge.getContractedCents()),
              Money.ofCents(pledge.getPaidCents())));
    }
    return pledges;
  }

  private static Interventions interventions(dev.roundtrip.proto.v1.Environment environment)
      throws WireException {
    List<Intervention> interventions = new ArrayList<>(environment.getInterventionsCount());
    for (dev.roundtrip.proto.v1.Intervention one : environment.getInterventionsList()) {
      Intervention.Kind kind = Words.decode(one.getKind());
      long value =
          switch (kind.measure()) {
            case FACTOR -> one.getFactorBillionths();
            case AMOUNT -> one.getLimitCents();
            case SWITCH -> 1;
          };
      interventions.add(new Intervention(kind, one.getAbout(), value));
    }
    return new Interventions(interventions);
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
