package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * Demand as a series of known quarters, and from the last of them on by the same amount more every
 * quarter: a straight line on the last increment.
 *
 * <p>A month gets a third of its quarter. Months before the first quarter count as the first. For
 * example, quarters of 1,032.0, 1,241.5 and 2,055.5 millions and an increment of 814.0 give 2,869.5
 * in the fourth and 3,683.5 in the fifth.
 *
 * @param first the first month of the first known quarter; January, April, July or October
 * @param quarterDollars revenue of each known quarter, in order; at least one, each positive
 * @param incrementDollars what each quarter after them has more than the one before; not negative
 * @see "docs/MODEL.md, Demand"
 */
public record StraightLine(Period first, List<Double> quarterDollars, double incrementDollars)
    implements DemandCurve {

  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  public StraightLine {
    quarterDollars = List.copyOf(quarterDollars);
    boolean positive = !quarterDollars.isEmpty() && incrementDollars >= 0;
    for (double quarter : quarterDollars) {
      positive = positive && quarter > 0;
    }
    if (!positive || (first.month() - 1) % QUARTER != 0) {
      throw new IllegalArgumentException(
          "a line needs positive revenue of quarters, the first from January, April, July or"
              + " October, and an increment that is not negative");
    }
  }

  @Override
  public int anchorYear() {
    return first.year();
  }

  @Override
  public double monthlyDollars(Period period) {
    int quarter = Math.max(0, Math.floorDiv(period.minus(first), QUARTER));
    int last = quarterDollars.size() - 1;
    double dollars =
        quarterDollars.get(Math.min(quarter, last))
            + incrementDollars * Math.max(0, quarter - last);
    return dollars / QUARTER;
  }

  @Override
  public double nextTwelveMonthsDollars(Period period) {
    double dollars = 0;
    for (int ahead = 1; ahead <= YEAR; ahead++) {
      dollars += monthlyDollars(period.plus(ahead));
    }
    return dollars;
  }
}
