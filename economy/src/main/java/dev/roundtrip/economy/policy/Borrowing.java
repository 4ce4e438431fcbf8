package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/**
 * A treasury that expects its cash to fall below its minimum draws the difference on its
 * facilities, in order of their ids. It counts on the money of a firm one, and of another while
 * lenders lend at all and it owes that lender nothing overdue.
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
      Money available = open(view, loan);
      Money request = need.ahead().min(available);
      if (request.isPositive()) {
        if (mayCountOn(view, terms)) {
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

  /** Returns what it may ask for under a facility this month; zero if it is not its own. */
  private static Money open(View view, TermLoan.State loan) {
    TermLoan terms = loan.contract();
    boolean closed =
        view.publicPolicy().opensByGuarantee(terms.id()) && !view.isGuaranteed(terms.id());
    return closed || !terms.borrower().equals(view.id()) || view.hasDefaulted(terms.lender())
        ? Money.ZERO
        : loan.available(view.period());
  }

  /** A firm facility is owed whatever the mood, and one that is guaranteed to open is granted. */
  private static boolean mayCountOn(View view, TermLoan facility) {
    return facility.heading().binding() == Binding.FIRM
        || view.publicPolicy().opensByGuarantee(facility.id())
        || (view.environment().appetite() >= GrantingFunds.LOWEST_APPETITE
            && !owesOverdue(view, facility.lender()));
  }

  /** Tells whether it owes a lender something overdue, which is then sure to refuse. */
  private static boolean owesOverdue(View view, PartyId lender) {
    return view.overdue().stream()
        .anyMatch(
            overdue -> overdue.obligor().equals(view.id()) && overdue.obligee().equals(lender));
  }

  /** Returns what the party can still draw on its facilities as lenders are today. */
  static Money drawable(View view) {
    Money drawable = Money.ZERO;
    for (TermLoan.State loan : view.contracts(TermLoan.State.class)) {
      if (mayCountOn(view, loan.contract())) {
        drawable = drawable.plus(open(view, loan));
      }
    }
    return drawable;
  }

  /**
   * Returns what the party lacks of its minimum cash within its planning horizon; negative is room.
   */
  static Money missing(View view) {
    Money lowest = new Planning(view).lowestCash(view.self().conduct().planningMonths());
    return view.self().conduct().minimumCash().minus(lowest);
  }
}
