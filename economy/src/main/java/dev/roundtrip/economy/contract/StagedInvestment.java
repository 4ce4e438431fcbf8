package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * Equity promised in tranches as the issuer deploys power: a capital call of one tranche for each
 * step of counted megawatts. Under a letter of intent a tranche is owed only in the month in which
 * the investor grants it.
 *
 * <p>{@code earned = floor(counted share x megawatts added since signing / step) x tranche}. For
 * example, with 40 % counted and $10 billion per 1,000 MW, 5,200 MW added have earned two tranches.
 *
 * @param investor who pays
 * @param issuer who deploys and issues shares
 * @param commitment the most that is paid; positive
 * @param tranche paid per step; positive
 * @param step counted megawatts per tranche; positive
 * @param countedShare share of the megawatts added that counts; 0 to 1
 * @param baseline megawatts the issuer had online when the promise was made
 * @param sentimentFloor sentiment at or below which the investor grants nothing; 1 is normal
 * @see "docs/MODEL.md, Staged investment"
 */
public record StagedInvestment(
    Heading heading,
    PartyId investor,
    PartyId issuer,
    Money commitment,
    Money tranche,
    Megawatts step,
    Rate countedShare,
    Megawatts baseline,
    Rate sentimentFloor)
    implements Contract {

  /** Returns what has been earned once the issuer has this much power online. */
  public Money earnedAt(Megawatts online) {
    Megawatts counted = online.minusOrZero(baseline).times(countedShare);
    return tranche.times(counted.value() / step.value()).min(commitment);
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
  public State atSigning() {
    return new State(this, Money.ZERO);
  }

  /**
   * @param contract the terms
   * @param called all tranches due so far
   */
  public record State(StagedInvestment contract, Money called) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Money granted =
          Funding.owed(contract.heading().binding(), notices)
              .min(contract.commitment.minus(called));
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
