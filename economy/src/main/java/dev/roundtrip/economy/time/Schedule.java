package dev.roundtrip.economy.time;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Amounts that fall in given months, in the unit the owner says: megawatts that come online, cents
 * of principal that mature.
 *
 * <p>For example, 500 in 2027-01 and 250 in 2027-07: {@code in(2027-07)} is 250, {@code
 * through(2027-12)} is 750.
 */
public final class Schedule {

  /** Nothing, ever. */
  public static final Schedule EMPTY = new Schedule(new TreeMap<>());

  private final NavigableMap<Period, Long> amounts;
  private final NavigableMap<Period, Long> cumulative;

  private Schedule(NavigableMap<Period, Long> amounts) {
    this.amounts = amounts;
    this.cumulative = new TreeMap<>();
    long sum = 0;
    for (Map.Entry<Period, Long> entry : amounts.entrySet()) {
      sum = Math.addExact(sum, entry.getValue());
      cumulative.put(entry.getKey(), sum);
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
    NavigableMap<Period, Long> amounts = new TreeMap<>();
    for (Step step : steps) {
      if (step.amount() <= 0) {
        throw new IllegalArgumentException("amount must be positive in " + step.period());
      }
      if (amounts.put(step.period(), step.amount()) != null) {
        throw new IllegalArgumentException("month comes twice: " + step.period());
      }
    }
    return new Schedule(amounts);
  }

  /** Returns what falls in this month; zero if nothing does. */
  public long in(Period period) {
    return amounts.getOrDefault(period, 0L);
  }

  /** Returns the sum of all that falls up to and including this month. */
  public long through(Period period) {
    Map.Entry<Period, Long> entry = cumulative.floorEntry(period);
    return entry == null ? 0 : entry.getValue();
  }

  /** Returns the sum of all months. */
  public long total() {
    return cumulative.isEmpty() ? 0 : cumulative.lastEntry().getValue();
  }

  /** Returns the steps in order of time. */
  public List<Step> steps() {
    return amounts.entrySet().stream().map(e -> new Step(e.getKey(), e.getValue())).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule schedule && amounts.equals(schedule.amounts);
  }

  @Override
  public int hashCode() {
    return amounts.hashCode();
  }

  @Override
  public String toString() {
    return amounts.toString();
  }
}
