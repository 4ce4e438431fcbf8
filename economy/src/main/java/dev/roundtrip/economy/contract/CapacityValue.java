package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;

/**
 * What the power online under a contract is worth to its owner: the minimum rent that is left of
 * each tranche's own term, and what re-letting would bring in the same months.
 *
 * <p>For example, 100 MW at $12 million a year, minimum 90 %, 12 months left, at an interest of 0
 * %: the minimum is $1.08 billion. Re-let at 55 % after six months it brings $330 million, so $750
 * million are lost.
 */
public final class CapacityValue {

  /** Cents by month, the next month first. */
  private final long[] minimum;

  private final long[] relet;
  private final Rate discount;

  private CapacityValue(int months, Rate discount) {
    minimum = new long[months];
    relet = new long[months];
    this.discount = discount;
  }

  /**
   * Returns the value of the power online.
   *
   * @param discount yearly rate at which months to come are valued
   */
  public static CapacityValue of(Capacity.State state, Conditions conditions, Rate discount) {
    Capacity terms = state.contract();
    CapacityValue value = empty(terms, conditions, discount);
    for (Capacity.Tranche tranche : state.tranches()) {
      value.add(tranche, terms, conditions);
    }
    return value;
  }

  /**
   * Returns the value of power that would come online next month.
   *
   * @param runningCost what it costs its owner a month to run it, which re-letting has to bring in
   *     first
   * @param discount yearly rate at which months to come are valued
   */
  public static CapacityValue ofPromised(
      Capacity terms, Megawatts power, Money runningCost, Conditions conditions, Rate discount) {
    CapacityValue value = empty(terms, conditions, discount);
    value.add(new Capacity.Tranche(conditions.period().next(), power), terms, conditions);
    for (int month = Reletting.VACANCY_MONTHS; month < value.relet.length; month++) {
      value.relet[month] = Math.max(0, value.relet[month] - runningCost.cents());
    }
    return value;
  }

  /** Returns nothing, in as many months as a tranche can still have of its term. */
  private static CapacityValue empty(Capacity terms, Conditions conditions, Rate discount) {
    int left =
        Math.min(terms.rent().trancheMonths(), terms.term().last().minus(conditions.period()));
    return new CapacityValue(Math.max(0, left), discount);
  }

  private void add(Capacity.Tranche tranche, Capacity terms, Conditions conditions) {
    Period period = conditions.period();
    long power = tranche.power().value();
    for (int month = 0; month < minimum.length; month++) {
      int age = period.minus(tranche.from()) + month + 1;
      if (age < 0 || age >= terms.rent().trancheMonths()) {
        continue;
      }
      Money yearly = terms.priceIn(period.plus(month + 1)).times(power);
      Money rent = yearly.monthAt(terms.rent().minimumUse());
      minimum[month] = Math.addExact(minimum[month], rent.cents());
      if (month >= Reletting.VACANCY_MONTHS) {
        Money market = conditions.rental(terms.rent().price(), age).times(power).times(1, 12);
        relet[month] = Math.addExact(relet[month], market.cents());
      }
    }
  }

  /** Returns the present value of the minimum rent. */
  public Money promised() {
    return PresentValue.of(minimum, discount);
  }

  /** Returns the present value of what re-letting would bring, net of vacancy. */
  public Money marketed() {
    return PresentValue.of(relet, discount);
  }

  /** Returns the present value of the minimum rent that re-letting would not bring. */
  public Money lost() {
    long[] lost = new long[minimum.length];
    for (int month = 0; month < lost.length; month++) {
      lost[month] = Math.max(0, minimum[month] - relet[month]);
    }
    return PresentValue.of(lost, discount);
  }

  /**
   * Returns the present value of the minimum rent if a part of it is put off and only a share of
   * that part is ever paid.
   */
  public Money stretched(StretchOut terms, Rate recovery) {
    Rate given = terms.share().times(new Rate(Rate.ONE_BILLION - recovery.billionths()));
    long[] paid = minimum.clone();
    for (int month = 0; month < Math.min(paid.length, terms.months()); month++) {
      Money rent = Money.ofCents(paid[month]);
      paid[month] = rent.minus(rent.times(given)).cents();
    }
    return PresentValue.of(paid, discount);
  }
}
