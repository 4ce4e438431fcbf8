package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;

/**
 * A treasury that expects its cash to fall below its minimum draws the difference on its
 * facilities, in order of their ids. It counts on the money only while lenders lend at all.
 *
 * <p>For example, with a minimum of $10 billion and a lowest expected cash of $7 billion, $3
 * billion are asked for.
 */
final class Borrowing implements LiquidityRung {

  static final Borrowing RUNG = new Borrowing();

  private Borrowing() {}

  @Override
  public void raise(View view, Outbox outbox, CashNeed need) {
    for (TermLoan.State loan : view.contracts(TermLoan.State.class)) {
      TermLoan terms = loan.contract();
      Money available = loan.available(view.period());
      boolean closed =
          view.publicPolicy().opensByGuarantee(terms.id()) && !view.isGuaranteed(terms.id());
      if (closed || !terms.borrower().equals(view.id()) || !available.isPositive()) {
        continue;
      }
      Money request = need.ahead().min(available);
      if (request.isPositive()) {
        if (view.environment().appetite() >= GrantingFunds.LOWEST_APPETITE) {
          need.take(request);
        }
        outbox.tell(terms.lender(), new Notice.FundingRequested(terms.id(), request));
        outbox.record(
            Decision.of(
                    "borrowing",
                    "draw on " + terms.id(),
                    "amount",
                    request,
                    "minimum cash",
                    view.self().conduct().minimumCash(),
                    "available",
                    available)
                .because(view.lastChangeOf(terms.id()), view.figure("appetite")));
      }
    }
  }

  /**
   * Returns what the party lacks of its minimum cash within its planning horizon; negative is room.
   */
  static Money missing(View view) {
    Money lowest = new Planning(view).lowestCash(view.self().conduct().planningMonths());
    return view.self().conduct().minimumCash().minus(lowest);
  }
}
