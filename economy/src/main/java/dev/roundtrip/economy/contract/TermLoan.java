package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.contract.Covenants.Covenant;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money lent for a term: interest every month, principal as the {@link Repayment} says. A facility
 * can be drawn until a month (a delayed draw), and a revolving one be drawn again after it was
 * repaid out of what the borrower can spare.
 *
 * <p>{@code interest = principal x (base rate if floating + margin) / 12}. For example, $1.2
 * billion at 11 % is $11 million a month. Interest is charged on the principal at the start of the
 * month. A draw is asked for by the borrower and owed by the lender: at once under a firm
 * commitment, and otherwise as far as the lender grants it.
 *
 * @param borrower who owes interest and principal
 * @param lender who lends
 * @param commitment the most that may be drawn in all, the opening principal included; the most
 *     that may be owed at a time if revolving
 * @param openingPrincipal principal owed at the start of the run
 * @param interest what is charged for it
 * @param drawUntil the last month in which it can be drawn; at the latest the one before the last
 *     of the term, in which all that is owed falls due
 * @param revolving whether what is repaid can be drawn again
 * @param repayment how principal is repaid
 * @param covenants what the borrower promises beside paying
 * @param collateral the chip supplies, constructions and capacity contracts whose plant and rent
 *     secure it
 * @see "docs/MODEL.md, Term loan"
 */
