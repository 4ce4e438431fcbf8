package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * Shares given to a customer as a sweetener. No cash moves: it is consideration to a customer, so
 * the grantor shows less revenue, and the recipient less cost, month by month over the term.
 *
 * <p>For example, 8,750,000 shares at $40.00 are $350 million; over 68 months $5,147,058.82 a
 * month, and a cent more where the running sum says so.
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
      if (!contract.term().covers(period)) {
        return List.of();
      }
      Accrual amortised = accrual(Accrual.Kind.GRANT_AMORTISED, amortisedThrough(period));
      return period.equals(contract.term().first())
          ? List.of(accrual(Accrual.Kind.SHARES_GRANTED, contract.value()), amortised)
          : List.of(amortised);
    }

    /** What is not worn down yet has no revenue and no cost left to be taken off. */
    @Override
    public List<Accrual> accruesAtEnd(Period period) {
      int months = contract.term().months();
      int done = period.minus(contract.term().first()) + 1;
      Money rest = contract.value().minus(contract.value().times(Math.min(done, months), months));
      return done > 0 && rest.isPositive()
          ? List.of(accrual(Accrual.Kind.GRANT_AMORTISED, rest))
          : List.of();
    }

    private Money amortisedThrough(Period period) {
      int months = contract.term().months();
      int done = period.minus(contract.term().first());
      Money value = contract.value();
      return value.times(done + 1, months).minus(value.times(done, months));
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
