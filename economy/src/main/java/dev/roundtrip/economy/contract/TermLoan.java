package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money lent for a term: interest every month, principal by a schedule of fixed amounts, in equal
 * parts from a month on, or all at the end.
 *
 * <p>{@code interest = principal x (base rate if floating + margin) / 12}. For example, $1.2
 * billion at 11 % is $11 million a month. Interest is charged on the principal at the start of the
 * month. A draw is asked for by the borrower and owed by the lender: at once under a firm
 * commitment, and otherwise as far as the lender grants it.
 *
 * @param borrower who owes interest and principal
 * @param lender who lends
 * @param commitment the most that may be drawn in all, the opening principal included
 * @param openingPrincipal principal owed at the start of the run
 * @param floating whether the base rate is added to the margin
 * @param margin yearly rate, added to the base rate if floating, the coupon if not
 * @param drawUntil the last month in which it can be drawn
 * @param repayments cents of principal due by month, as far as there is principal
 * @param repaidEvenlyFrom the first month of repayment in equal parts up to the last month of the
 *     term, or null if all the rest is due in the last month
 * @see "docs/MODEL.md, Term loan"
 */
public record TermLoan(
    Heading heading,
    PartyId borrower,
    PartyId lender,
    Money commitment,
    Money openingPrincipal,
    boolean floating,
    Rate margin,
    Period drawUntil,
    Schedule repayments,
    @Nullable Period repaidEvenlyFrom)
    implements Contract {

  public TermLoan {
    if (commitment.isLessThan(openingPrincipal)) {
      throw new IllegalArgumentException(
          heading.id() + ": the commitment is less than the opening principal");
    }
  }

  @Override
  public PartyId obligor() {
    return borrower;
  }

  @Override
  public PartyId obligee() {
    return lender;
  }

  @Override
  public State atSigning() {
    return new State(this, openingPrincipal, openingPrincipal);
  }

  /** Returns the yearly rate charged at a base rate. */
  public Rate rateAt(Rate baseRate) {
    return floating ? baseRate.plus(margin) : margin;
  }

  /**
   * @param contract the terms
   * @param principal what is lent and not yet due for repayment; equals the ledger's loan account
   * @param drawn all draws so far, the opening principal included
   */
  public record State(TermLoan contract, Money principal, Money drawn) implements ContractState {

    /** Returns what can still be drawn in a month. */
    public Money available(Period period) {
      boolean open =
          !period.isAfter(contract.drawUntil) && !period.isBefore(contract.heading().signed());
      return open ? contract.commitment.minus(drawn) : Money.ZERO;
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      List<Obligation> due = new ArrayList<>(3);
      Money interest = interest(conditions.baseRate());
      Obligations.addTo(due, contract, ObligationKind.INTEREST, period, interest);
      Obligations.addTo(due, contract, ObligationKind.PRINCIPAL, period, repaymentIn(period));
      Money draw = Funding.owed(contract.heading().binding(), notices).min(available(period));
      if (draw.isPositive()) {
        due.add(drawOf(draw, period));
      }
      return due;
    }

    private Obligation drawOf(Money amount, Period period) {
      ObligationId id = new ObligationId(contract.id(), ObligationKind.DRAW, period);
      Seniority seniority = contract.heading().seniority();
      return new Obligation(id, contract.lender, contract.borrower, amount, seniority);
    }

    private Money interest(Rate baseRate) {
      return principal.times(contract.rateAt(baseRate)).times(1, 12);
    }

    private Money repaymentIn(Period period) {
      Period last = contract.term().last();
      if (!period.isBefore(last)) {
        return principal;
      }
      Money scheduled = Money.ofCents(contract.repayments.in(period));
      if (contract.repaidEvenlyFrom != null && !period.isBefore(contract.repaidEvenlyFrom)) {
        scheduled = scheduled.plus(principal.times(1, last.minus(period) + 1));
      }
      return scheduled.min(principal);
    }

    /** Returns all principal as due now, because the borrower has defaulted. */
    public List<Obligation> accelerated(Period period) {
      return Obligations.single(contract, ObligationKind.ACCELERATED_PRINCIPAL, period, principal);
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return interest(outlook.baseRate()).plus(repaymentIn(period));
    }

    @Override
    public State apply(ContractEvent event) {
      if (event instanceof ContractEvent.ObligationDue(Obligation due)) {
        return switch (due.id().kind()) {
          case DRAW -> new State(contract, principal.plus(due.amount()), drawn.plus(due.amount()));
          case PRINCIPAL, ACCELERATED_PRINCIPAL ->
              new State(contract, principal.minus(due.amount()), drawn);
          default -> this;
        };
      }
      return this;
    }
  }
}
