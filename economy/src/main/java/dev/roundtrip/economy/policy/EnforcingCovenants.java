package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Covenants.Covenant;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.math.BigDecimal;

/**
 * A lender answers a broken covenant: it waives it for half a year and a fee of 0.5 % of principal
 * while its appetite is at least 0.5 and the borrower owes it nothing overdue, and makes all
 * principal due if not.
 */
final class EnforcingCovenants implements Policy {

  private static final int MONTHS_WAIVED = 6;
  private static final Rate FEE = Rate.of(new BigDecimal("0.005"));

  @Override
  public void decide(View view, Outbox outbox) {
    for (TermLoan.State loan : view.contracts(TermLoan.State.class)) {
      Covenant broken = loan.brokenIn(view.period());
      if (broken != null && loan.contract().lender().equals(view.id())) {
        answer(view, outbox, loan, broken);
      }
    }
  }

  private static void answer(View view, Outbox outbox, TermLoan.State loan, Covenant broken) {
    TermLoan terms = loan.contract();
    PartyId borrower = terms.borrower();
    double appetite = view.environment().appetite();
    boolean waives =
        appetite >= GrantingFunds.LOWEST_APPETITE && !GrantingFunds.owesOverdue(view, borrower);
    Money fee = loan.principal().times(FEE);
    outbox.tell(
        borrower,
        waives
            ? new Notice.CovenantWaived(terms.id(), fee, view.period().plus(MONTHS_WAIVED - 1))
            : new Notice.LoanAccelerated(terms.id()));
    outbox.record(
        Decision.of(
                "enforcing covenants",
                (waives ? "waive " : "accelerate ") + terms.id(),
                "broken",
                broken,
                "appetite",
                appetite,
                "principal",
                loan.principal())
            .because(
                view.figure("statement/" + borrower),
                view.figure("appetite"),
                view.troubleOf(borrower)));
  }
}
