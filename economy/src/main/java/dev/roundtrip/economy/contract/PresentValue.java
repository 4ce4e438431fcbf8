package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;

/** Money to come, valued today. */
final class PresentValue {

  private static final long YEAR = 12 * Rate.ONE_BILLION;

  private PresentValue() {}

  /**
   * Returns what cents due at the end of each coming month are worth now: the last discounted by a
   * month and added to the one before, and so on, rounded each month.
   *
   * <p>For example, two payments of 100.00 at 12 % are worth 99.01 + 98.03 = 197.04.
   *
   * @param cents by month, the next one first
   * @param yearly the rate, a twelfth of it a month
   */
  static Money of(long[] cents, Rate yearly) {
    Money value = Money.ZERO;
    for (int month = cents.length - 1; month >= 0; month--) {
      Money withThis = value.plus(Money.ofCents(cents[month]));
      value = withThis.times(YEAR, Math.addExact(YEAR, yearly.billionths()));
    }
    return value;
  }
}
