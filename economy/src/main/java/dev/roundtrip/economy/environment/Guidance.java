package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.time.Period;

/**
 * What a seller has led the world to expect, as a share of its first plan, and how its quarter
 * goes. It counts what customers want, not what is sold, so revenue held back by supply is no miss.
 *
 * <p>At each turn of a quarter the seller announces it; a miss is what the quarter is short of the
 * guidance beyond what is taken for noise: {@code miss = max(0, 1 - quarter / guidance - 0.02)}.
 * Guidance then moves towards what was achieved, with a half-life of twelve months.
 *
 * <p>For example, with guidance on plan, a quarter at 60 % of plan is a miss of 38 %, and the next
 * guidance is 0.936 of plan.
 *
 * @param expected the guidance; 1 is on plan
 * @param quarter mean of the months of the current quarter so far; 1 is on plan
 */
public record Guidance(double expected, double quarter) {

  static final Guidance ON_PLAN = new Guidance(1, 1);

  private static final int QUARTER = 3;
  private static final double NOISE = 0.02;
  private static final double HALF_LIFE_MONTHS = 12;

  private static int monthOfQuarter(Period period) {
    return (period.month() - 1) % QUARTER;
  }

  /** Returns the miss that is announced at the open of a month, before the month counts. */
  public double missAt(Period period) {
    boolean announced = monthOfQuarter(period) == 0 && expected > 0;
    return announced ? StrictMath.max(0, 1 - quarter / expected - NOISE) : 0;
  }

  /** Returns the guidance with a month in it. */
  Guidance next(Period period, double ratio) {
    int before = monthOfQuarter(period);
    if (before == 0) {
      double step = 1 - StrictMath.pow(0.5, QUARTER / HALF_LIFE_MONTHS);
      return new Guidance(expected + step * (quarter - expected), ratio);
    }
    return new Guidance(expected, (quarter * before + ratio) / (before + 1));
  }
}
