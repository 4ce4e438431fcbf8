package dev.roundtrip.economy.environment;

/**
 * How sentiment moves: it returns to 1, is disturbed by chance every month and answers news. And
 * how it spreads: appetite for credit follows it.
 *
 * <p>{@code log s' = persistence x log s + volatility x normal + jumps}, at least {@code log
 * floor}. For example, with a half-life of 6 months the persistence is 0.891 and a sentiment of 0.7
 * becomes 0.73 after a month without news.
 *
 * @param halfLifeMonths months in which half of a deviation is gone; positive
 * @param volatility standard deviation of the monthly random step of the log
 * @param floor the lowest sentiment; between 0 and 1
 * @param jumps how much it moves on news
 * @param appetiteElasticity how appetite follows it: {@code appetite = normal x
 *     sentiment^elasticity}
 */
public record Mood(
    double halfLifeMonths,
    double volatility,
    double floor,
    Jumps jumps,
    double appetiteElasticity) {

  /** With 0.5 lenders stop lending (appetite below 0.5) at a sentiment of 0.25. */
  public static final double USUAL_APPETITE_ELASTICITY = 0.5;

  /** Returns six months, 5 % a month, a floor of 0.2 and the usual answers to news. */
  public static Mood usual() {
    return new Mood(6, 0.05, 0.2, Jumps.USUAL, USUAL_APPETITE_ELASTICITY);
  }

  /**
   * What news does, as shares of sentiment; -0.10 is 10 % down.
   *
   * @param arrears a party falls into arrears
   * @param fall a party defaults
   * @param stretchOut payments of a contract are put off
   * @param rescue a party is rescued
   * @param miss a seller misses its guidance by everything; a smaller miss does in proportion
   * @see Guidance
   */
  public record Jumps(double arrears, double fall, double stretchOut, double rescue, double miss) {

    /** 10 % down, 30 % down, 5 % down, 10 % up, half of a miss (assumed). */
    public static final Jumps USUAL = new Jumps(-0.10, -0.30, -0.05, 0.10, -0.5);
  }

  /**
   * Returns the sentiment of the month after.
   *
   * @param misses of sellers, together, as shares of guidance; 0 is none
   * @param factor what shocks add to the month's news; 1 is nothing
   */
  double next(double sentiment, News news, double misses, double factor, double normal) {
    double persistence = StrictMath.pow(0.5, 1 / halfLifeMonths);
    double log = persistence * StrictMath.log(sentiment) + volatility * normal;
    log += news.newArrears() * StrictMath.log(1 + jumps.arrears());
    log += news.defaults() * StrictMath.log(1 + jumps.fall());
    log += news.stretched().size() * StrictMath.log(1 + jumps.stretchOut());
    log += news.rescues() * StrictMath.log(1 + jumps.rescue());
    log += StrictMath.log(StrictMath.max(floor, 1 + jumps.miss() * misses));
    log += StrictMath.log(StrictMath.max(floor, factor));
    return StrictMath.max(floor, StrictMath.exp(log));
  }

  double appetite(double normal, double sentiment) {
    return normal * StrictMath.pow(sentiment, appetiteElasticity);
  }
}
