package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Rate;

/**
 * What is charged for principal.
 *
 * @param floating whether the base rate is added to the margin
 * @param margin yearly rate, added to the base rate if floating, the coupon if not
 * @param pricedAtMarket whether each draw is charged the credit spread published in its month, so
 *     that the margin is the mean of all draws, weighted by their amounts; the margin above is that
 *     of the opening principal
 */
public record Interest(boolean floating, Rate margin, boolean pricedAtMarket) {

  public Interest {
    if (pricedAtMarket && !floating) {
      throw new IllegalArgumentException("what is priced at market floats over the base rate");
    }
  }

  /** Returns a fixed yearly rate. */
  public static Interest coupon(Rate rate) {
    return new Interest(false, rate, false);
  }

  /** Returns a fixed margin over the base rate. */
  public static Interest margin(Rate margin) {
    return new Interest(true, margin, false);
  }

  /** Returns the market's margin at each draw, with a given one for the opening principal. */
  public static Interest market(Rate margin) {
    return new Interest(true, margin, true);
  }
}
