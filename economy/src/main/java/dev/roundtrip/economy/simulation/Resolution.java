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

  /** What each estate owes in each rank to each other, and to all who are none last; cents. */
  private final long[][][] owed;

  private final double[] means;

  /** Cents owed and covered, by estate and rank. */
  private final long[][] sums;

  private final long[][] covered;

  private Resolution(World world) {
    this.world = world;
    world.defaults().keySet().forEach(fallen -> estates.put(fallen, estates.size()));
    int size = estates.size();
    owed = new long[size][RANKS][size + 1];
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
        owed[from][rank][creditor] = Math.addExact(owed[from][rank][creditor], cents);
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
    List<int[]> claims = new ArrayList<>();
    for (int estate = 0; estate < owed.length; estate++) {
      network.outsideAssets(estate, means[estate]);
      for (int rank = 0; rank < RANKS; rank++) {
        for (int creditor = 0; creditor < means.length; creditor++) {
          if (owed[estate][rank][creditor] > 0) {
            network.claim(estate, creditor, (double) owed[estate][rank][creditor], rank);
            claims.add(new int[] {estate, rank});
          }
        }
      }
    }
    ClearingResult result = NetworkClearing.clear(network.build());
    double[][] paid = new double[owed.length][RANKS];
    for (int claim = 0; claim < claims.size(); claim++) {
      paid[claims.get(claim)[0]][claims.get(claim)[1]] += result.paidOnClaim(claim);
    }
    for (int estate = 0; estate < owed.length; estate++) {
      for (int rank = 0; rank < RANKS; rank++) {
        covered[estate][rank] = (long) StrictMath.rint(paid[estate][rank]);
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
