package dev.roundtrip.economy.shock;

/**
 * How much compute it takes to serve what customers want.
 *
 * @param served factor on what a megawatt can serve; 2 halves the compute needed per dollar;
 *     positive
 * @param left the part of it that demand answers, and what others pay for compute falls by, as the
 *     market's rebound says; positive
 * @param answered by how much demand has answered the rest, each jump with its own rebound;
 *     positive
 */
public record Efficiency(double served, double left, double answered) {

  static final Efficiency BASELINE = new Efficiency(1, 1, 1);

  Efficiency times(double factor) {
    return new Efficiency(served * factor, left * factor, answered);
  }

  Efficiency times(double factor, double rebound) {
    return new Efficiency(served * factor, left, answered * StrictMath.pow(factor, rebound));
  }

  /**
   * Returns by what factor demand has grown.
   *
   * @param rebound the market's
   */
  public double answer(double rebound) {
    return StrictMath.pow(left, rebound) * answered;
  }
}
