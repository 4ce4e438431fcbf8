package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of what an owner spends on its sites, paid back by the treasury some months later: {@code
 * credit = rate x eligible spending of the month before the lag}.
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
    return new State(this, List.of(), Money.ZERO);
  }

  /**
   * Spending that is not credited yet.
   *
   * @param due the month of the credit
   * @param credit what will be paid
   */
  public record Claim(Period due, Money credit) {}

  /**
   * @param contract the terms
   * @param claims what is not credited yet, in order of time
   * @param credited all credits due so far
   */
  public record State(TaxCredit contract, List<Claim> claims, Money credited)
      implements ContractState {

    public State {
      claims = List.copyOf(claims);
    }

    private Money claimedFor(Period period) {
      Money credit = Money.ZERO;
      for (Claim claim : claims) {
        credit = claim.due().equals(period) ? credit.plus(claim.credit()) : credit;
      }
      return credit;
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
        case ContractEvent.NoticeGiven(
                Period period,
                Notice.SpendingReported(var id, Money spent)) ->
            withClaim(new Claim(period.plus(contract.lagMonths), spent.times(contract.rate)));
        case ContractEvent.ObligationDue(Obligation due) -> credited(due);
        default -> this;
      };
    }

    private State withClaim(Claim claim) {
      List<Claim> more = new ArrayList<>(claims);
      more.add(claim);
      return new State(contract, more, credited);
    }

    private State credited(Obligation due) {
      List<Claim> left =
          claims.stream().filter(claim -> claim.due().isAfter(due.id().period())).toList();
      return new State(contract, left, credited.plus(due.amount()));
    }
  }
}
