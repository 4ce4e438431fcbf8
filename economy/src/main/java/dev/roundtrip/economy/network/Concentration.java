package dev.roundtrip.economy.network;

import java.util.Collection;

/**
 * How much a whole stands on few: the Herfindahl-Hirschman index, {@code sum of squared shares}.
 *
 * <p>For example, one counterparty: 1; four with a quarter each: 0.25; one with half of it and the
 * rest spread over very many: 0.25.
 */
public final class Concentration {

  private Concentration() {}

  /**
   * Returns the index, from 0 to 1; 0 where there is nothing.
   *
   * @param parts what each counterparty stands for; not negative
   * @param whole all there is, what is spread over very many included; at least the sum of parts
   */
  public static double herfindahl(Collection<Long> parts, long whole) {
    double sum = 0;
    for (long part : parts) {
      double share = whole > 0 ? (double) part / whole : 0;
      sum += share * share;
    }
    return sum;
  }
}
