package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.money.Money;

/**
 * What one party has at stake on another, by the books.
 *
 * @param claims what it is owed, prepayments and shares given for purchases included, less what is
 *     written off; the sum of accounts with a mirror in the other's book
 * @param shares shares of the other, at what it carries them at
 * @param guaranteed what it would be called for if the other fell, on what is owed now
 * @param covered what of its claims others would be called for to its good; negative on a guarantor
 *     that is called for a claim on another
 */
public record Exposure(Money claims, Money shares, Money guaranteed, Money covered) {

  static Exposure ofClaims(Money amount) {
    return new Exposure(amount, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  static Exposure ofShares(Money amount) {
    return new Exposure(Money.ZERO, amount, Money.ZERO, Money.ZERO);
  }

  static Exposure ofGuaranteeGiven(Money amount) {
    return new Exposure(Money.ZERO, Money.ZERO, amount, Money.ZERO);
  }

  static Exposure ofGuaranteeHeld(Money amount) {
    return new Exposure(Money.ZERO, Money.ZERO, Money.ZERO, amount);
  }

  /** Returns all that is at stake, net of what guarantors would pay. */
  public Money total() {
    return claims.plus(shares).plus(guaranteed).minus(covered);
  }

  Exposure plus(Exposure other) {
    return new Exposure(
        claims.plus(other.claims),
        shares.plus(other.shares),
        guaranteed.plus(other.guaranteed),
        covered.plus(other.covered));
  }
}
