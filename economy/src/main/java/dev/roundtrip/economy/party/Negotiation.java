package dev.roundtrip.economy.party;

import dev.roundtrip.economy.money.Rate;

/**
 * What a party asks for when it cannot pay as promised, and what it reckons with when it is asked.
 *
 * @param deferredShare share of the rent it asks to put off; 0 to 1
 * @param deferralMonths for how long; 1 to 600
 * @param deferralRate yearly interest it offers on it; not negative
 * @param feeMonths the fee it offers for dropping power that is not there yet, in months of rent;
 *     not negative
 * @param recovery what it expects to recover of an ordinary claim on a party in default; 0 to 1
 */
public record Negotiation(
    Rate deferredShare, int deferralMonths, Rate deferralRate, int feeMonths, Rate recovery) {

  /** 30 % put off 24 months at 10 %, six months' rent, and 20 % recovered (all assumed). */
  public static final Negotiation USUAL =
      new Negotiation(Rate.ofPercent(30), 24, Rate.ofPercent(10), 6, Rate.ofPercent(20));

  private static final int LONGEST = 600;

  public Negotiation {
    if (!isShare(deferredShare)
        || !isShare(recovery)
        || deferralMonths < 1
        || deferralMonths > LONGEST
        || deferralRate.isNegative()
        || feeMonths < 0) {
      throw new IllegalArgumentException("negotiation out of bounds");
    }
  }

  private static boolean isShare(Rate rate) {
    return !rate.isNegative() && rate.compareTo(Rate.ONE) <= 0;
  }
}
