package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An amount one party owes another, due in a month, arisen from a contract.
 *
 * @param id its identity
 * @param obligor who pays
 * @param obligee who is paid
 * @param amount what is due, rounded to cents when it arose and never later; positive
 * @param seniority rank of the claim
 */
public record Obligation(
    ObligationId id, PartyId obligor, PartyId obligee, Money amount, Seniority seniority) {

  public Obligation {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("an obligation must be positive: " + id + " " + amount);
    }
    if (obligor.equals(obligee)) {
      throw new IllegalArgumentException("a party cannot owe itself: " + id);
    }
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + amount.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Obligation obligation
            && amount.equals(obligation.amount)
            && id.equals(obligation.id)
            && obligor.equals(obligation.obligor)
            && obligee.equals(obligation.obligee)
            && seniority == obligation.seniority);
  }

  /** Returns what is left of this obligation after a part was paid. */
  public Obligation lessPaid(Money paid) {
    return new Obligation(id, obligor, obligee, amount.minus(paid), seniority);
  }

  /** Returns a part of this, which is secured principal, as an ordinary claim of its month. */
  public Obligation unsecured(Money part) {
    ObligationId ordinary =
        new ObligationId(id.contract(), ObligationKind.UNSECURED_PRINCIPAL, id.period());
    return new Obligation(ordinary, obligor, obligee, part, Seniority.SENIOR);
  }
}
