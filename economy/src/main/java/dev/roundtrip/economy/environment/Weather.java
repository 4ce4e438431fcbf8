package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.environment.Environment.MarketState;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.shock.Inputs;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;

/** How one month's environment follows from the last, the news, the shocks and chance. */
public final class Weather {

  /** How much of the random part of demand is still there a month later. */
  private static final double CHANCE_PERSISTENCE = 0.9;

  private static final String EVERYBODY = "";

  private final Climate climate;
  private final long seed;
  private final long path;

  /**
   * @param climate the parameters
   * @param seed the run's seed
   * @param path number of the path in an ensemble; 0 for a single run
   */
  public Weather(Climate climate, long seed, long path) {
    this.climate = climate;
    this.seed = seed;
    this.path = path;
  }

  /** Returns normal conditions: what the first month follows from. */
  public Environment before(Period first, List<Statement> statements) {
    Period period = first.previous();
    List<MarketState> markets =
        climate.markets().stream()
            .map(market -> stateOf(market, period, 0, 1, Inputs.BASELINE, 1))
            .toList();
    return new Environment(period, climate.baseRate(), 1, climate.appetite(), markets, statements);
  }

  /**
   * Returns the environment of the month after {@code last}.
   *
   * @param statements what the last close has made known, sorted by party
   */
  public Environment next(Environment last, News news, List<Statement> statements, Inputs inputs) {
    Period period = last.period().next();
    double normal = stream(EVERYBODY, "sentiment", period).nextGaussian();
    double sentiment = climate.mood().next(last.sentiment(), news, normal);
    List<MarketState> markets = new ArrayList<>(climate.markets().size());
    for (Market market : climate.markets()) {
      MarketState before = last.market(market.sales());
      double step = stream(market.sales().value(), "demand", period).nextGaussian();
      double chance = CHANCE_PERSISTENCE * before.chance() + market.volatility() * step;
      markets.add(stateOf(market, period, chance, before.achieved(), inputs, sentiment));
    }
    return new Environment(
        period, climate.baseRate(), sentiment, climate.appetite(), markets, statements);
  }

  private MarketState stateOf(
      Market market,
      Period period,
      double chance,
      double achievedBefore,
      Inputs inputs,
      double sentiment) {
    double ratio = StrictMath.exp(chance) * inputs.demand();
    double weight = 2.0 / (Market.SMOOTHING_MONTHS + 1);
    double achieved = achievedBefore + weight * (ratio - achievedBefore);
    Money demand = Money.ofEstimatedCents(100 * market.curve().monthlyDollars(period) * ratio);
    Money value = market.valueIn(period, achieved, sentiment);
    return new MarketState(market.sales(), demand, chance, achieved, value);
  }

  private RandomStream stream(String subject, String purpose, Period period) {
    return RandomStream.of(seed, path, subject, purpose, period.index());
  }
}
