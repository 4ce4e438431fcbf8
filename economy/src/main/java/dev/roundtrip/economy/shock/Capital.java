package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;

/**
 * What money costs, who gives it and what is paid for shares.
 *
 * @param appetite factor on lenders' and investors' appetite; zero or positive
 * @param baseRate added to the yearly base rate
 * @param spread added to every borrower's credit spread
 * @param valuation factor on the value of sellers and on share prices; positive
 * @param sentiment factor on sentiment that stays in it and fades as any deviation does, so a crash
 *     is one month of it; positive
 * @param announcements factor on what announcements have added to share prices; below zero they
 *     take something off
 */
public record Capital(
    double appetite,
    Rate baseRate,
    Rate spread,
    double valuation,
    double sentiment,
    double announcements) {

  static final Capital BASELINE = new Capital(1, Rate.ZERO, Rate.ZERO, 1, 1, 1);

  Capital timesAppetite(double factor) {
    return new Capital(appetite * factor, baseRate, spread, valuation, sentiment, announcements);
  }

  Capital plusBaseRate(Rate offset) {
    return new Capital(
        appetite, baseRate.plus(offset), spread, valuation, sentiment, announcements);
  }

  Capital plusSpread(Rate offset) {
    return new Capital(
        appetite, baseRate, spread.plus(offset), valuation, sentiment, announcements);
  }

  Capital timesValuation(double factor) {
    return new Capital(appetite, baseRate, spread, valuation * factor, sentiment, announcements);
  }

  Capital timesSentiment(double factor) {
    return new Capital(appetite, baseRate, spread, valuation, sentiment * factor, announcements);
  }

  Capital minusAnnouncements(double share) {
    return new Capital(appetite, baseRate, spread, valuation, sentiment, announcements - share);
  }
}
