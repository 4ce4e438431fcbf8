package dev.roundtrip.economy.provenance;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whole cents in given proportions: rounded down, and the odd cents one each to the largest
 * fractions. For example, 10 cents in three equal parts are 4, 3 and 3.
 */
final class OddCents {

  private OddCents() {}

  /** Splits an amount by shares of origins; the parts sum to it, and none of them is zero. */
  static SortedMap<Origin, Long> split(List<Origin> origins, double[] shares, long cents) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    SortedMap<Origin, Long> parts = new TreeMap<>();
    long left = cents;
    double[] fractions = new double[origins.size()];
    for (int o = 0; o < fractions.length; o++) {
      double exact = cents * (shares[o] / sum);
      long whole = (long) StrictMath.floor(exact);
      fractions[o] = shares[o] > 0 ? exact - whole : -1;
      left -= whole;
      if (whole > 0) {
        parts.put(origins.get(o), whole);
      }
    }
    spread(left, origins, fractions, parts);
    return parts;
  }

  /** Gives the odd cents one each to the largest fractions, or takes them from the smallest. */
  private static void spread(
      long odd, List<Origin> origins, double[] fractions, SortedMap<Origin, Long> parts) {
    for (long left = odd; left > 0; left--) {
      int largest = 0;
      for (int o = 1; o < fractions.length; o++) {
        if (fractions[o] > fractions[largest]) {
          largest = o;
        }
      }
      parts.merge(origins.get(largest), 1L, Math::addExact);
      fractions[largest] -= 1;
    }
    if (odd < 0) {
      Origin most = parts.firstKey();
      for (Origin origin : parts.keySet()) {
        if (parts.getOrDefault(origin, 0L) > parts.getOrDefault(most, 0L)) {
          most = origin;
        }
      }
      parts.merge(most, odd, Math::addExact);
    }
  }
}
