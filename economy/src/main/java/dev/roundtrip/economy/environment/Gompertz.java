package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.time.Period;

/**
 * Demand that saturates: a Gompertz curve of yearly revenue.
 *
 * <p>{@code R(y) = ceiling x exp(-b x quotient^(y - anchorYear))} with {@code b = ln(ceiling /
 * anchorRevenue)}; R of a year is that calendar year's total, and a month gets {@code R(t - 1/2) /
 * 12} with t its middle in years. For example, ceiling 600, quotient 0.775 and 13 in 2025 give
 * 30.8, 60.1, 100.8, 150.6 and 205.5 in 2026 to 2030 (billions of dollars); a ceiling of 450, which
 * is what analysts expect, gives 167.1 in 2030.
 *
 * @param ceilingDollars yearly revenue the curve saturates at; positive
 * @param quotient how much of the remaining log distance is left after a year; between 0 and 1
 * @param anchorYear a calendar year whose revenue is known
 * @param anchorDollars that revenue; positive and below the ceiling
 * @see "docs/MODEL.md, Demand"
 */
public record Gompertz(double ceilingDollars, double quotient, int anchorYear, double anchorDollars)
    implements DemandCurve {

  public Gompertz {
    if (!(ceilingDollars > anchorDollars && anchorDollars > 0 && quotient > 0 && quotient < 1)) {
      throw new IllegalArgumentException(
          "a demand curve needs 0 < anchor < ceiling and 0 < quotient < 1");
    }
  }

  @Override
  public double monthlyDollars(Period period) {
    return yearlyDollars(middleOf(period) - 0.5) / 12;
  }

  @Override
  public double nextTwelveMonthsDollars(Period period) {
    return yearlyDollars(middleOf(period) + 0.5 / 12);
  }

  private double yearlyDollars(double year) {
    double b = StrictMath.log(ceilingDollars / anchorDollars);
    return ceilingDollars * StrictMath.exp(-b * StrictMath.pow(quotient, year - anchorYear));
  }

  private static double middleOf(Period period) {
    return period.year() + (period.month() - 0.5) / 12;
  }
}
