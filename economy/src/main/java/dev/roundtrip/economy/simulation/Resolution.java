package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.network.ClearingResult;
import dev.roundtrip.economy.network.FinancialNetwork;
import dev.roundtrip.economy.network.NetworkClearing;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the estates of all parties in default are expected to pay in the end, rank by rank: each has
 * its cash, what its plant would bring, what solvent parties owe it overdue, and what it gets from
 * the other estates, solved for all of them at once. What a default costs is in what the plant
 * would bring: the rest of its useful life at the market's rent, not its cost.
 *
 * <p>For example, one estate has 30 and owes another 100 and others 50: the other, which has 10,
 * gets 20 and has 30 for its own creditors.
 */
final class Resolution {

  private static final int RANKS = Seniority.values().length;

  private final World world;
  private final SortedMap<PartyId, Integer> estates = new TreeMap<>();

  /** What each estate owes, by whom it owes it to and in what rank, in that order; cents. */
  private final List<SortedMap<Debt, Long>> owed = new ArrayList<>();

  private final double[] means;

  /**
   * To whom an estate owes something.
   *
   * @param creditor the number of an estate; one more than the last for all who are none
   */
  private record Debt(int rank, int creditor) implements Comparable<Debt> {
    @Override
    public int compareTo(Debt other) {
      int byRank = Integer.compare(rank, other.rank);
      return byRank != 0 ? byRank : Integer.compare(creditor, other.creditor);
    }
  }

  /** Cents owed and covered, by estate and rank. */
  private final long[][] sums;

  private final long[][] covered;

  private Resolution(World world) {
    this.world = world;
    for (PartyId fallen : world.defaults().keySet()) {
      estates.put(fallen, estates.size());
      owed.add(new TreeMap<>());
    }
    int size = estates.size();
    means = new double[size + 1];
    sums = new long[size][RANKS];
    covered = new long[size][RANKS];
  }

  static Resolution of(World world, Appraisal appraisal) {
    Resolution resolution = new Resolution(world);
    if (!resolution.estates.isEmpty()) {
      resolution.gather(appraisal);
      resolution.solve();
    }
    return resolution;
  }

  private void gather(Appraisal appraisal) {
    int others = estates.size();
    long[] outside = new long[others];
    estates.forEach(
        (party, number) -> outside[number] = world.cash(party).plus(appraisal.of(party)).cents());
    for (Obligation unpaid : world.unpaid()) {
      Integer from = estates.get(unpaid.obligor());
      Integer to = estates.get(unpaid.obligee());
      long cents = unpaid.amount().cents();
      if (from != null) {
        int rank = unpaid.seniority().rank();
        int creditor = to == null ? others : to;
        owed.get(from).merge(new Debt(rank, creditor), cents, Math::addExact);
        sums[from][rank] = Math.addExact(sums[from][rank], cents);
      } else if (to != null) {
        outside[to] = Math.addExact(outside[to], cents);
      }
    }
    for (int estate = 0; estate < others; estate++) {
      means[estate] = Math.max(0, outside[estate]);
    }
  }

  private void solve() {
    FinancialNetwork.Builder network = FinancialNetwork.of(means.length);
    for (int estate = 0; estate < owed.size(); estate++) {
      network.outsideAssets(estate, means[estate]);
      for (Map.Entry<Debt, Long> debt : owed.get(estate).entrySet()) {
        Debt to = debt.getKey();
        network.claim(estate, to.creditor(), debt.getValue(), to.rank());
      }
    }
    ClearingResult result = NetworkClearing.clear(network.build());
    int claim = 0;
    for (int estate = 0; estate < owed.size(); estate++) {
      double[] paid = new double[RANKS];
      for (Debt debt : owed.get(estate).keySet()) {
        paid[debt.rank()] += result.paidOnClaim(claim++);
      }
      for (int rank = 0; rank < RANKS; rank++) {
        covered[estate][rank] = (long) StrictMath.rint(paid[rank]);
      }
    }
  }

  /** Returns what is expected to be paid of a claim on a party in default. */
  Money paidOn(Obligation claim) {
    Integer estate = estates.get(claim.obligor());
    if (estate == null) {
      throw new IllegalArgumentException(claim.obligor() + " has not defaulted");
    }
    int rank = claim.seniority().rank();
    return claim.amount().times(covered[estate][rank], sums[estate][rank]);
  }
}
