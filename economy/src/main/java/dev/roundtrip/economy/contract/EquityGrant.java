package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.List;

/**
 * Shares given to a customer as a sweetener. No cash moves: it is consideration to a customer, so
 * the grantor shows less revenue, and the recipient less cost, month by month over the term.
 *
 * <p>For example, 8,750,000 shares at $40.00 are $350 million; over 68 months $5,147,058.82 a
 * month, and a cent more where the running sum says so. A grant signed after its term began is
 * given when it is signed, and worn down over what is left of the term.
 *
 * @param grantor who issues the shares
 * @param recipient the customer who receives them
 * @param shares how many
 * @param pricePerShare value of one on the day of the grant
 * @see "docs/MODEL.md, Equity grant"
 */
public record EquityGrant(
    Heading heading, PartyId grantor, PartyId recipient, long shares, Money pricePerShare)
    implements Contract {

  /** Returns the value of all the shares at the grant. */
  public Money value() {
    return pricePerShare.times(shares);
  }

  /** Returns what of it is not worn down yet after a month, which may be before the grant. */
  public Money leftAfter(Period period) {
    Term inForce = heading.inForce();
    int months = inForce.months();
    int done = Math.clamp(period.minus(inForce.first()) + 1, 0, months);
    return value().minus(value().times(done, months));
  }

  @Override
  public PartyId obligor() {
    return grantor;
  }

  @Override
  public PartyId obligee() {
    return recipient;
  }

  @Override
  public State atSigning() {
    return new State(this);
  }

  /**
   * @param contract the terms
   */
  public record State(EquityGrant contract) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      return List.of();
    }

    @Override
    public List<Accrual> accruesIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      Term inForce = contract.heading.inForce();
      if (!inForce.covers(period)) {
        return List.of();
      }
      Money worn = contract.leftAfter(period.previous()).minus(contract.leftAfter(period));
      Accrual amortised = accrual(Accrual.Kind.GRANT_AMORTISED, worn);
      return period.equals(inForce.first())
          ? List.of(accrual(Accrual.Kind.SHARES_GRANTED, contract.value()), amortised)
          : List.of(amortised);
    }

    /** What is not worn down yet has no revenue and no cost left to be taken off. */
    @Override
    public List<Accrual> accruesAtEnd(Period period) {
      Money rest = contract.leftAfter(period);
      return !period.isBefore(contract.heading.inForce().first()) && rest.isPositive()
          ? List.of(accrual(Accrual.Kind.GRANT_AMORTISED, rest))
          : List.of();
    }

    private Accrual accrual(Accrual.Kind kind, Money amount) {
      return new Accrual(contract.id(), kind, contract.grantor, contract.recipient, amount);
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return Money.ZERO;
    }

    @Override
    public State apply(ContractEvent event) {
      return this;
    }
  }
}
