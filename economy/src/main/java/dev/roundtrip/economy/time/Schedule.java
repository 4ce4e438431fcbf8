package dev.roundtrip.economy.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that fall in given months, in the unit the owner says: megawatts that come online, cents
 * of principal that mature.
 *
 * <p>For example, 500 in 2027-01 and 250 in 2027-07: {@code in(2027-07)} is 250, {@code
 * through(2027-12)} is 750.
 */
public final class Schedule {

  /** Nothing, ever. */
  public static final Schedule EMPTY = of(List.of());

  /** The months in which something falls, by their index, in order. */
  private final int[] months;

  private final long[] amounts;

  /** What has fallen up to and including each of these months. */
  private final long[] cumulative;

  private Schedule(int[] months, long[] amounts) {
    this.months = months;
    this.amounts = amounts;
    cumulative = new long[amounts.length];
    long sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      sum = Math.addExact(sum, amounts[i]);
      cumulative[i] = sum;
    }
  }

  /** One month of a schedule. */
  public record Step(Period period, long amount) {}

  /**
   * Returns the schedule of these steps.
   *
   * @throws IllegalArgumentException if a month comes twice or an amount is not positive
   */
  public static Schedule of(List<Step> steps) {
    List<Step> sorted = new ArrayList<>(steps);
    sorted.sort(Comparator.comparing(Step::period));
    int[] months = new int[sorted.size()];
    long[] amounts = new long[sorted.size()];
    for (int i = 0; i < months.length; i++) {
      Step step = sorted.get(i);
      if (step.amount() <= 0) {
        throw new IllegalArgumentException("amount must be positive in " + step.period());
      }
      months[i] = step.period().index();
      amounts[i] = step.amount();
      if (i > 0 && months[i] == months[i - 1]) {
        throw new IllegalArgumentException("month comes twice: " + step.period());
      }
    }
    return new Schedule(months, amounts);
  }

  /** Returns what falls in this month; zero if nothing does. */
  public long in(Period period) {
    int at = Arrays.binarySearch(months, period.index());
    return at < 0 ? 0 : amounts[at];
  }

  /** Returns the sum of all that falls up to and including this month. */
  public long through(Period period) {
    int at = Arrays.binarySearch(months, period.index());
    int last = at < 0 ? -at - 2 : at;
    return last < 0 ? 0 : cumulative[last];
  }

  /** Returns the sum of all months. */
  public long total() {
    return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
  }

  /** Returns the steps in order of time. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>(months.length);
    for (int i = 0; i < months.length; i++) {
      steps.add(new Step(new Period(months[i]), amounts[i]));
    }
    return steps;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schedule schedule
        && Arrays.equals(months, schedule.months)
        && Arrays.equals(amounts, schedule.amounts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(months) + Arrays.hashCode(amounts);
  }

  @Override
  public String toString() {
    return steps().toString();
  }
}
