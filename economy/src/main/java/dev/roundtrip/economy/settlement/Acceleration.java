package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Allocation;
import dev.roundtrip.economy.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What falls due when a party defaults, by rank: secured principal is secured up to the value of
 * the collateral, in proportion where several loans share it, and the rest is an ordinary claim.
 *
 * <p>For example, loans of $600 million and $300 million on plant worth $450 million are secured
 * for $300 million and $150 million.
 */
public final class Acceleration {

  private Acceleration() {}

  /**
   * Returns the claims with secured principal split.
   *
   * @param claims what falls due, of one defaulter
   * @param collateral what its plant would bring
   */
  public static List<Obligation> ranked(List<Obligation> claims, Money collateral) {
    long[] secured = new long[claims.size()];
    long sum = 0;
    for (int i = 0; i < secured.length; i++) {
      Obligation claim = claims.get(i);
      secured[i] = isOnPlant(claim) ? claim.amount().cents() : 0;
      sum = Math.addExact(sum, secured[i]);
    }
    if (sum <= collateral.cents()) {
      return claims;
    }
    long[] covered = Allocation.largestRemainder(collateral.cents(), secured);
    List<Obligation> ranked = new ArrayList<>(claims.size() + 1);
    for (int i = 0; i < secured.length; i++) {
      if (secured[i] == 0) {
        ranked.add(claims.get(i));
      } else {
        split(ranked, claims.get(i), Money.ofCents(covered[i]));
      }
    }
    return ranked;
  }

  /** Tells whether a claim is secured by plant: also one that was called before the default. */
  public static boolean isOnPlant(Obligation claim) {
    return claim.id().kind() == ObligationKind.ACCELERATED_PRINCIPAL
        && claim.seniority() == Seniority.SECURED;
  }

  private static void split(List<Obligation> ranked, Obligation claim, Money covered) {
    Money rest = claim.amount().minus(covered);
    if (covered.isPositive()) {
      ranked.add(claim.lessPaid(rest));
    }
    ranked.add(claim.unsecured(rest));
  }
}
