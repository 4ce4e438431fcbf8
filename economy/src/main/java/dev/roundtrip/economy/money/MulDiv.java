package dev.roundtrip.economy.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** {@code value * numerator / denominator} without overflow in between, rounded as named. */
final class MulDiv {

  private MulDiv() {}

  static long halfEven(long value, long numerator, long denominator) {
    if (denominator <= 0) {
      throw new ArithmeticException("denominator must be positive: " + denominator);
    }
    long high = Math.multiplyHigh(value, numerator);
    long low = value * numerator;
    if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
      return halfEven(low, denominator);
    }
    return new BigDecimal(product(value, numerator))
        .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  static long floor(long value, long numerator, long denominator) {
    long high = Math.multiplyHigh(value, numerator);
    long low = value * numerator;
    if (high == 0 && low >= 0) {
      return low / denominator;
    }
    return product(value, numerator).divide(BigInteger.valueOf(denominator)).longValueExact();
  }

  private static long halfEven(long value, long denominator) {
    long quotient = Math.floorDiv(value, denominator);
    long remainder = Math.floorMod(value, denominator);
    long rest = denominator - remainder;
    boolean up = remainder > rest || (remainder == rest && (quotient & 1) == 1);
    return up ? quotient + 1 : quotient;
  }

  private static BigInteger product(long left, long right) {
    return BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
  }
}
