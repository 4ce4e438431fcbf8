package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Concessions;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.StretchOut;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Negotiation;

/**
 * A buyer that still lacks cash asks its suppliers, in order of their contracts, to put off a part
 * of the rent: as many as it takes to cover what is lacking within its planning horizon. It asks a
 * supplier once in three months, and none to which it owes rent put off already.
 */
final class StretchingOut implements LiquidityRung {

  static final StretchingOut RUNG = new StretchingOut();

  private static final int MONTHS_BETWEEN_REQUESTS = 3;

  /** A grant holds from the month after, in months ahead. */
  static final int NEXT_MONTH = 1;

  private StretchingOut() {}

  @Override
  public void raise(View view, Outbox outbox, CashNeed need) {
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      boolean candidate =
          !PuttingOff.isForced(view, capacity)
              && capacity.contract().buyer().equals(view.id())
              && capacity.mayStretchOutIn(view.period())
              && capacity.energisedIn(view.period()).isPositive()
              && mayAsk(view, capacity);
      if (candidate && need.from(NEXT_MONTH).isPositive()) {
        ask(view, outbox, capacity, need);
      }
    }
  }

  /** Tells whether the last request is long enough ago. */
  static boolean mayAsk(View view, Capacity.State capacity) {
    Concessions.Asked asked = capacity.concessions().asked();
    return asked == null || view.period().minus(asked.period()) >= MONTHS_BETWEEN_REQUESTS;
  }

  private static void ask(View view, Outbox outbox, Capacity.State capacity, CashNeed need) {
    StretchOut terms = usualTerms(view);
    Capacity contract = capacity.contract();
    Money lacking = need.from(NEXT_MONTH);
    Money yield = takeYield(view, capacity, terms, need);
    outbox.tell(contract.supplier(), new Notice.StretchOutAsked(contract.id(), terms));
    outbox.record(
        Decision.of(
                "stretching out",
                "ask to put off rent of " + contract.id(),
                "lacking",
                lacking,
                "share put off",
                terms.share(),
                "months",
                terms.months(),
                "expected yield",
                yield)
            .because(view.figure("sentiment"), view.troubleOf(view.id())));
  }

  /** Returns the terms on which a buyer asks. */
  static StretchOut usualTerms(View view) {
    Negotiation habit = view.self().conduct().negotiation();
    return new StretchOut(habit.deferredShare(), habit.deferralMonths(), habit.deferralRate());
  }

  private static Money takeYield(
      View view, Capacity.State capacity, StretchOut terms, CashNeed need) {
    int horizon =
        Math.clamp(view.self().conduct().planningMonths() - 1L, NEXT_MONTH, terms.months());
    Planning planning = new Planning(view);
    Money yield = Money.ZERO;
    for (int ahead = NEXT_MONTH; ahead <= horizon; ahead++) {
      Money rent = capacity.expectedIn(view.period().plus(ahead), planning);
      Money putOff = rent.times(terms.share());
      need.take(ahead, putOff);
      yield = yield.plus(putOff);
    }
    return yield;
  }
}
