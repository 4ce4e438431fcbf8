package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Plant of one contract (or none) that went into service in one month: how it was to wear down, and
 * how it does since useful lives have changed.
 */
final class Vintage {
  private final @Nullable ContractId contract;
  private final Period since;
  private final int plannedMonths;

  /** How it wears down over the useful life that its owner planned. */
  private final StraightLineWear planned;

  /** How it does. */
  private final StraightLineWear actual;

  /** The month in which a part of it was written down, or null, and the wear of that month. */
  private final @Nullable Period writtenDownIn;

  private final Money wearThen;

  private Vintage(
      @Nullable ContractId contract,
      Period since,
      int plannedMonths,
      StraightLineWear planned,
      StraightLineWear actual,
      @Nullable Period writtenDownIn,
      Money wearThen) {
    this.contract = contract;
    this.since = since;
    this.plannedMonths = plannedMonths;
    this.planned = planned;
    this.actual = actual;
    this.writtenDownIn = writtenDownIn;
    this.wearThen = wearThen;
  }

  /**
   * Returns plant that goes into service.
   *
   * @param wearing what of its cost wears down
   * @param plannedMonths over how many months, as planned
   * @param months over how many under the useful lives of today
   */
  static Vintage of(
      @Nullable ContractId contract, Period since, Money wearing, int plannedMonths, int months) {
    StraightLineWear planned = new StraightLineWear(since, wearing, plannedMonths);
    StraightLineWear actual =
        months == plannedMonths ? planned : new StraightLineWear(since, wearing, months);
    return new Vintage(contract, since, plannedMonths, planned, actual, null, Money.ZERO);
  }

  boolean isOf(@Nullable ContractId other) {
    return contract != null && contract.equals(other);
  }

  int plannedMonths() {
    return plannedMonths;
  }

  /** Returns the same plant wearing down over another useful life from a month on. */
  Vintage over(int months, Period from) {
    Period before = from.previous();
    StraightLineWear next =
        since.isBefore(before)
            ? actual.restarted(before, Math.max(1, months - before.minus(since)))
            : actual.over(months);
    return new Vintage(contract, since, plannedMonths, planned, next, writtenDownIn, wearThen);
  }

  /** Returns the wear of a month: what is written down in it has worn in it before. */
  Money wearIn(Period period) {
    return period.equals(writtenDownIn) ? wearThen : actual.in(period);
  }

  /** Returns the wear still to come after a month. */
  Money left(Period period) {
    return actual.left(period);
  }

  /** Returns the wear that would still be to come after a month had useful lives not changed. */
  Money leftAsPlanned(Period period) {
    return planned.left(period);
  }

  /** Returns what a part of the wear planned to come is of the wear that does come. */
  Money carried(Money part, Period period) {
    Money all = leftAsPlanned(period);
    return all.isZero() ? Money.ZERO : left(period).times(part.cents(), all.cents());
  }

  /** Returns the same plant after a part of the wear to come was written down in a month. */
  Vintage lessBy(Money amount, Period period) {
    Money left = left(period);
    Money part =
        left.isZero() ? Money.ZERO : leftAsPlanned(period).times(amount.cents(), left.cents());
    return new Vintage(
        contract,
        since,
        plannedMonths,
        planned.lessBy(part, period),
        actual.lessBy(amount, period),
        period,
        wearIn(period));
  }
}