public record TermLoan(
    Heading heading,
    PartyId borrower,
    PartyId lender,
    Money commitment,
    Money openingPrincipal,
    Interest interest,
    Period drawUntil,
    boolean revolving,
    Repayment repayment,
    Covenants covenants,
    List<ContractId> collateral)
    implements Contract {

  private static final int MONTHS = 12;

  public TermLoan {
    collateral = List.copyOf(collateral);
    if (commitment.isLessThan(openingPrincipal)) {
      throw new IllegalArgumentException(
          heading.id() + ": the commitment is less than the opening principal");
    }
  }

  /** Returns a loan without covenants and collateral that cannot be drawn again. */
  public static TermLoan plain(
      Heading heading,
      PartyId borrower,
      PartyId lender,
      Money commitment,
      Money openingPrincipal,
      Interest interest,
      Period drawUntil,
      Repayment repayment) {
    return new TermLoan(
        heading,
        borrower,
        lender,
        commitment,
        openingPrincipal,
        interest,
        drawUntil,
        false,
        repayment,
        Covenants.NONE,
        List.of());
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
    Rate margin = interest.margin();
    return new State(this, openingPrincipal, openingPrincipal, margin, margin, Compliance.START);
  }

  /**
   * @param contract the terms
   * @param principal what is lent and not yet due for repayment; equals the ledger's loan account
   * @param drawn all draws so far, the opening principal included
   * @param margin yearly rate over the base rate, or the coupon, on all principal
   * @param spread what a draw of this month is charged over the base rate
   * @param compliance how the borrower stands with its covenants
   */
  public record State(
      TermLoan contract,
      Money principal,
      Money drawn,
      Rate margin,
      Rate spread,
      Compliance compliance)
      implements ContractState {

    /** Returns what can still be drawn in a month. */
    public Money available(Period period) {
      boolean open =
          compliance.mayBorrow()
              && !compliance.ended()
              && !period.isAfter(contract.drawUntil)
              && period.isBefore(contract.term().last())
              && !period.isBefore(contract.heading().signed());
      Money used = contract.revolving ? principal : drawn;
      return open ? contract.commitment.minus(used) : Money.ZERO;
    }

    /** Returns the covenant that is broken and not waived in a month, or null. */
    public @Nullable Covenant brokenIn(Period period) {
      return principal.isPositive() ? compliance.brokenIn(period) : null;
    }

    /** Returns the principal that falls due in each of the coming months, from the given one on. */
    public List<Money> repayments(Period from, int months, Rate baseRate) {
      List<Money> repayments = new ArrayList<>(months);
      Money left = principal;
      for (int ahead = 0; ahead < months; ahead++) {
        Money repaid = repaymentIn(from.plus(ahead), left, baseRate);
        repayments.add(repaid);
        left = left.minus(repaid);
      }
      return repayments;
    }

    @Override
    public State observe(Conditions conditions) {
      Rate quoted =
          contract.interest.pricedAtMarket()
              ? conditions.creditSpread(contract.borrower).orElse(spread)
              : margin;
      Optional<Accounts> accounts = conditions.accounts(contract.borrower);
      boolean promises =
          contract.covenants.areTested() || contract.covenants.mostLeverage() != null;
      Compliance now =
          promises && accounts.isPresent() ? tested(conditions, accounts.get()) : compliance;
      return quoted.equals(spread) && now.equals(compliance)
          ? this
          : new State(contract, principal, drawn, margin, quoted, now);
    }

    private Compliance tested(Conditions conditions, Accounts borrower) {
      Rate stricter =
          conditions.interventions().factor(Intervention.Kind.COVENANTS, contract.borrower);
      Period period = conditions.period();
      return compliance.tested(
          contract.covenants.tighter(stricter),
          borrower,
          period,
          () -> debtService(period, conditions.baseRate()));
    }

    /** Returns a year's interest and scheduled principal, without what is due in the last month. */
    private Money debtService(Period from, Rate baseRate) {
      Money left = principal;
      Money service = Money.ZERO;
      for (int ahead = 0; ahead < MONTHS; ahead++) {
        Period period = from.plus(ahead);
        service = service.plus(interestOn(left, baseRate));
        if (period.isBefore(contract.term().last())) {
          Money repaid = repaymentIn(period, left, baseRate);
          service = service.plus(repaid);
          left = left.minus(repaid);
        }
      }
      return service;
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      List<Obligation> due = new ArrayList<>(3);
      Rate base = conditions.baseRate();
      Obligations.addTo(
          due, contract, ObligationKind.INTEREST, period, interestOn(principal, base));
      Money repaid = repaymentIn(period, principal, base).plus(returned(notices)).min(principal);
      Obligations.addTo(due, contract, ObligationKind.PRINCIPAL, period, repaid);
      addAnswers(due, period, principal.minus(repaid), notices);
      Money draw = Funding.owed(contract.heading().binding(), notices).min(available(period));
      if (draw.isPositive() && mayDraw(period, notices)) {
        due.add(drawOf(draw, period));
      }
      return due;
    }

    /** While a covenant is broken nothing is lent, unless the lender waives it. */
    private boolean mayDraw(Period period, List<Notice> notices) {
      return brokenIn(period) == null
          || notices.stream().anyMatch(Notice.CovenantWaived.class::isInstance);
    }

    /** Adds what follows from the lender's answer to a broken covenant. */
    private void addAnswers(List<Obligation> due, Period period, Money left, List<Notice> notices) {
      if (brokenIn(period) == null) {
        return;
      }
      for (Notice notice : notices) {
        if (notice instanceof Notice.CovenantWaived waived) {
          Obligations.addTo(due, contract, ObligationKind.WAIVER_FEE, period, waived.fee());
        } else if (notice instanceof Notice.LoanAccelerated) {
          Obligations.addTo(due, contract, ObligationKind.ACCELERATED_PRINCIPAL, period, left);
        }
      }
    }

    /** Returns what a borrower gives back of a revolving facility. */
    private Money returned(List<Notice> notices) {
      Money returned = Money.ZERO;
      for (Notice notice : notices) {
        if (contract.revolving && notice instanceof Notice.SurplusReported reported) {
          returned = reported.surplus().max(Money.ZERO);
        }
      }
      return returned;
    }

    private Obligation drawOf(Money amount, Period period) {
      ObligationId id = new ObligationId(contract.id(), ObligationKind.DRAW, period);
      Seniority seniority = contract.heading().seniority();
      return new Obligation(id, contract.lender, contract.borrower, amount, seniority);
    }

    private Rate rate(Rate baseRate) {
      return contract.interest.floating() ? baseRate.plus(margin) : margin;
    }

    private Money interestOn(Money owed, Rate baseRate) {
      return owed.monthAt(rate(baseRate));
    }

    private Money repaymentIn(Period period, Money owed, Rate baseRate) {
      return contract.repayment.in(period, owed, rate(baseRate), contract.term().last());
    }

    @Override
    public List<Obligation> dueOnDefault(Conditions conditions) {
      return Obligations.single(
          contract, ObligationKind.ACCELERATED_PRINCIPAL, conditions.period(), principal);
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      Rate base = outlook.baseRate();
      return interestOn(principal, base).plus(repaymentIn(period, principal, base));
    }

    /** What is repaid in one month is owed in none after it. */
    @Override
    public void expect(CashPlan months, Outlook outlook) {
      Rate yearly = rate(outlook.baseRate());
      contract.repayment.expect(months, principal, yearly, contract.term().last());
    }

    @Override
    public State apply(ContractEvent event) {
      return switch (event) {
        case ContractEvent.ObligationDue(Obligation due)
            when due.id().kind() == ObligationKind.DRAW ->
            withDraw(due.amount());
        case ContractEvent.ObligationDue(Obligation due)
            when due.id().kind() == ObligationKind.PRINCIPAL
                || due.id().kind() == ObligationKind.ACCELERATED_PRINCIPAL
                || due.id().kind() == ObligationKind.UNSECURED_PRINCIPAL ->
            new State(contract, principal.minus(due.amount()), drawn, margin, spread, compliance);
        case ContractEvent.NoticeGiven(Period period, Notice.CovenantWaived waived) ->
            withCompliance(compliance.waived(waived.until()));
        case ContractEvent.NoticeGiven(Period period, Notice.LoanAccelerated accelerated)
            when brokenIn(period) != null ->
            withCompliance(compliance.accelerated());
        case ContractEvent.ObligationDue other -> this;
        case ContractEvent.NoticeGiven other -> this;
        case ContractEvent.ObligationPaid paid -> this;
        case ContractEvent.Accrued booked -> this;
        case ContractEvent.GuaranteeCalled elsewhere -> this;
        case ContractEvent.ClaimTakenOver elsewhere -> this;
        case ContractEvent.RankLost lost -> this;
      };
    }

    private State withCompliance(Compliance next) {
      return new State(contract, principal, drawn, margin, spread, next);
    }

    private State withDraw(Money draw) {
      Money after = principal.plus(draw);
      Rate mean = margin.towards(spread, draw, after);
      return new State(contract, after, drawn.plus(draw), mean, spread, compliance);
    }
  }
}
