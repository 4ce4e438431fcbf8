package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;

/**
 * What a capacity contract is expected to make due in months to come, if all power comes as planned
 * and all of it is drawn. Rent is put off and repaid month after month: what is repaid in one is
 * owed in none after.
 *
 * <p>For example, 100 MW online and 50 MW planned to be by then, at $12 million per MW-year: $150
 * million a month.
 *
 * @param capacity the contract as it stands
 * @param outlook what is expected of the market for power that is let anew
 */
record RentAhead(Capacity.State capacity, Outlook outlook) {

  private static final int MONTHS = 12;

  /** Returns what is due in a month, what was put off and is repaid in it left out. */
  Money dueIn(Period period) {
    return capacity.concessions().payable(rentIn(period), period).plus(depositIn(period));
  }

  /** Adds what is due in each of the months, what was put off and is repaid in it included. */
  void addTo(CashPlan months) {
    Concessions left = capacity.concessions();
    int begun = left.deferral() == null ? months.from() : months.next();
    for (int ahead = begun; ahead < months.to(); ahead++) {
      Period period = months.month(ahead);
      Money rent = rentIn(period);
      if (ahead >= months.from()) {
        Money paid = left.payable(rent, period).plus(left.repaidIn(period));
        months.add(ahead, paid.plus(depositIn(period)).cents());
      }
      left = left.after(period, rent);
    }
  }

  /**
   * Returns what is due in coming months though nothing is drawn, deposits aside.
   *
   * @param next the first of them, whose dues are not in the state yet
   */
  Money minimumIn(Period next, int months) {
    Money owed = Money.ZERO;
    Concessions left = capacity.concessions();
    for (int ahead = 0; ahead < months; ahead++) {
      Period period = next.plus(ahead);
      Money rent = leastIn(period);
      owed = owed.plus(left.payable(rent, period)).plus(left.repaidIn(period));
      left = left.after(period, rent);
    }
    return owed;
  }

  private Money rentIn(Period period) {
    return yearlyIn(period).times(1, MONTHS);
  }

  private Money yearlyIn(Period period) {
    return capacity.contract().term().covers(period)
        ? capacity.yearlyRent(period, outlook).plus(capacity.yearlyRentOfComing(period))
        : Money.ZERO;
  }

  /** Returns the rent of the minimum, whole megawatts as they are billed. */
  private Money leastIn(Period period) {
    Megawatts power = capacity.plannedIn(period);
    return power.isPositive()
        ? MonthlyRent.least(capacity.contract().rent(), power, yearlyIn(period)).deficiency()
        : Money.ZERO;
  }

  /** Returns what is to be left as a deposit in a month; negative if handed back. */
  private Money depositIn(Period period) {
    Capacity terms = capacity.contract();
    if (period.equals(terms.heading().inForce().first())) {
      return terms.rent().deposit();
    }
    return period.equals(terms.term().last()) ? capacity.held().negated() : Money.ZERO;
  }
}
