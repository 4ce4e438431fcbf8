package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
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
 * <p>A guarantor that was called pays its share of what the debtor's estate leaves unpaid in the
 * end, in full unless it has failed too: it takes over as much of the claim as it pays. So a
 * creditor never has more than its claim from both.
 *
 * <p>For example, one estate has 30 and owes another 100 and others 50: the other, which has 10,
 * gets 20 and has 30 for its own creditors. With 80 of the 100 guaranteed it gets 80 % of the other
 * 80 too, 84 in all.
 */
final class Resolution {

  private static final int RANKS = Seniority.values().length;

  private final World world;
  private final SortedMap<PartyId, Integer> estates = new TreeMap<>();

  /** What each estate owes, by whom it owes it to and in what rank, in that order; cents. */
  private final List<SortedMap<Debt, Long>> owed = new ArrayList<>();

  /** The outside means of the estates, of all who are none, and of the guarantors among them. */
  private final double[] means;

  private final List<CalledGuarantees.Called> called;

  /** The claims that guarantors were called for, numbered from 1. */
  private final SortedMap<ObligationId, Integer> guaranteed = new TreeMap<>();

  /** What guarantors are expected to pay of them. */
  private final SortedMap<ObligationId, Money> fromGuarantors = new TreeMap<>();

  /**
   * To whom an estate owes something.
   *
   * @param creditor the number of an estate; one more than the last for all who are none
   * @param guaranteed the number of a claim that a guarantor was called for, 0 for all others
   */
  private record Debt(int rank, int creditor, int guaranteed) implements Comparable<Debt> {
    @Override
    public int compareTo(Debt other) {
      int byRank = Integer.compare(rank, other.rank);
      int byCreditor = byRank != 0 ? byRank : Integer.compare(creditor, other.creditor);
      return byCreditor != 0 ? byCreditor : Integer.compare(guaranteed, other.guaranteed);
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
    means = new double[size + 2];
    sums = new long[size][RANKS];
    covered = new long[size][RANKS];
    called = size == 0 ? List.of() : CalledGuarantees.of(world);
    for (CalledGuarantees.Called one : called) {
      guaranteed.putIfAbsent(one.claim().id(), guaranteed.size() + 1);
    }
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
      if (unpaid.id().kind() == ObligationKind.GUARANTEE) {
        continue; // the claim that it is for counts
      }
      Integer from = estates.get(unpaid.obligor());
      Integer to = estates.get(unpaid.obligee());
      long cents = unpaid.amount().cents();
      if (from != null) {
        int rank = unpaid.seniority().rank();
        int creditor = to == null ? others : to;
        Debt debt = new Debt(rank, creditor, guaranteed.getOrDefault(unpaid.id(), 0));
        owed.get(from).merge(debt, cents, Math::addExact);
        sums[from][rank] = Math.addExact(sums[from][rank], cents);
      } else if (to != null) {
        outside[to] = Math.addExact(outside[to], cents);
      }
    }
    for (int estate = 0; estate < others; estate++) {
      means[estate] = Math.max(0, outside[estate]);
    }
    for (CalledGuarantees.Called one : called) {
      means[others + 1] += one.part().cents();
    }
  }

  private void solve() {
    FinancialNetwork.Builder network = FinancialNetwork.of(means.length);
    for (int party = 0; party < means.length; party++) {
      network.outsideAssets(party, means[party]);
    }
    int[] numbers = new int[guaranteed.size() + 1];
    int claim = 0;
    for (int estate = 0; estate < owed.size(); estate++) {
      for (Map.Entry<Debt, Long> debt : owed.get(estate).entrySet()) {
        Debt to = debt.getKey();
        network.claim(estate, to.creditor(), debt.getValue(), to.rank());
        numbers[to.guaranteed()] = claim++;
      }
    }
    for (CalledGuarantees.Called one : called) {
      Integer guarantor = estates.get(one.guarantee().guarantor());
      network.guarantee(
          guarantor == null ? means.length - 1 : guarantor,
          numbers[guaranteed.getOrDefault(one.claim().id(), 0)],
          (double) one.part().cents() / one.claim().amount().cents(),
          one.guarantee().heading().seniority().rank());
    }
    take(NetworkClearing.clear(network.build()));
  }

  private void take(ClearingResult result) {
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
    for (int i = 0; i < called.size(); i++) {
      Money paid = Money.ofCents((long) StrictMath.rint(result.paidUnder(i)));
      fromGuarantors.merge(called.get(i).claim().id(), paid, Money::plus);
    }
  }

  /**
   * Returns what is expected to be paid of a claim on a party in default, by its estate and by
   * guarantors; at most all of it.
   */
  Money paidOn(Obligation claim) {
    Integer estate = estates.get(claim.obligor());
    if (estate == null) {
      throw new IllegalArgumentException(claim.obligor() + " has not defaulted");
    }
    int rank = claim.seniority().rank();
    return claim
        .amount()
        .times(covered[estate][rank], sums[estate][rank])
        .plus(fromGuarantors.getOrDefault(claim.id(), Money.ZERO))
        .min(claim.amount());
  }
}
