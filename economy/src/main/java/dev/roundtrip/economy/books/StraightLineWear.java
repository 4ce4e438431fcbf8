package dev.roundtrip.economy.books;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;

/**
 * An amount that wears down in equal monthly parts. The odd cents fall where the running total
 * says.
 *
 * <p>For example, $100 over three months: $33.33, $33.34 and $33.33.
 */
final class StraightLineWear {
  /** The month before the first of them. */
  private final Period before;

  private final Money amount;
  private final int months;

  /** How many months were worked out last, and their sum. */
  private int wornMonths;

  private Money worn = Money.ZERO;

  StraightLineWear(Period before, Money amount, int months) {
    this.before = before;
    this.amount = amount;
    this.months = months;
  }

  /** Returns the wear of a month. */
  Money in(Period period) {
    int age = period.minus(before);
    if (age < 1 || age > months) {
      return Money.ZERO;
    }
    Money earlier = wornAfter(age - 1);
    return wornAfter(age).minus(earlier);
  }

  /** Returns what is still to wear down after a month. */
  Money left(Period period) {
    return amount.minus(wornAfter(monthsThrough(period)));
  }

  /** Returns the same amount worn down over as many months. */
  StraightLineWear over(int other) {
    return new StraightLineWear(before, amount, other);
  }

  /** Returns what is left after a month, worn down over as many months from then on. */
  StraightLineWear restarted(Period from, int left) {
    return new StraightLineWear(from, left(from), left);
  }

  /** Returns what is left after a month less a part of it, worn down over the months left. */
  StraightLineWear lessBy(Money part, Period period) {
    Period from = period.isBefore(before) ? before : period;
    int left = Math.max(1, months - monthsThrough(from));
    return new StraightLineWear(from, left(from).minus(part).max(Money.ZERO), left);
  }

  private int monthsThrough(Period period) {
    return Math.clamp(period.minus(before), 0, months);
  }

  private Money wornAfter(int age) {
    if (age != wornMonths) {
      wornMonths = age;
      worn = amount.times(age, months);
    }
    return worn;
  }
}
