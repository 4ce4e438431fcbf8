package dev.roundtrip.economy.environment;

/**
 * How sentiment moves: it returns to 1, is disturbed by chance every month and falls on bad news.
 *
 * <p>{@code log s' = persistence x log s + volatility x normal + jumps}, at least {@code log
 * floor}. For example, with a half-life of 6 months the persistence is 0.891 and a sentiment of 0.7
 * becomes 0.73 after a month without news.
 *
 * @param halfLifeMonths months in which half of a deviation is gone; positive
 * @param volatility standard deviation of the monthly random step of the log
 * @param floor the lowest sentiment; between 0 and 1
 * @param arrearsJump change when a party falls into arrears, as a share; -0.10 is 10 % down
 * @param defaultJump change when a party defaults
 */
public record Mood(
    double halfLifeMonths,
    double volatility,
    double floor,
    double arrearsJump,
    double defaultJump) {

  double next(double sentiment, News news, double normal) {
    double persistence = StrictMath.pow(0.5, 1 / halfLifeMonths);
    double log = persistence * StrictMath.log(sentiment) + volatility * normal;
    log += news.newArrears() * StrictMath.log(1 + arrearsJump);
    log += news.defaults() * StrictMath.log(1 + defaultJump);
    return StrictMath.max(floor, StrictMath.exp(log));
  }
}
