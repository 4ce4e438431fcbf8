package dev.roundtrip.ensemble;

/**
 * In how many paths something happened in each of two ensembles whose paths have the same seeds, so
 * that a path of one stands beside a path of the other. Paths in which it happened in both, or in
 * neither, say nothing of the change, so it is known better than from two shares by themselves.
 *
 * <p>For example, of 100 paths 40 in both, 20 in the first alone and 5 in the second alone: 60 and
 * 45 %, a change of -15 points, with 95 % certainty of -24.1 to -5.3.
 *
 * @param both the paths in which it happened in both
 * @param firstAlone those in which it happened in the first alone
 * @param secondAlone those in which it happened in the second alone
 * @param of all paths, one at least
 * @see "Agresti and Min 2005, Simple improved confidence intervals for comparing matched
 *     proportions: half a path is added to each of the four cases"
 */
public record PairedFrequency(int both, int firstAlone, int secondAlone, int of) {

  /** The quantile of the normal distribution at 97.5 %. */
  private static final double DEVIATES = 1.959963984540054;

  private static final double ADDED = 0.5;

  /** Returns how often it happened in the first. */
  public Frequency first() {
    return new Frequency(both + firstAlone, of);
  }

  /** Returns how often it happened in the second. */
  public Frequency second() {
    return new Frequency(both + secondAlone, of);
  }

  /** Returns by how much the share of the second is above that of the first, from -1 to 1. */
  public double change() {
    return (double) (secondAlone - firstAlone) / of;
  }

  /** Returns the lower end of the interval of the change, from -1 to 1. */
  public double low() {
    return StrictMath.max(-1, centre() - halfWidth());
  }

  /** Returns the upper end of the interval of the change, from -1 to 1. */
  public double high() {
    return StrictMath.min(1, centre() + halfWidth());
  }

  private double paths() {
    return of + 4 * ADDED;
  }

  private double centre() {
    return (secondAlone - firstAlone) / paths();
  }

  private double halfWidth() {
    double moved = firstAlone + secondAlone + 2 * ADDED;
    double variance = (moved - centre() * centre() * paths()) / (paths() * paths());
    return DEVIATES * StrictMath.sqrt(variance);
  }
}
