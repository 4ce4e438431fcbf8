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
    return in(period, principal, new Annuity(yearly), last);
  }

  /**
   * Adds the principal due in coming months if as much is owed as now, as {@link #in} has it.
   *
   * @param yearly the rate charged
   * @param last the last month of the term
   */
  void expect(CashPlan months, Money principal, Rate yearly, Period last) {
    Annuity parts = new Annuity(yearly);
    for (int ahead = months.to() - 1; ahead >= months.from(); ahead--) {
      months.add(ahead, in(months.month(ahead), principal, parts, last).cents());
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

  /** The first parts of annuities of one rate, over more and more months. */
  private static final class Annuity {

    private final Rate yearly;
    private int months = 1;

    /** {@code 1 + (1 + r) + ... + (1 + r)^(months - 1)}, r the rate of a month, in billionths. */
    private long sum = Rate.ONE_BILLION;

    private Annuity(Rate yearly) {
      this.yearly = yearly;
    }

    /**
     * Returns the part of principal in the first month, {@code principal / sum}.
     *
     * @param over how many months; not fewer than asked for before
     */
    private Money of(Money principal, int over) {
      for (; months < over; months++) {
        Money before = Money.ofCents(sum);
        Money one = Money.ofCents(Rate.ONE_BILLION);
        sum = one.plus(before).plus(before.times(yearly).times(1, 12)).cents();
      }
      return principal.times(Rate.ONE_BILLION, sum);
    }
  }
}
