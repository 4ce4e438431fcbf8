package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * Cash against new shares for a party that is being rescued: each month what it asks for because it
 * lacks it, as far as the rescuer grants it. Signed in the run by the rescuer, who thereby takes
 * the party over: what everybody else has invested in it is lost.
 *
 * <p>For example, of a limit of $10 billion 8 have been called; asked for 3 and granted 3, 2 are
 * due.
 *
 * @param rescuer who pays
 * @param rescued who is rescued and issues shares
 * @param limit the most that is paid; positive
 * @see "docs/MODEL.md, Rescue"
 */
public record Support(Heading heading, PartyId rescuer, PartyId rescued, Money limit)
    implements SignedInRun {

  public Support {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException(heading.id() + ": a limit must be positive: " + limit);
    }
  }

  @Override
  public PartyId obligor() {
    return rescuer;
  }

  @Override
  public PartyId obligee() {
    return rescued;
  }

  @Override
  public PartyId registrar() {
    return rescuer;
  }

  @Override
  public boolean needsConsent() {
    return false;
  }

  @Override
  public State atSigning() {
    return new State(this, Money.ZERO);
  }

  /**
   * @param contract the terms
   * @param called all that has been due so far
   */
  public record State(Support contract, Money called) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Money granted =
          Funding.owed(contract.heading.binding(), notices).min(contract.limit.minus(called));
      return Obligations.single(contract, ObligationKind.EQUITY, conditions.period(), granted);
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return Money.ZERO;
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, called.plus(due.amount()))
          : this;
    }
  }
}
