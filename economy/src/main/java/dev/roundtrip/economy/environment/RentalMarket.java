package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;

/**
 * The market in which compute without a contract is rented: the price of new chips moves round its
 * long-run level, and older chips fetch less.
 *
 * <p>{@code level = expected x exp(chance)}; the level expected is that of the anchor month up to
 * it and returns to 1 after it with the half-life, in logs; {@code chance' = persistence x chance +
 * volatility x normal} with the same half-life. {@code index at age = level x (1 - ageing)^(age in
 * years)}.
 *
 * <p>For example, an index of 0.80 for H100 at $1.70 an hour in October 2025 was $10.64 million per
 * MW-year for new chips then; with ageing of 27 % a year, chips three years old fetch 0.389 of
 * that.
 *
 * @param rent yearly rent of a megawatt of new chips at a level of 1; positive
 * @param anchorLevel the level in the anchor month; positive
 * @param anchor the month whose level is known
 * @param halfLifeMonths months in which half of a deviation is gone; positive
 * @param volatility standard deviation of the monthly random step of the log
 * @param ageing share of its price that a chip loses in a year; 0.20 to 0.35 observed
 * @see "docs/MODEL.md, Rental index"
 */
public record RentalMarket(
    Money rent,
    double anchorLevel,
    Period anchor,
    double halfLifeMonths,
    double volatility,
    Rate ageing) {

  /**
   * 1 is $13.3 billion per GW-year; 0.80 in October 2025, nine months, 8 % a month, 27 % a year.
   */
  public static final RentalMarket USUAL =
      new RentalMarket(
          Money.ofDollars(13_300_000), 0.80, Period.of(2025, 10), 9, 0.08, Rate.ofPercent(27));

  public RentalMarket {
    if (!rent.isPositive() || !(anchorLevel > 0) || !(halfLifeMonths > 0) || !(volatility >= 0)) {
      throw new IllegalArgumentException("a rental market needs a positive price and half-life");
    }
    if (ageing.isNegative() || ageing.compareTo(Rate.ONE) >= 0) {
      throw new IllegalArgumentException("chips lose 0% to less than 100% a year: " + ageing);
    }
  }

  /** Returns the state before the first month, without chance. */
  RentalIndex before(Period period) {
    return indexIn(period, 0, 1);
  }

  /**
   * Returns the state of the month after another.
   *
   * @param factor what shocks make of the level; 1 is nothing. It does not last beyond them
   */
  RentalIndex next(RentalIndex last, Period period, double normal, double factor) {
    return indexIn(period, persistence(1) * last.chance() + volatility * normal, factor);
  }

  private RentalIndex indexIn(Period period, double chance, double factor) {
    int since = Math.max(0, period.minus(anchor));
    double expected = StrictMath.exp(persistence(since) * StrictMath.log(anchorLevel));
    double level = expected * StrictMath.exp(chance) * factor;
    Money newChips = Money.ofEstimatedCents(rent.cents() * level);
    return new RentalIndex(chance, level, newChips, ageing);
  }

  private double persistence(int months) {
    return StrictMath.pow(0.5, months / halfLifeMonths);
  }
}
