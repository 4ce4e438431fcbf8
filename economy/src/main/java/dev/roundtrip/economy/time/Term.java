package dev.roundtrip.economy.time;

/**
 * A run of months, both ends included.
 *
 * <p>For example, 2027-01 to 2031-12 covers 60 months.
 *
 * @param first the first month
 * @param last the last month, not before the first
 */
public record Term(Period first, Period last) {

  public Term {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a term cannot end (" + last + ") before " + first);
    }
  }

  public boolean covers(Period period) {
    return !period.isBefore(first) && !period.isAfter(last);
  }

  /** Returns the number of months, at least 1. */
  public int months() {
    return last.minus(first) + 1;
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}
