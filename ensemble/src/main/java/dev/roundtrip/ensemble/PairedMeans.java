package dev.roundtrip.ensemble;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.statistics.interval.Interval;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;

/**
 * The means of a figure in two ensembles whose paths have the same seeds, and of its change from
 * path to path, in cents. The interval of the change is Student's, of the differences of the pairs.
 *
 * <p>For example, 10, 20 and 30 in the first and 14, 26 and 38 in the second: 20 and 26, a change
 * of 6, with 95 % certainty of 1.03 to 10.97.
 */
public final class PairedMeans {

  private static final double ERROR = 0.05;

  private final long first;
  private final long second;
  private final long low;
  private final long high;

  private PairedMeans(long first, long second, long low, long high) {
    this.first = first;
    this.second = second;
    this.low = low;
    this.high = high;
  }

  /**
   * Returns the means of figures that stand beside each other.
   *
   * @throws IllegalArgumentException if they are not as many, or less than two
   */
  public static PairedMeans of(long[] first, long[] second) {
    if (first.length != second.length || first.length < 2) {
      throw new IllegalArgumentException(first.length + " figures beside " + second.length);
    }
    long[] changes = new long[first.length];
    for (int path = 0; path < changes.length; path++) {
      changes[path] = Math.subtractExact(second[path], first[path]);
    }
    double change = mean(changes).doubleValue();
    Interval interval =
        NormalConfidenceInterval.MEAN.fromErrorRate(
            change, variance(changes, change), changes.length, ERROR);
    return new PairedMeans(
        rounded(mean(first)),
        rounded(mean(second)),
        Math.round(interval.getLowerBound()),
        Math.round(interval.getUpperBound()));
  }

  private static BigDecimal mean(long[] figures) {
    BigInteger sum = BigInteger.ZERO;
    for (long figure : figures) {
      sum = sum.add(BigInteger.valueOf(figure));
    }
    return new BigDecimal(sum)
        .divide(BigDecimal.valueOf(figures.length), 9, RoundingMode.HALF_EVEN);
  }

  private static long rounded(BigDecimal mean) {
    return mean.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  private static double variance(long[] figures, double mean) {
    double squares = 0;
    for (long figure : figures) {
      squares += (figure - mean) * (figure - mean);
    }
    return squares / (figures.length - 1);
  }

  /** Returns the mean of the first. */
  public long first() {
    return first;
  }

  /** Returns the mean of the second. */
  public long second() {
    return second;
  }

  /** Returns by how much the mean of the second is above that of the first. */
  public long change() {
    return second - first;
  }

  /** Returns the lower end of the interval of the change. */
  public long low() {
    return low;
  }

  /** Returns the upper end of the interval of the change. */
  public long high() {
    return high;
  }
}
