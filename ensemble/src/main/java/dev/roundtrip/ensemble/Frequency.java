package dev.roundtrip.ensemble;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * In how many of all paths something happened. What is beyond the paths that were run is told by an
 * interval: with 10 of 100, Wilson's for 95 % is 5.5 to 17.4 %.
 *
 * @param count the paths in which it happened
 * @param of all paths, one at least
 * @see "Wilson 1927, Probable inference, the law of succession, and statistical inference"
 */
public record Frequency(int count, int of) {

  private static final double ERROR = 0.05;

  /** Returns the share of the paths, between 0 and 1. */
  public double share() {
    return (double) count / of;
  }

  /** Returns the lower end of the interval, between 0 and 1. */
  public double low() {
    return count == 0 ? 0 : interval().getLowerBound();
  }

  /** Returns the upper end of the interval, between 0 and 1. */
  public double high() {
    return count == of ? 1 : interval().getUpperBound();
  }

  private Interval interval() {
    return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, count, ERROR);
  }
}
