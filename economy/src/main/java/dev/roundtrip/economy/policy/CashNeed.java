package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.money.Money;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a party lacks of its minimum cash in the months ahead, and what the rungs of its ladder are
 * expected to yield of it so far, each in the months in which it comes. Plans are made once a
 * month, and only as far ahead as somebody asks.
 *
 * <p>For example, with $2 billion lacking next month and $5 billion in the fourth, a round of $5
 * billion that is paid in three months leaves the $2 billion lacking until then.
 */
final class CashNeed {

  private final View view;
  private final SortedMap<Integer, Money> raised = new TreeMap<>();
  private Money[] planned = new Money[0];

  CashNeed(View view) {
    this.view = view;
  }

  private Money[] planned(int months) {
    if (planned.length < months) {
      planned = new Planning(view).cashAhead(months);
    }
    return planned;
  }

  /**
   * Returns what is still lacking at the worst from some month ahead on; zero or less if nothing
   * is.
   *
   * @param first the first month that counts, 0 being this one
   * @param months up to which month, this one included
   */
  Money between(int first, int months) {
    Money[] cash = planned(months);
    Money minimum = view.self().conduct().minimumCash();
    Money yields = Money.sum(raised.headMap(first + 1).values());
    Money lacking = minimum.minus(cash[first]).minus(yields);
    for (int ahead = first + 1; ahead < months; ahead++) {
      yields = yields.plus(raised.getOrDefault(ahead, Money.ZERO));
      lacking = lacking.max(minimum.minus(cash[ahead]).minus(yields));
    }
    return lacking;
  }

  /**
   * Returns what is still lacking within the party's planning horizon from some month ahead on,
   * that one in any case.
   */
  Money from(int first) {
    return between(first, Math.max(first + 1, view.self().conduct().planningMonths()));
  }

  /** Returns what is still lacking within the party's planning horizon. */
  Money ahead() {
    return from(0);
  }

  /** Takes what a rung is expected to yield this month off what is lacking. */
  void take(Money yield) {
    take(0, yield);
  }

  /** Takes what a rung is expected to yield in a month ahead off what is lacking from then on. */
  void take(int ahead, Money yield) {
    raised.merge(ahead, yield, Money::plus);
  }
}
