package dev.roundtrip.ensemble;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How a figure is spread over the paths, in cents or in months by their index. Every quantile is
 * the figure of a path, never one between two.
 */
public final class Distribution {

  /** The inverse of the empirical distribution, Hyndman and Fan's first definition. */
  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF1);

  private final long[] sorted;

  private Distribution(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Returns the distribution of figures in any order.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Distribution of(long[] figures) {
    if (figures.length == 0) {
      throw new IllegalArgumentException("nothing has no distribution");
    }
    long[] sorted = figures.clone();
    Arrays.sort(sorted);
    return new Distribution(sorted);
  }

  /**
   * Returns the smallest figure that is not exceeded in at least a share of the paths. Of 10, 20,
   * 30 and 40 the median, 0.5, is 20.
   */
  public long quantile(double share) {
    // by rank, as a double cannot hold every amount
    return sorted[(int) QUANTILE.evaluate(sorted.length, rank -> rank, share)];
  }

  /** Returns the mean, rounded half to even. */
  public long mean() {
    return meanFrom(0);
  }

  /**
   * Returns the mean of the largest figures, a twentieth of all and one at least: the expected
   * shortfall at 95 %, where the figures are losses. Of the losses 1 to 40: 39.5, rounded half to
   * even 40.
   */
  public long meanOfLargestTwentieth() {
    return meanFrom(sorted.length - (sorted.length + 19) / 20);
  }

  private long meanFrom(int first) {
    BigInteger sum = BigInteger.ZERO;
    for (int rank = first; rank < sorted.length; rank++) {
      sum = sum.add(BigInteger.valueOf(sorted[rank]));
    }
    return new BigDecimal(sum)
        .divide(BigDecimal.valueOf(sorted.length - first), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
