package dev.roundtrip.economy.time;

import org.jspecify.annotations.Nullable;

/**
 * A calendar month, the unit of simulated time.
 *
 * <p>For example, {@code Period.parse("2027-03")} is March 2027 and {@code plus(10)} is January
 * 2028. Arithmetic is exact: a month that does not fit into an {@code int} throws {@link
 * ArithmeticException}.
 *
 * @param index months since January of the year 0
 */
public record Period(int index) implements Comparable<Period> {

  public static Period of(int year, int month) {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("month must be 1 to 12: " + month);
    }
    return new Period(Math.toIntExact(12L * year + month - 1));
  }

  /**
   * Reads {@code YYYY-MM}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Period parse(String text) {
    if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      throw new IllegalArgumentException("not a month such as 2027-03: " + text);
    }
    return of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
  }

  public int year() {
    return Math.floorDiv(index, 12);
  }

  /** Returns the month of the year, 1 to 12. */
  public int month() {
    return Math.floorMod(index, 12) + 1;
  }

  public Period plus(int months) {
    return new Period(Math.addExact(index, months));
  }

  public Period next() {
    return plus(1);
  }

  public Period previous() {
    return plus(-1);
  }

  /** Returns the number of months from {@code other} to this; negative if this is earlier. */
  public int minus(Period other) {
    return Math.subtractExact(index, other.index);
  }

  public boolean isBefore(Period other) {
    return index < other.index;
  }

  public boolean isAfter(Period other) {
    return index > other.index;
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Period period && index == period.index;
  }

  @Override
  public int compareTo(Period other) {
    return Integer.compare(index, other.index);
  }

  @Override
  public String toString() {
    int year = year();
    int month = month();
    String digits = Integer.toString(year);
    return "0".repeat(Math.max(0, 4 - digits.length()))
        + digits
        + (month < 10 ? "-0" : "-")
        + month;
  }
}
