package dev.roundtrip.economy.money;

import java.math.BigDecimal;

/**
 * A ratio such as an interest rate, a share or a growth rate, exact to a billionth.
 *
 * <p>A rate of 5 % is 0.05 and is held as 50,000,000 billionths. Positive unless the use says
 * otherwise. A yearly rate is charged as one twelfth a month.
 *
 * @param billionths the ratio times 1,000,000,000
 */
public record Rate(long billionths) implements Comparable<Rate> {

  /** The scale: one is 1,000,000,000 billionths. */
  public static final long ONE_BILLION = 1_000_000_000L;

  public static final Rate ZERO = new Rate(0);
  public static final Rate ONE = new Rate(ONE_BILLION);

  /**
   * Returns the rate a decimal fraction stands for; {@code 0.111} is 11.1 %.
   *
   * @throws ArithmeticException if it has more than nine decimals or does not fit
   */
  public static Rate of(BigDecimal fraction) {
    return new Rate(fraction.movePointRight(9).longValueExact());
  }

  /** Returns the rate of {@code percent} hundredths; 20 is 0.2. */
  public static Rate ofPercent(long percent) {
    return new Rate(Math.multiplyExact(percent, ONE_BILLION / 100));
  }

  public Rate plus(Rate other) {
    return new Rate(Math.addExact(billionths, other.billionths));
  }

  /** Returns the product of two rates, rounded half to even to a billionth. */
  public Rate times(Rate other) {
    return new Rate(MulDiv.halfEven(billionths, other.billionths, ONE_BILLION));
  }

  /**
   * Returns the quotient of two rates, rounded half to even to a billionth.
   *
   * @param divisor positive
   */
  public Rate over(Rate divisor) {
    return new Rate(MulDiv.halfEven(billionths, ONE_BILLION, divisor.billionths));
  }

  /**
   * Returns this rate moved towards another by {@code part / whole} of the way, rounded half to
   * even; a mean weighted by amounts.
   *
   * <p>For example, 2 % moved towards 6 % by $300 million of $1.2 billion is 3 %.
   *
   * @param whole positive
   * @throws ArithmeticException if the way, or where it ends, does not fit
   */
  public Rate towards(Rate other, Money part, Money whole) {
    long way = Math.subtractExact(other.billionths, billionths);
    long moved = MulDiv.halfEven(way, part.cents(), whole.cents());
    return new Rate(Math.addExact(billionths, moved));
  }

  public Rate max(Rate other) {
    return billionths >= other.billionths ? this : other;
  }

  public boolean isNegative() {
    return billionths < 0;
  }

  /** Returns the rate as a {@code double}, for estimates only, never for books. */
  public double toDouble() {
    return billionths / (double) ONE_BILLION;
  }

  @Override
  public int compareTo(Rate other) {
    return Long.compare(billionths, other.billionths);
  }

  /** Returns the rate as a percentage, such as {@code 11.1%}. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(billionths, 7).stripTrailingZeros().toPlainString() + "%";
  }
}
