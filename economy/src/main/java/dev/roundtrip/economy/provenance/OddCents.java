package dev.roundtrip.economy.provenance;

/**
 * Whole cents in given proportions: rounded down, and the odd cents one each to the largest
 * fractions. For example, 10 cents in three equal parts are 4, 3 and 3.
 */
final class OddCents {

  private OddCents() {}

  /**
   * Splits an amount; the parts sum to it.
   *
   * @param shares zero or positive; they sum to 1 but for rounding
   * @param cents positive
   */
  static long[] split(double[] shares, long cents) {
    long[] parts = new long[shares.length];
    double[] fractions = new double[shares.length];
    long left = cents;
    for (int i = 0; i < parts.length; i++) {
      double exact = cents * shares[i];
      parts[i] = (long) exact;
      fractions[i] = shares[i] > 0 ? exact - parts[i] : -1;
      left -= parts[i];
    }
    spread(left, fractions, parts);
    return parts;
  }

  /** Gives the odd cents one each to the largest fractions, or takes them from the largest part. */
  private static void spread(long odd, double[] fractions, long[] parts) {
    for (long left = odd; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < fractions.length; i++) {
        if (fractions[i] > fractions[largest]) {
          largest = i;
        }
      }
      parts[largest]++;
      fractions[largest] -= 1;
    }
    if (odd < 0) {
      int most = 0;
      for (int i = 1; i < parts.length; i++) {
        if (parts[i] > parts[most]) {
          most = i;
        }
      }
      parts[most] = Math.addExact(parts[most], odd);
    }
  }
}
