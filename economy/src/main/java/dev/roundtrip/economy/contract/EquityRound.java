package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;

/**
 * Cash for shares at a valuation, in one or more instalments, and what was paid in before the run.
 * Never revenue to the issuer. Conditions precedent, if any, hold back what falls due.
 *
 * <p>For example, $40 billion at $300 billion post-money, paid 10 / 8.3 / 21.7 in April, August and
 * December 2025, buys 13.3 % of the issuer. $11.6 billion paid in before the run are an opening
 * amount without instalments: nothing of it falls due, and the books open with an investment of
 * $11.6 billion that the holder loses if the issuer defaults.
 *
 * @param investor who pays, or has paid
 * @param issuer who issues shares
 * @param opening paid in before the run, at cost; not negative
 * @param instalments cents due, by month
 * @param postMoney value of the issuer with all the cash in it; positive
 * @param precedent what must hold of the issuer before it is paid
 * @see "docs/MODEL.md, Equity round"
 */
public record EquityRound(
    Heading heading,
    PartyId investor,
    PartyId issuer,
    Money opening,
    Schedule instalments,
    Money postMoney,
    ConditionsPrecedent precedent)
    implements SignedInRun {

  public EquityRound {
    if (opening.isNegative()) {
      throw new IllegalArgumentException(heading.id() + ": a negative amount was paid in");
    }
  }

  /** Makes a round of which nothing was paid in before the run, without conditions. */
  public EquityRound(
      Heading heading, PartyId investor, PartyId issuer, Schedule instalments, Money postMoney) {
    this(heading, investor, issuer, Money.ZERO, instalments, postMoney, ConditionsPrecedent.NONE);
  }

  /** Returns all that is paid for the shares: the opening amount and the sum of all instalments. */
  public Money amount() {
    return opening.plus(Money.ofCents(instalments.total()));
  }

  @Override
  public PartyId obligor() {
    return investor;
  }

  @Override
  public PartyId obligee() {
    return issuer;
  }

  @Override
  public PartyId registrar() {
    return issuer;
  }

  @Override
  public boolean needsConsent() {
    return true;
  }

  @Override
  public State atSigning() {
    return new State(this, opening, precedent.areNone());
  }

  /**
   * @param contract the terms
   * @param called all instalments due so far, the opening amount included
   * @param open whether what must hold of the issuer holds this month
   */
  public record State(EquityRound contract, Money called, boolean open) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      return Obligations.single(contract, ObligationKind.EQUITY, period, callableIn(period));
    }

    /**
     * Returns what falls due in a month, with all that was held back before. Where nothing is held
     * back, what the schedule has before the run was paid before it and is not due again.
     */
    private Money callableIn(Period period) {
      if (contract.precedent.areNone()) {
        return Money.ofCents(contract.instalments.in(period));
      }
      Money promised = contract.opening.plus(Money.ofCents(contract.instalments.through(period)));
      return open ? promised.minus(called) : Money.ZERO;
    }

    /** Nobody counts on what is held back. */
    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return open ? Money.ofCents(contract.instalments.in(period)) : Money.ZERO;
    }

    @Override
    public State observe(Conditions conditions) {
      if (contract.precedent.areNone()) {
        return this;
      }
      boolean holds =
          conditions.accounts(contract.issuer).filter(contract.precedent::hold).isPresent();
      return new State(contract, called, holds);
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, called.plus(due.amount()), open)
          : this;
    }
  }
}
