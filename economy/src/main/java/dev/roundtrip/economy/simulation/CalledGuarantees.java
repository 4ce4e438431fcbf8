package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which claims on estates guarantors have been called for and have not paid yet, the oldest first:
 * a call is no claim beside the one that it is for. Who pays it takes over as much of that.
 *
 * <p>For example, of claims of $500 million and $360 million, 688 are called for: all of the first
 * and 188 of the second.
 */
final class CalledGuarantees {

  private CalledGuarantees() {}

  /**
   * A claim on an estate, or a part of it, that a guarantor is still to pay.
   *
   * @param claim all of the claim
   * @param part what of it the guarantor is to pay if the estate pays nothing; at most all
   */
  record Called(Guarantee guarantee, Obligation claim, Money part) {}

  static List<Called> of(World world) {
    List<Called> called = new ArrayList<>();
    SortedMap<ObligationId, Money> bare = new TreeMap<>();
    for (Guarantee.State guarantee : world.guarantees()) {
      Money left = toCome(world, guarantee);
      for (Obligation claim :
          left.isPositive() ? claims(world, guarantee) : List.<Obligation>of()) {
        Money uncovered = bare.getOrDefault(claim.id(), claim.amount());
        Money part = left.min(uncovered);
        if (part.isPositive()) {
          called.add(new Called(guarantee.contract(), claim, part));
          bare.put(claim.id(), uncovered.minus(part));
          left = left.minus(part);
        }
      }
    }
    return called;
  }

  static Money toCome(World world, Guarantee.State guarantee) {
    if (guarantee.call() == null || !world.hasDefaulted(guarantee.contract().debtor())) {
      return Money.ZERO;
    }
    Money unpaid = Money.sum(claims(world, guarantee).stream().map(Obligation::amount).toList());
    return guarantee.toComeOf(unpaid, byOthers(world, guarantee));
  }

  /** Returns what the other guarantors of the same contract have taken over of claims under it. */
  static Money byOthers(World world, Guarantee.State guarantee) {
    Money sum = guarantee.takenOver().negated();
    for (Guarantee.State one : world.guarantees()) {
      boolean same = one.contract().guaranteed().equals(guarantee.contract().guaranteed());
      sum = same ? sum.plus(one.takenOver()) : sum;
    }
    return sum;
  }

  private static List<Obligation> claims(World world, Guarantee.State guarantee) {
    List<Obligation> claims = new ArrayList<>();
    for (Obligation unpaid : world.unpaidOf(guarantee.contract().debtor())) {
      if (guarantee.contract().covers(unpaid)) {
        claims.add(unpaid);
      }
    }
    return claims;
  }
}
