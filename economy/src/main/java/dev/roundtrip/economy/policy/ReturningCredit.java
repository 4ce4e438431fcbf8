package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;

/**
 * A treasury whose plans stay above its minimum repays revolving facilities with what is left, in
 * order of their ids; it can draw them again.
 *
 * <p>For example, with a minimum of $1 billion and a lowest expected cash of $4 billion, $3 billion
 * of $5 billion drawn are repaid.
 */
final class ReturningCredit implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    Money room = null;
    for (TermLoan.State loan : view.contracts(TermLoan.State.class)) {
      TermLoan terms = loan.contract();
      boolean owes = terms.borrower().equals(view.id()) && loan.principal().isPositive();
      if (terms.revolving() && owes) {
        room = room == null ? Borrowing.missing(view).negated() : room;
        Money returned = room.min(loan.principal());
        if (returned.isPositive()) {
          room = room.minus(returned);
          outbox.tell(terms.lender(), new Notice.SurplusReported(terms.id(), returned));
        }
      }
    }
  }
}
