package dev.roundtrip.economy.money;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An amount of United States dollars, in whole cents.
 *
 * <p>Positive is money owed or held; negative is an overdraft or an outflow, where the method that
 * returns it says so. Arithmetic is exact: a result that does not fit into a {@code long} throws
 * {@link ArithmeticException}, so a wrong amount cannot pass unnoticed. Largest amount: about $92
 * quadrillion.
 *
 * <p>For example, {@code Money.ofDollars(350_000_000)} is 35,000,000,000 cents.
 *
 * @param cents the amount in cents
 */
public record Money(long cents) implements Comparable<Money> {

  private static final long MONTHS = 12;

  /** Nothing. */
  public static final Money ZERO = new Money(0);

  /** Returns an amount of whole cents. */
  public static Money ofCents(long cents) {
    return cents == 0 ? ZERO : new Money(cents);
  }

  /** Returns an amount of whole dollars. */
  public static Money ofDollars(long dollars) {
    return ofCents(Math.multiplyExact(dollars, 100L));
  }

  /** Returns an amount of whole millions of dollars; 350 is $350,000,000.00. */
  public static Money ofMillions(long millions) {
    return ofDollars(Math.multiplyExact(millions, 1_000_000L));
  }

  /**
   * Rounds an estimate in cents, half to even, to whole cents.
   *
   * @throws ArithmeticException if the estimate is not finite or too large for cents
   */
  public static Money ofEstimatedCents(double cents) {
    double rounded = StrictMath.rint(cents);
    if (!(StrictMath.abs(rounded) < 9.0e18)) {
      throw new ArithmeticException("not an amount of cents: " + cents);
    }
    return ofCents((long) rounded);
  }

  /** Returns the sum of the amounts; zero if there are none. */
  public static Money sum(Collection<Money> amounts) {
    long cents = 0;
    for (Money amount : amounts) {
      cents = Math.addExact(cents, amount.cents);
    }
    return ofCents(cents);
  }

  public Money plus(Money other) {
    return ofCents(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return ofCents(Math.subtractExact(cents, other.cents));
  }

  public Money negated() {
    return ofCents(Math.negateExact(cents));
  }

  public Money times(long factor) {
    return ofCents(Math.multiplyExact(cents, factor));
  }

  /** Returns this amount times the rate, rounded half to even to whole cents. */
  public Money times(Rate rate) {
    return ofCents(MulDiv.halfEven(cents, rate.billionths(), Rate.ONE_BILLION));
  }

  /**
   * Returns a month of what this amount makes in a year at a rate, rounded half to even, and once.
   *
   * <p>For example, $1.2 billion at 11 % is $11 million a month.
   */
  public Money monthAt(Rate yearly) {
    return times(yearly.billionths(), MONTHS * Rate.ONE_BILLION);
  }

  /**
   * Returns this amount times {@code numerator / denominator}, rounded half to even.
   *
   * <p>For example, $13.3 million a MW-year for 250 MW and one month: {@code times(250, 12)} =
   * $277,083,333.33.
   *
   * @param denominator positive
   */
  public Money times(long numerator, long denominator) {
    return ofCents(MulDiv.halfEven(cents, numerator, denominator));
  }

  public Money min(Money other) {
    return cents <= other.cents ? this : other;
  }

  public Money max(Money other) {
    return cents >= other.cents ? this : other;
  }

  public boolean isZero() {
    return cents == 0;
  }

  public boolean isPositive() {
    return cents > 0;
  }

  public boolean isNegative() {
    return cents < 0;
  }

  public boolean isLessThan(Money other) {
    return cents < other.cents;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(cents);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Money money && cents == money.cents;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  /** Returns the amount in dollars with two decimals, such as {@code -12.05}. */
  @Override
  public String toString() {
    long magnitude = Math.abs(cents);
    String fraction = Long.toString(magnitude % 100);
    return (cents < 0 ? "-" : "")
        + magnitude / 100
        + '.'
        + (fraction.length() == 1 ? "0" : "")
        + fraction;
  }
}
