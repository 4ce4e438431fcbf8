package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;

/**
 * Cash for shares at a valuation, in one or more instalments. Never revenue to the issuer.
 *
 * <p>For example, $40 billion at $300 billion post-money, paid 10 / 8.3 / 21.7 in April, August and
 * December 2025, buys 13.3 % of the issuer.
 *
 * @param investor who pays
 * @param issuer who issues shares
 * @param instalments cents due, by month
 * @param postMoney value of the issuer with the new cash in it; positive
 * @see "docs/MODEL.md, Equity round"
 */
public record EquityRound(
    Heading heading, PartyId investor, PartyId issuer, Schedule instalments, Money postMoney)
    implements SignedInRun {

  /** Returns the sum of all instalments. */
  public Money amount() {
    return Money.ofCents(instalments.total());
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
    return new State(this, Money.ZERO);
  }

  /**
   * @param contract the terms
   * @param called all instalments due so far
   */
  public record State(EquityRound contract, Money called) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Money instalment = Money.ofCents(contract.instalments.in(conditions.period()));
      return Obligations.single(contract, ObligationKind.EQUITY, conditions.period(), instalment);
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return Money.ofCents(contract.instalments.in(period));
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, called.plus(due.amount()))
          : this;
    }
  }
}
