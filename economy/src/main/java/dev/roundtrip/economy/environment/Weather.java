package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.environment.Environment.MarketState;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.shock.Demand;
import dev.roundtrip.economy.shock.Efficiency;
import dev.roundtrip.economy.shock.Inputs;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How one month's environment follows from the last, the news, the books, shocks and chance. */
public final class Weather {

  /** How much of the random part of demand is still there a month later. */
  private static final double CHANCE_PERSISTENCE = 0.9;

  private static final String EVERYBODY = "";

  private final Climate climate;
  private final long seed;
  private final long path;
  private final List<Statement> opening;
  private final SortedMap<PartyId, Money> openingNetDebt = new TreeMap<>();

  /**
   * @param climate the parameters
   * @param opening what is known of each party at the start of the run
   * @param seed the run's seed
   * @param path number of the path in an ensemble; 0 for a single run
   */
  public Weather(Climate climate, List<Statement> opening, long seed, long path) {
    this.climate = climate;
    this.seed = seed;
    this.path = path;
    this.opening = List.copyOf(opening);
    opening.forEach(statement -> openingNetDebt.put(statement.party(), statement.netDebt()));
  }

  /**
   * What has become known since the last open.
   *
   * @param news what the last close told the world
   * @param statements what is known of each party, sorted by party
   * @param pledges what buyers of compute have announced, contracted and paid
   */
  public record Known(News news, List<Statement> statements, List<Pledge> pledges) {}

  /** Returns normal conditions: what the first month follows from. */
  public Environment before(Period first) {
    Period period = first.previous();
    List<MarketState> markets =
        climate.markets().stream()
            .map(market -> stateOf(market, period, 0, 1, Guidance.ON_PLAN, Inputs.BASELINE, 1))
            .toList();
    return new Environment(
        period,
        climate.baseRate(),
        1,
        climate.appetite(),
        SupplyConditions.AS_PLANNED,
        climate.rentals().before(period),
        markets,
        opening,
        List.of(),
        climate.shares().premiumsBefore(),
        List.of(),
        List.of(),
        Interventions.NONE);
  }

  /** Returns the environment of the month after {@code last}. */
  public Environment next(Environment last, Known known, Inputs inputs) {
    Period period = last.period().next();
    double sentiment = sentiment(last, known, inputs, period);
    List<Premium> premiums =
        climate.shares().premiums(last.premiums(), period, known.news(), known.statements());
    return new Environment(
        period,
        climate.baseRate().plus(inputs.capital().baseRate()).max(Rate.ZERO),
        sentiment,
        climate.mood().appetite(climate.appetite(), sentiment) * inputs.capital().appetite(),
        new SupplyConditions(
            inputs.demand().revenuePerUnit() * inputs.efficiency().served(),
            inputs.supply().powerDelayMonths(),
            inputs.supply().chipDelayMonths(),
            inputs.supply().usefulLife()),
        rentals(last, inputs, period),
        markets(last, inputs, period, sentiment),
        known.statements(),
        spreads(known.statements(), sentiment, inputs),
        premiums,
        climate
            .shares()
            .quotes(known.statements(), openingNetDebt, premiums, sentiment, inputs.capital()),
        known.pledges(),
        inputs.interventions());
  }

  /** Who has defaulted announces no quarters any more. */
  private double sentiment(Environment last, Known known, Inputs inputs, Period period) {
    double misses = 0;
    for (Market market : climate.markets()) {
      Statement seller = Statement.find(known.statements(), market.seller());
      boolean announces = seller == null || seller.standing() != Statement.Standing.DEFAULTED;
      misses += announces ? last.market(market.sales()).guidance().missAt(period) : 0;
    }
    double normal = stream(EVERYBODY, "sentiment", period).nextGaussian();
    return climate
        .mood()
        .next(
            last.sentiment(),
            known.news(),
            StrictMath.min(1, misses),
            inputs.capital().sentiment(),
            normal);
  }

  private RentalIndex rentals(Environment last, Inputs inputs, Period period) {
    double normal = stream(EVERYBODY, "rentals", period).nextGaussian();
    Efficiency efficiency = inputs.efficiency();
    double perUnit = efficiency.answer(rebound()) / efficiency.served();
    double factor = inputs.supply().rentalLevel() * perUnit;
    return climate.rentals().next(last.rentals(), period, normal, factor);
  }

  /** Compute is one market: what others pay for it answers the first market's demand. */
  private double rebound() {
    return climate.markets().isEmpty() ? 0 : climate.markets().getFirst().rebound();
  }

  private List<CreditSpread> spreads(List<Statement> statements, double sentiment, Inputs inputs) {
    List<CreditSpread> spreads = new ArrayList<>(statements.size());
    for (Statement statement : statements) {
      Rate spread = climate.credit().spreadOf(statement, sentiment, inputs.capital().spread());
      spreads.add(new CreditSpread(statement.party(), spread));
    }
    return spreads;
  }

  private List<MarketState> markets(
      Environment last, Inputs inputs, Period period, double sentiment) {
    List<MarketState> markets = new ArrayList<>(climate.markets().size());
    for (Market market : climate.markets()) {
      MarketState before = last.market(market.sales());
      double step = stream(market.sales().value(), "demand", period).nextGaussian();
      double chance = CHANCE_PERSISTENCE * before.chance() + market.volatility() * step;
      markets.add(
          stateOf(market, period, chance, before.achieved(), before.guidance(), inputs, sentiment));
    }
    return markets;
  }

  private MarketState stateOf(
      Market market,
      Period period,
      double chance,
      double achievedBefore,
      Guidance guidance,
      Inputs inputs,
      double sentiment) {
    double ratio =
        StrictMath.exp(chance)
            * inputs.demand().levelOf(market.seller())
            * inputs.demand().revenuePerUnit()
            * inputs.efficiency().answer(market.rebound())
            * pathFactor(market.curve(), period, inputs.demand());
    double weight = 2.0 / (Market.SMOOTHING_MONTHS + 1);
    double achieved = achievedBefore + weight * (ratio - achievedBefore);
    Money demand = Money.ofEstimatedCents(100 * market.curve().monthlyDollars(period) * ratio);
    Money value = market.valueIn(period, achieved, sentiment * inputs.capital().valuation());
    return new MarketState(
        market.sales(), demand, chance, achieved, guidance.next(period, ratio), value);
  }

  /** Returns demand on its way over plan: later than it, or with less growth. */
  private static double pathFactor(DemandCurve curve, Period period, Demand demand) {
    double planned = curve.monthlyDollars(period);
    double factor =
        demand.delayMonths() == 0
            ? 1
            : curve.monthlyDollars(period.plus(-demand.delayMonths())) / planned;
    for (Map.Entry<Period, Double> slowed : demand.growthKept().entrySet()) {
      double growth = planned / curve.monthlyDollars(slowed.getKey());
      factor *= StrictMath.pow(growth, slowed.getValue() - 1);
    }
    return factor;
  }

  private RandomStream stream(String subject, String purpose, Period period) {
    return RandomStream.of(seed, path, subject, purpose, period.index());
  }
}
