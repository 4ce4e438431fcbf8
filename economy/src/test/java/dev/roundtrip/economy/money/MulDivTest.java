package dev.roundtrip.economy.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The arithmetic says what big numbers say, where halves of 32 and of 64 bits meet and on both
 * sides of where a result no longer fits.
 */
class MulDivTest {

  private static final String TOO_LARGE = "does not fit";

  /** Less than nothing by as much is the least number of all, and may be refused. */
  private static final BigInteger TOO_LARGE_BY_ONE = BigInteger.ONE.shiftLeft(63);

  /** Powers of two and what lies beside them, and the scale of a rate: zero or positive. */
  private static final List<Long> EDGES = edges();

  private static List<Long> edges() {
    List<Long> edges = new ArrayList<>(List.of(0L, 1L, 2L, 3L, 5L, 12L));
    for (int bits : new int[] {31, 32, 33, 47, 62}) {
      long power = 1L << bits;
      edges.addAll(List.of(power - 1, power, power + 1));
    }
    edges.addAll(List.of(Rate.ONE_BILLION, 7 * Rate.ONE_BILLION / 2));
    edges.addAll(List.of(0xffff_fffe_0000_0001L >>> 1, Long.MAX_VALUE - 1, Long.MAX_VALUE));
    return edges;
  }

  @Test
  void halvesGoToTheEvenNumberAndWhatDoesNotFitIsAnError() {
    onEveryEdge((value, numerator, denominator) -> {
      BigInteger expected = divided(value, numerator, denominator, RoundingMode.HALF_EVEN);
      assertThat(said(MulDiv::halfEven, value, numerator, denominator))
          .as("%d x %d / %d", value, numerator, denominator)
          .isEqualTo(fitting(expected));
      if (!expected.equals(TOO_LARGE_BY_ONE)) {
        assertThat(said(MulDiv::halfEven, numerator, -value, denominator))
            .as("%d x -%d / %d", numerator, value, denominator)
            .isEqualTo(fitting(expected.negate()));
      }
    });
  }

  @Test
  void wholesAreWhatIsLeftWithoutTheFraction() {
    onEveryEdge((value, numerator, denominator) -> {
      BigInteger expected = divided(value, numerator, denominator, RoundingMode.FLOOR);
      assertThat(said(MulDiv::floor, value, numerator, denominator))
          .as("%d x %d / %d", value, numerator, denominator)
          .isEqualTo(fitting(expected));
    });
  }

  @Test
  void nothingIsDividedByNothingOrLess() {
    for (long denominator : new long[] {0, -1, Long.MIN_VALUE}) {
      assertThatThrownBy(() -> MulDiv.halfEven(1, 1, denominator))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("denominator must be positive: " + denominator);
    }
  }

  private interface Comparison {
    void of(long value, long numerator, long denominator);
  }

  private static void onEveryEdge(Comparison comparison) {
    for (long value : EDGES) {
      for (long numerator : EDGES) {
        for (long denominator : EDGES.subList(1, EDGES.size())) {
          comparison.of(value, numerator, denominator);
        }
      }
    }
  }

  private interface Division {
    long of(long value, long numerator, long denominator);
  }

  private static String said(Division division, long value, long numerator, long denominator) {
    try {
      return Long.toString(division.of(value, numerator, denominator));
    } catch (ArithmeticException e) {
      return TOO_LARGE;
    }
  }

  private static String fitting(BigInteger expected) {
    return expected.bitLength() < Long.SIZE ? expected.toString() : TOO_LARGE;
  }

  private static BigInteger divided(
      long value, long numerator, long denominator, RoundingMode rounding) {
    BigInteger product = BigInteger.valueOf(value).multiply(BigInteger.valueOf(numerator));
    return new BigDecimal(product)
        .divide(BigDecimal.valueOf(denominator), 0, rounding)
        .toBigIntegerExact();
  }
}
