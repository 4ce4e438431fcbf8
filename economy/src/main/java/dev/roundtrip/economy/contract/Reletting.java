package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * Sites that were freed by a default, let to customers outside the loop at the market's price for
 * the age of their chips. Signed in the run by the owner, or by its estate, once the sites have
 * stood empty for six months.
 *
 * <p>{@code rent = power x rental / 12}, summed over the tranches. For example, 100 MW that paid
 * $12 million a year bring 55 %, $55 million a month, as long as no rental index is published.
 *
 * @param owner who owns the sites
 * @param customers the outside sector that rents them
 * @param site the capacity contract under which the sites were rented before
 * @param power what is let, by the month from which it was online
 * @param formerPrice what that contract paid per megawatt and year; positive
 * @see "docs/MODEL.md, Re-letting"
 */
public record Reletting(
    Heading heading,
    PartyId owner,
    PartyId customers,
    ContractId site,
    List<Capacity.Tranche> power,
    Money formerPrice)
    implements SignedInRun {

  /** Months for which a freed site stands empty (assumed). */
  public static final int VACANCY_MONTHS = 6;

  public Reletting {
    power = List.copyOf(power);
  }

  @Override
  public PartyId obligor() {
    return customers;
  }

  @Override
  public PartyId obligee() {
    return owner;
  }

  @Override
  public PartyId registrar() {
    return owner;
  }

  @Override
  public boolean needsConsent() {
    return false;
  }

  @Override
  public State atSigning() {
    return new State(this, Money.ZERO, Money.ZERO);
  }

  /** Returns the power let. */
  public Megawatts megawatts() {
    return Capacity.Tranche.sum(power);
  }

  private Money rentIn(Conditions conditions) {
    Money yearly = Money.ZERO;
    for (Capacity.Tranche tranche : power) {
      int age = Math.max(0, conditions.period().minus(tranche.from()));
      Money price = conditions.rental(formerPrice, age);
      yearly = yearly.plus(price.times(tranche.power().value()));
    }
    return yearly.times(1, 12);
  }

  /**
   * @param contract the terms
   * @param billed all rent due so far
   * @param last the last month's rent, which is expected to go on
   */
  public record State(Reletting contract, Money billed, Money last) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      return contract.term().covers(period)
          ? Obligations.single(
              contract, ObligationKind.CAPACITY, period, contract.rentIn(conditions))
          : List.of();
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return contract.term().covers(period) ? last : Money.ZERO;
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, billed.plus(due.amount()), due.amount())
          : this;
    }
  }
}
