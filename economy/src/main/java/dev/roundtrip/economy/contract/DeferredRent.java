package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;

/**
 * Rent put off under a stretch-out, from its grant until it is repaid: what of a month's rent is
 * put off, and what of it falls due.
 *
 * <p>From the month after the grant on, {@code rent x share} is put off for as many months as
 * agreed, and {@code balance x interest / 12} is added to it. After them the balance is repaid in
 * as many equal parts, each with a month's interest. In the last month in which anything can fall
 * due nothing is put off any more and all that is left is repaid.
 *
 * <p>For example, 30 % for 24 months at 10 %: of $100 million a month $30 million are put off. On a
 * balance of $720 million a month's interest is $6 million, and the first of 24 repayments $30
 * million.
 *
 * @param terms on what terms
 * @param granted the month of the grant
 * @param last the last month of the contract
 * @param balance what is put off and not due for repayment yet, interest included; not negative
 * @param fee a fee agreed on this month that is put off as well and not in the balance yet; zero in
 *     most months
 * @see "docs/MODEL.md, Stretch-out and step-down"
 */
public record DeferredRent(
    StretchOut terms, Period granted, Period last, Money balance, Money fee) {

  /** Tells whether a part of the rent of a month is put off. */
  boolean putsOffIn(Period period) {
    int month = period.minus(granted);
    return month >= 1 && month <= terms.months() && period.isBefore(last);
  }

  /** Returns the part of a month's rent that is put off; nothing in other months. */
  Money putOff(Money rent, Period period) {
    return putsOffIn(period) ? rent.times(terms.share()) : Money.ZERO;
  }

  /** Returns a month's interest: added to the balance while rent is put off, then due. */
  Money interest() {
    return balance.monthAt(terms.interest());
  }

  /** Tells whether rent is put off, will be, or is not repaid yet. */
  boolean isOpenIn(Period period) {
    return period.minus(granted) <= terms.months() || balance.isPositive();
  }

  /** Tells whether a part of the balance is repaid in a month. */
  boolean repaysIn(Period period) {
    return repaymentsLeft(period) > 0;
  }

  /** Returns the part of the balance that falls due in a month, if it is what it is now. */
  Money repaymentIn(Period period) {
    int left = repaymentsLeft(period);
    return switch (left) {
      case 0 -> Money.ZERO;
      case 1 -> balance;
      default -> balance.times(1, left);
    };
  }

  /** Returns what is paid in a month of the balance and its interest. */
  Money repaidIn(Period period) {
    Money part = repaymentIn(period);
    return part.isPositive() ? part.plus(interest()) : part;
  }

  /** Returns it after a month in which so much rent is served. */
  DeferredRent after(Period period, Money rent) {
    return plus(
        putsOffIn(period) ? putOff(rent, period).plus(interest()) : repaymentIn(period).negated());
  }

  /** Returns how many repayments are left, this month's included; none before the first. */
  private int repaymentsLeft(Period period) {
    if (!period.isBefore(last)) {
      return 1;
    }
    int month = period.minus(granted);
    return month <= terms.months() ? 0 : Math.max(1, 2 * terms.months() - month + 1);
  }

  /** Returns it after a part was put off, or, if negative, fell due. */
  DeferredRent plus(Money change) {
    return new DeferredRent(terms, granted, last, balance.plus(change), fee);
  }

  /** Returns it after a fee was agreed on that is to be put off, or was put off if zero. */
  DeferredRent withFee(Money agreed) {
    return new DeferredRent(terms, granted, last, balance, agreed);
  }
}
