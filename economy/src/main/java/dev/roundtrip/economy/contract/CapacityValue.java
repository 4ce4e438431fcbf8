package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the power online under a contract is worth to its owner: the minimum rent that is left of
 * each tranche's own term, and what the owner has in the same months if the contract ends: own
 * chips are let again, leased ones go back and cost no rent once the notice is over.
 *
 * <p>For example, 100 MW at $12 million a year, minimum 90 %, 12 months left, at an interest of 0
 * %: the minimum is $1.08 billion. Re-let at 55 % after six months it brings $330 million, so $750
 * million are lost.
 */
public final class CapacityValue {

  private static final int MONTHS = 12;

  /** Cents by month, the next month first. */
  private final long[] minimum;

  /** What the owner has instead once the contract has ended. */
  private final long[] instead;

  private final Rate discount;

  /** Whether the minimum rent of months to come is owed at all. */
  private final boolean binds;

  private CapacityValue(int months, Rate discount, boolean binds) {
    minimum = new long[months];
    instead = new long[months];
    this.discount = discount;
    this.binds = binds;
  }

  /**
   * Returns the value of the power online.
   *
   * @param discount yearly rate at which months to come are valued
   */
  public static CapacityValue of(Capacity.State state, Conditions conditions, Rate discount) {
    Capacity terms = state.contract();
    CapacityValue value = empty(terms, conditions, discount);
    List<Capacity.Tranche> own = state.withOwnChips().tranches();
    List<Capacity.Tranche> all = state.tranches();
    for (int i = 0; i < all.size(); i++) {
      value.add(all.get(i), terms, i < own.size() ? null : terms.lease(), conditions);
    }
    return value;
  }

  /**
   * Returns the value of power that would come online next month. Leased chips that nobody has
   * rented yet are not let to anybody else, and what they would cost is not lost.
   *
   * @param runningCost what it costs its owner a month to run it, which re-letting has to bring in
   *     first
   * @param discount yearly rate at which months to come are valued
   */
  public static CapacityValue ofPromised(
      Capacity terms, Megawatts power, Money runningCost, Conditions conditions, Rate discount) {
    CapacityValue value = empty(terms, conditions, discount);
    ChipLease lease = terms.lease();
    value.add(new Capacity.Tranche(conditions.period().next(), power), terms, lease, conditions);
    if (lease == null) {
      reduce(value.instead, runningCost);
    } else {
      Arrays.fill(value.instead, 0);
      reduce(value.minimum, runningCost.plus(lease.rent().times(power.value()).times(1, MONTHS)));
    }
    return value;
  }

  /** Returns nothing, in as many months as a tranche can still have of its term. */
  private static CapacityValue empty(Capacity terms, Conditions conditions, Rate discount) {
    int left =
        Math.min(terms.rent().trancheMonths(), terms.term().last().minus(conditions.period()));
    boolean binds = terms.heading().binding() != Binding.LETTER_OF_INTENT;
    return new CapacityValue(Math.max(0, left), discount, binds);
  }

  private static void reduce(long[] months, Money by) {
    for (int month = 0; month < months.length; month++) {
      months[month] = Math.max(0, months[month] - by.cents());
    }
  }

  private void add(
      Capacity.Tranche tranche, Capacity terms, @Nullable ChipLease lease, Conditions conditions) {
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
      Money other =
          lease == null
              ? relet(month, conditions.rental(terms.rent().price(), age))
              : lease.savedAfter(month, age);
      instead[month] = Math.addExact(instead[month], other.times(power).times(1, MONTHS).cents());
    }
  }

  /** Own chips are let again once they have stood empty. */
  private static Money relet(int month, Money yearly) {
    return month < Reletting.VACANCY_MONTHS ? Money.ZERO : yearly;
  }

  /** Returns the present value of the minimum rent. */
  public Money promised() {
    return PresentValue.of(minimum, discount);
  }

  /**
   * Returns the present value of what the owner has instead of the rent: what re-letting would
   * bring, net of vacancy, or, where the chips are leased and go back, what their lease costs no
   * more.
   */
  public Money marketed() {
    return PresentValue.of(instead, discount);
  }

  /**
   * Returns the present value of the minimum rent that is not made up for by that: what is owed in
   * damages. Who may leave at any time, as under a letter of intent, owes none.
   */
  public Money lost() {
    if (!binds) {
      return Money.ZERO;
    }
    long[] lost = new long[minimum.length];
    for (int month = 0; month < lost.length; month++) {
      lost[month] = Math.max(0, minimum[month] - instead[month]);
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
