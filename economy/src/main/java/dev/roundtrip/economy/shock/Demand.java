package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What customers want and pay.
 *
 * @param level factor on what customers want to spend; zero or positive
 * @param bySeller further factors on what the customers of one seller want, by seller
 * @param delayMonths by how many months customers are behind the plan; zero or positive
 * @param growthKept what is left of the growth since a month, by month: 1 is all, 0 none
 * @param revenuePerUnit factor on what a unit of compute sold brings: demand in dollars and what a
 *     megawatt serves change together, the compute needed does not; positive
 */
public record Demand(
    double level,
    SortedMap<PartyId, Double> bySeller,
    int delayMonths,
    SortedMap<Period, Double> growthKept,
    double revenuePerUnit) {

  static final Demand BASELINE = new Demand(1, new TreeMap<>(), 0, new TreeMap<>(), 1);

  public Demand {
    bySeller = Collections.unmodifiableSortedMap(new TreeMap<>(bySeller));
    growthKept = Collections.unmodifiableSortedMap(new TreeMap<>(growthKept));
  }

  /** Returns the factor on what the customers of a seller want. */
  public double levelOf(PartyId seller) {
    return level * bySeller.getOrDefault(seller, 1.0);
  }

  Demand times(double factor) {
    return new Demand(level * factor, bySeller, delayMonths, growthKept, revenuePerUnit);
  }

  Demand times(PartyId seller, double factor) {
    return new Demand(
        level, multiplied(bySeller, seller, factor), delayMonths, growthKept, revenuePerUnit);
  }

  Demand later(int months) {
    return new Demand(level, bySeller, delayMonths + months, growthKept, revenuePerUnit);
  }

  Demand slowedSince(Period month, double kept) {
    return new Demand(
        level, bySeller, delayMonths, multiplied(growthKept, month, kept), revenuePerUnit);
  }

  Demand timesRevenuePerUnit(double factor) {
    return new Demand(level, bySeller, delayMonths, growthKept, revenuePerUnit * factor);
  }

  private static <K extends Comparable<K>> SortedMap<K, Double> multiplied(
      SortedMap<K, Double> factors, K key, double factor) {
    SortedMap<K, Double> next = new TreeMap<>(factors);
    next.merge(key, factor, (before, more) -> before * more);
    return next;
  }
}
