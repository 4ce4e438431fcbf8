package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When a shock bears, and how much of it is left.
 *
 * <p>For example, {@code from=2027-01,for=18m,decay=linear} is all of it in January 2027, a half in
 * October 2027 and nothing from July 2028 on.
 *
 * @param from the first month
 * @param months how long it lasts, or null for good
 * @param decay how it fades
 */
public record Course(Period from, @Nullable Integer months, Decay decay) {

  static final int MOST_MONTHS = 1_200;

  public Course {
    if (months != null && (months < 1 || months > MOST_MONTHS)) {
      throw new IllegalArgumentException(
          "for must be 1m to " + MOST_MONTHS + "m, or left out for good: " + months + "m");
    }
    if (months == null && decay.equals(Decay.LINEAR)) {
      throw new IllegalArgumentException("a shock that fades to nothing needs an end: add for=18m");
    }
  }

  /** Returns a course from a month on, for good. */
  public static Course since(Period from) {
    return new Course(from, null, Decay.NONE);
  }

  /** Tells whether a month is in the term. */
  public boolean covers(Period period) {
    int age = ageIn(period);
    return age >= 0 && (months == null || age < months);
  }

  /** Returns the months since the first: 0 in it, negative before it. */
  public int ageIn(Period period) {
    return period.minus(from);
  }

  /** Returns what is left of the shock in a month, 0 to 1; nothing outside the term. */
  public double weightIn(Period period) {
    return covers(period) ? decay.left(ageIn(period), months == null ? MOST_MONTHS : months) : 0;
  }
}
