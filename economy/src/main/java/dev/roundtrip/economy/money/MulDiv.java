package dev.roundtrip.economy.money;

/**
 * {@code value * numerator / denominator} without overflow in between, rounded as named.
 *
 * <p>The product is held in 128 bits. Nothing is allocated: this is the innermost arithmetic of the
 * model.
 */
final class MulDiv {

  private static final long LOW_HALF = 0xffff_ffffL;

  private MulDiv() {}

  static long halfEven(long value, long numerator, long denominator) {
    if (denominator <= 0) {
      throw new ArithmeticException("denominator must be positive: " + denominator);
    }
    long high = Math.multiplyHigh(value, numerator);
    long low = value * numerator;
    if (high == low >> 63) {
      return halfEven(low, denominator);
    }
    boolean negative = high < 0;
    if (negative) {
      high = ~high + (low == 0 ? 1 : 0);
      low = -low;
    }
    long quotient = quotient(high, low, denominator);
    long remainder = low - quotient * denominator;
    long rest = denominator - remainder;
    if (remainder > rest || (remainder == rest && (quotient & 1) == 1)) {
      quotient = Math.addExact(quotient, 1);
    }
    return negative ? -quotient : quotient;
  }

  static long floor(long value, long numerator, long denominator) {
    long high = Math.multiplyHigh(value, numerator);
    long low = value * numerator;
    return high == 0 && low >= 0 ? low / denominator : quotient(high, low, denominator);
  }

  private static long halfEven(long value, long denominator) {
    long quotient = Math.floorDiv(value, denominator);
    long remainder = value - quotient * denominator;
    long rest = denominator - remainder;
    boolean up = remainder > rest || (remainder == rest && (quotient & 1) == 1);
    return up ? quotient + 1 : quotient;
  }

  /**
   * Divides a positive number of 128 bits: long division by halves (Knuth, The Art of Computer
   * Programming 4.3.1, algorithm D, with two digits of 32 bits).
   *
   * @throws ArithmeticException if the quotient does not fit into a {@code long}
   */
  private static long quotient(long high, long low, long denominator) {
    if (high >= denominator) {
      throw new ArithmeticException("long overflow");
    }
    int shift = Long.numberOfLeadingZeros(denominator);
    long divisor = denominator << shift;
    long divisorHigh = divisor >>> 32;
    long divisorLow = divisor & LOW_HALF;
    long upper = (high << shift) | (low >>> 1 >>> (63 - shift));
    long lower = low << shift;
    long first = digit(upper, lower >>> 32, divisorHigh, divisorLow);
    long rest = (upper << 32) + (lower >>> 32) - first * divisor;
    long second = digit(rest, lower & LOW_HALF, divisorHigh, divisorLow);
    long quotient = (first << 32) + second;
    if (quotient < 0) {
      throw new ArithmeticException("long overflow");
    }
    return quotient;
  }

  /** Returns one digit of 32 bits of {@code (upper, next) / divisor}. */
  private static long digit(long upper, long next, long divisorHigh, long divisorLow) {
    long digit = Long.divideUnsigned(upper, divisorHigh);
    long rest = upper - digit * divisorHigh;
    while (digit > LOW_HALF || Long.compareUnsigned(digit * divisorLow, (rest << 32) + next) > 0) {
      digit--;
      rest += divisorHigh;
      if (rest > LOW_HALF) {
        break;
      }
    }
    return digit;
  }
}
