package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * How principal is repaid before the last month of the term, in which all the rest is due: not at
 * all (a bullet), in fixed amounts, and from a month on in parts that are equal, or that make
 * interest and principal together equal (an annuity).
 *
 * <p>For example, $1,200 over 12 months at 12 % a year: equal parts are $100 a month; an annuity
 * pays $94.62 of principal and $12.00 of interest in the first month, $106.62 in every month.
 *
 * @param instalments cents due by month, as far as there is principal
 * @param from the first month of the parts, or null for none
 * @param annuity whether interest and principal together are equal
 */
public record Repayment(Schedule instalments, @Nullable Period from, boolean annuity) {

  /** All in the last month. */
  public static final Repayment BULLET = new Repayment(Schedule.EMPTY, null, false);

  /** Returns repayment in equal parts of principal from a month on. */
  public static Repayment evenly(Period from) {
    return new Repayment(Schedule.EMPTY, from, false);
  }

  /** Returns repayment as an annuity from a month on. */
  public static Repayment annuity(Period from) {
    return new Repayment(Schedule.EMPTY, from, true);
  }

  public Repayment {
    if (annuity && from == null) {
      throw new IllegalArgumentException("an annuity needs its first month");
    }
  }

  /**
   * Returns the principal due in a month.
   *
   * @param principal what is owed at the start of the month
   * @param yearly the rate charged
   * @param last the last month of the term
   */
  Money in(Period period, Money principal, Rate yearly, Period last) {
    if (!period.isBefore(last)) {
      return principal;
    }
    Money due = Money.ofCents(instalments.in(period));
    if (from != null && !period.isBefore(from)) {
      int months = last.minus(period) + 1;
      due = due.plus(annuity ? annuityPart(principal, yearly, months) : principal.times(1, months));
    }
    return due.min(principal);
  }

  /** {@code principal / (1 + (1 + r) + ... + (1 + r)^(months - 1))}, r the rate of a month. */
  private static Money annuityPart(Money principal, Rate yearly, int months) {
    Money one = Money.ofCents(Rate.ONE_BILLION);
    Money sum = one;
    for (int month = 1; month < months; month++) {
      sum = one.plus(sum).plus(sum.times(yearly).times(1, 12));
    }
    return principal.times(Rate.ONE_BILLION, sum.cents());
  }
}
