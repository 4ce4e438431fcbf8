package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.money.Money;

/**
 * What a party lacks of its minimum cash, and what the rungs of its ladder are expected to yield of
 * it so far. Plans are made once a month, and only as far ahead as somebody asks.
 */
final class CashNeed {

  private final View view;
  private Money raised = Money.ZERO;
  private Money[] lowest = new Money[0];

  CashNeed(View view) {
    this.view = view;
  }

  /** Returns the lowest cash within so many months, this one included, if nothing is raised. */
  Money lowestCash(int months) {
    if (lowest.length < months) {
      lowest = new Planning(view).lowestCash(new Money[months]);
    }
    return lowest[months - 1];
  }

  /** Returns what is still lacking within so many months; zero or less if nothing is. */
  Money within(int months) {
    return view.self().conduct().minimumCash().minus(lowestCash(months)).minus(raised);
  }

  /** Returns what is still lacking within the party's planning horizon. */
  Money ahead() {
    return within(view.self().conduct().planningMonths());
  }

  /** Takes what a rung is expected to yield off what is lacking. */
  void take(Money yield) {
    raised = raised.plus(yield);
  }

  /** Returns what the rungs so far are expected to yield. */
  Money raised() {
    return raised;
  }
}
