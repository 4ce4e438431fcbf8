package dev.roundtrip.economy.money;

/** Splitting a total of whole cents in proportion to weights, so that the parts add up to it. */
public final class Allocation {

  private Allocation() {}

  /**
   * Splits by largest remainder: each part gets the whole cents of its exact share, and the cents
   * left over go one each to the largest fractions, the earlier part first when fractions are
   * equal.
   *
   * <p>No part exceeds its weight when the total does not exceed the sum of weights. For example,
   * 100 cents over weights (1, 1, 1) are (34, 33, 33).
   *
   * @param total zero or positive
   * @param weights zero or positive, at least one positive unless the total is zero
   */
  public static long[] largestRemainder(long total, long[] weights) {
    long sum = 0;
    for (long weight : weights) {
      sum = Math.addExact(sum, weight);
    }
    long[] parts = new long[weights.length];
    if (total == 0) {
      return parts;
    }
    if (total < 0 || sum <= 0) {
      throw new IllegalArgumentException("cannot split " + total + " over a weight of " + sum);
    }
    long[] remainders = new long[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      parts[i] = MulDiv.floor(total, weights[i], sum);
      // The true remainder is below the sum, so the wrapped difference is exact.
      remainders[i] = total * weights[i] - parts[i] * sum;
      left -= parts[i];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < remainders.length; i++) {
        if (remainders[i] > remainders[largest]) {
          largest = i;
        }
      }
      parts[largest]++;
      remainders[largest] = -1;
    }
    return parts;
  }
}
