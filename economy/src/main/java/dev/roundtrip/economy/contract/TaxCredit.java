package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what an owner pays for its sites, paid back by the treasury some months later: {@code
 * credit = rate x eligible payments of the month before the lag}. What is overdue is credited once
 * it is paid.
 *
 * <p>For example, at 35 % and twelve months: $2 billion paid for chips in March 2027 bring $700
 * million in March 2028.
 *
 * @param treasury who pays
 * @param owner who spends, and is paid
 * @param rate share of the spending; 0 to 1
 * @param spending the chip supplies and site constructions whose payments count; the owner pays
 *     under each
 * @param lagMonths months from the spending to the credit; positive
 * @see "docs/MODEL.md, Tax credit"
 */
public record TaxCredit(
    Heading heading,
    PartyId treasury,
    PartyId owner,
    Rate rate,
    List<ContractId> spending,
    int lagMonths)
    implements Contract {

  public TaxCredit {
    spending = List.copyOf(spending);
    if (lagMonths < 1) {
      throw new IllegalArgumentException(heading.id() + ": a tax credit comes later");
    }
  }

  @Override
  public PartyId obligor() {
    return treasury;
  }

  @Override
  public PartyId obligee() {
    return owner;
  }

  @Override
  public State atSigning() {
    return new State(this, List.of(), Money.ZERO, null);
  }

  /** Tells whether something the owner has paid is credited. */
  public boolean credits(Obligation paid) {
    return paid.obligor().equals(owner) && spending.contains(paid.id().contract());
  }

  /**
   * What was paid in a month and is not credited yet.
   *
   * @param due the month of the credit
   * @param paid the eligible payments
   */
  public record Claim(Period due, Money paid) {}

  /**
   * @param contract the terms
   * @param claims what is not credited yet, in order of time
   * @param credited all credits due so far
   * @param claimable the month in which what is paid now will be credited; null if it is refused
   */
  public record State(
      TaxCredit contract, List<Claim> claims, Money credited, @Nullable Period claimable)
      implements ContractState {

    public State {
      claims = List.copyOf(claims);
    }

    private Money claimedFor(Period period) {
      for (Claim claim : claims) {
        if (claim.due().equals(period)) {
          return claim.paid().times(contract.rate);
        }
      }
      return Money.ZERO;
    }

    @Override
    public State observe(Conditions conditions) {
      Period period = conditions.period();
      boolean refused =
          conditions.interventions().on(Intervention.Kind.CREDIT_REFUSED, contract.owner);
      Period claimed = refused ? null : period.plus(contract.lagMonths);
      return new State(contract, claims, credited, contract.isActiveIn(period) ? claimed : null);
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      return Obligations.single(contract, ObligationKind.TAX_CREDIT, period, claimedFor(period));
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return claimedFor(period);
    }

    @Override
    public State apply(ContractEvent event) {
      return switch (event) {
        case ContractEvent.ObligationPaid(Obligation due, Money amount)
            when claimable != null && contract.credits(due) ->
            withPaid(claimable, amount);
        case ContractEvent.ObligationDue(Obligation due) -> credited(due);
        default -> this;
      };
    }

    private State withPaid(Period due, Money amount) {
      List<Claim> more = new ArrayList<>(claims);
      boolean begun = !more.isEmpty() && more.getLast().due().equals(due);
      Money before = begun ? more.removeLast().paid() : Money.ZERO;
      more.add(new Claim(due, before.plus(amount)));
      return new State(contract, more, credited, claimable);
    }

    private State credited(Obligation due) {
      List<Claim> left =
          claims.stream().filter(claim -> claim.due().isAfter(due.id().period())).toList();
      return new State(contract, left, credited.plus(due.amount()), claimable);
    }
  }
}
