package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;

/**
 * What must hold of who is paid before a promise is kept: tested on its published accounts at the
 * open of every month. What falls due while they do not hold is not owed yet; it waits until they
 * do, and lapses with the contract.
 *
 * <p>For example, $20 billion are promised for December to a firm with a revenue of $20 billion a
 * year. It has 18 until it publishes 21 in March: the cash is due in March.
 *
 * @param noArrears whether nothing it owes may be overdue
 * @param leastRevenue revenue of a year it must have, at the pace of the months since the run
 *     began, at most twelve; before the first close none is known; zero if none is needed
 * @see "docs/MODEL.md, Equity round"
 */
public record ConditionsPrecedent(boolean noArrears, Money leastRevenue) {

  /** Cash is owed in its month whatever happens. */
  public static final ConditionsPrecedent NONE = new ConditionsPrecedent(false, Money.ZERO);

  public ConditionsPrecedent {
    if (leastRevenue.isNegative()) {
      throw new IllegalArgumentException("a revenue to be had must not be negative");
    }
  }

  boolean areNone() {
    return !noArrears && leastRevenue.isZero();
  }

  /** Tells whether they hold of somebody with these accounts. */
  boolean hold(Accounts accounts) {
    return !(noArrears && !accounts.isSound())
        && !accounts.yearlyRevenue().isLessThan(leastRevenue);
  }
}
