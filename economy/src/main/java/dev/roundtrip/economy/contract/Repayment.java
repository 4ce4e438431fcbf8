package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.Arrays;
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
    return in(period, principal, new Annuity(yearly), last);
  }

  /**
   * Adds the interest and principal due in coming months: what is repaid in one is owed in none
   * after it.
   *
   * @param principal what is owed before the first month whose dues are to come
   * @param yearly the rate charged
   * @param last the last month of the term
   */
  void expect(CashPlan months, Money principal, Rate yearly, Period last) {
    Annuity parts = new Annuity(yearly);
    Money left = principal;
    Money interest = left.monthAt(yearly);
    for (int ahead = months.next(); ahead < months.to() && left.isPositive(); ahead++) {
      Money repaid = in(months.month(ahead), left, parts, last);
      if (ahead >= months.from()) {
        months.add(ahead, interest.plus(repaid).cents());
      }
      if (repaid.isPositive()) {
        left = left.minus(repaid);
        interest = left.monthAt(yearly);
      }
    }
  }

  private Money in(Period period, Money principal, Annuity parts, Period last) {
    if (!period.isBefore(last)) {
      return principal;
    }
    Money due = Money.ofCents(instalments.in(period));
    if (from != null && !period.isBefore(from)) {
      int months = last.minus(period) + 1;
      due = due.plus(annuity ? parts.of(principal, months) : principal.times(1, months));
    }
    return due.min(principal);
  }

  /** The first parts of annuities of one rate, over any number of months. */
  private static final class Annuity {

    private final Rate yearly;

    /**
     * By months less one, as far as was asked for: {@code 1 + (1 + r) + ... + (1 + r)^(months -
     * 1)}, r the rate of a month, in billionths.
     */
    private long[] sums = {Rate.ONE_BILLION};

    private Annuity(Rate yearly) {
      this.yearly = yearly;
    }

    /** Returns the part of principal in the first month, {@code principal / sum}. */
    private Money of(Money principal, int months) {
      int known = sums.length;
      if (known < months) {
        sums = Arrays.copyOf(sums, months);
        for (int more = known; more < months; more++) {
          Money before = Money.ofCents(sums[more - 1]);
          Money one = Money.ofCents(Rate.ONE_BILLION);
          sums[more] = one.plus(before).plus(before.monthAt(yearly)).cents();
        }
      }
      return principal.times(Rate.ONE_BILLION, sums[months - 1]);
    }
  }
}
