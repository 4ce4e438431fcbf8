package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;

/** Loans of every usual form, drawn at random. */
public final class RandomLoans {

  /** How a loan is drawn and repaid. */
  public enum Form {
    BULLET,
    INSTALMENTS,
    EQUAL_PARTS,
    ANNUITY,
    INSTALMENTS_AND_PARTS,
    DELAYED_DRAW,
    REVOLVING
  }

  private final RandomStream random;
  private final Period first;
  private final Term term;
  private final Money commitment;

  private RandomLoans(RandomStream random, Period first) {
    this.random = random;
    this.first = first;
    term = new Term(first, first.plus(below(90)));
    commitment = Money.ofCents(1 + below(2_000_000_000));
  }

  /**
   * Returns a loan with principal, as it stands in its first month.
   *
   * @param first the first month of its term
   */
  public static TermLoan.State of(
      RandomStream random,
      Form form,
      ContractId id,
      PartyId borrower,
      PartyId lender,
      Period first) {
    return new RandomLoans(random, first).drawn(form, id, borrower, lender);
  }

  private TermLoan.State drawn(Form form, ContractId id, PartyId borrower, PartyId lender) {
    boolean later = form == Form.DELAYED_DRAW || form == Form.REVOLVING;
    TermLoan loan =
        new TermLoan(
            new Heading(id, first, term, Seniority.SENIOR, Binding.FIRM),
            borrower,
            lender,
            commitment,
            later ? Money.ZERO : commitment,
            below(2) == 0 ? Interest.coupon(rate()) : Interest.margin(rate()),
            later ? inTerm() : first.previous(),
            form == Form.REVOLVING,
            repayment(form),
            Covenants.NONE,
            List.of());
    return later ? withDraw(loan) : loan.atSigning();
  }

  private TermLoan.State withDraw(TermLoan loan) {
    ObligationId id = new ObligationId(loan.id(), ObligationKind.DRAW, first);
    Money draw = Money.ofCents(1 + (long) (random.nextDouble() * commitment.cents()));
    Obligation due =
        new Obligation(id, loan.lender(), loan.borrower(), draw.min(commitment), Seniority.SENIOR);
    return loan.atSigning().apply(new ContractEvent.ObligationDue(due));
  }

  private Repayment repayment(Form form) {
    return switch (form) {
      case BULLET, REVOLVING -> Repayment.BULLET;
      case INSTALMENTS -> new Repayment(instalments(), null, false);
      case EQUAL_PARTS, DELAYED_DRAW -> Repayment.evenly(inTerm());
      case ANNUITY -> Repayment.annuity(inTerm());
      case INSTALMENTS_AND_PARTS -> new Repayment(instalments(), inTerm(), below(2) == 0);
    };
  }

  /** Some months of the term, and more or less than the principal in all. */
  private Schedule instalments() {
    List<Schedule.Step> steps = new ArrayList<>();
    for (int month = 0; month < term.months(); month += 1 + below(20)) {
      steps.add(new Schedule.Step(first.plus(month), 1 + below(800_000_000)));
    }
    return Schedule.of(steps);
  }

  private Period inTerm() {
    return first.plus(below(term.months()));
  }

  private Rate rate() {
    return Rate.ofPercent(below(20));
  }

  private int below(int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
