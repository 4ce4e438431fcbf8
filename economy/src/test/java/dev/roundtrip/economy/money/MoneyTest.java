package dev.roundtrip.economy.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.random.RandomStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void halfACentGoesToTheEvenCent() {
    assertThat(Money.ofCents(1).times(1, 2)).isEqualTo(Money.ZERO);
    assertThat(Money.ofCents(3).times(1, 2)).isEqualTo(Money.ofCents(2));
    assertThat(Money.ofCents(-1).times(1, 2)).isEqualTo(Money.ZERO);
    assertThat(Money.ofCents(-3).times(1, 2)).isEqualTo(Money.ofCents(-2));
  }

  @Test
  void productsThatDoNotFitIntoALongAreStillExact() {
    for (long seed = 0; seed < 10_000; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "money", "product", 0);
      long cents = random.nextLong() >> (int) (random.nextDouble() * 40);
      long numerator = random.nextLong() >>> 20 >>> (int) (random.nextDouble() * 40);
      long denominator = numerator + 1 + (random.nextLong() >>> 40);
      BigInteger product = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(numerator));
      BigDecimal expected =
          new BigDecimal(product)
              .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN);
      assertThat(Money.ofCents(cents).times(numerator, denominator).cents())
          .as("seed %d", seed)
          .isEqualTo(expected.longValueExact());
    }
  }

  @Test
  void anOverflowIsAnErrorAndNotAnAmount() {
    assertThatThrownBy(() -> Money.ofCents(Long.MAX_VALUE).plus(Money.ofCents(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofCents(Long.MAX_VALUE).times(3, 2))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofCents(Long.MIN_VALUE / 2).times(1L << 40, 5))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofEstimatedCents(Double.NaN))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void dollarsAndMillionsAreWholeCents() {
    assertThat(Money.ofDollars(350_000_000).cents()).isEqualTo(35_000_000_000L);
    assertThat(Money.ofMillions(350)).isEqualTo(Money.ofDollars(350_000_000));
    assertThatThrownBy(() -> Money.ofDollars(Long.MAX_VALUE / 100 + 1))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofMillions(Long.MAX_VALUE / 1_000_000 + 1))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theExampleOfAMonthsRentHolds() {
    assertThat(Money.ofDollars(13_300_000).times(250, 12)).hasToString("277083333.33");
  }

  @Test
  void anEstimateIsRoundedHalfToEvenAndMustFit() {
    assertThat(Money.ofEstimatedCents(0.5)).isEqualTo(Money.ZERO);
    assertThat(Money.ofEstimatedCents(1.5)).isEqualTo(Money.ofCents(2));
    assertThat(Money.ofEstimatedCents(-2.5)).isEqualTo(Money.ofCents(-2));
    assertThat(Money.ofEstimatedCents(-8.9e18))
        .isEqualTo(Money.ofCents(-8_900_000_000_000_000_000L));
    for (double none : new double[] {9.0e18, -9.0e18, 1e300, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(() -> Money.ofEstimatedCents(none))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("not an amount of cents: " + none);
    }
  }

  @Test
  void sumsAndDifferencesAreExactOrAnError() {
    for (long seed = 0; seed < 5_000; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "money", "sums", 0);
      Money a = Money.ofCents(random.nextLong() >> (int) (random.nextDouble() * 60));
      Money b = Money.ofCents(random.nextLong() >> (int) (random.nextDouble() * 60));
      BigInteger x = BigInteger.valueOf(a.cents());
      BigInteger y = BigInteger.valueOf(b.cents());
      assertExact(seed, () -> a.plus(b), x.add(y));
      assertExact(seed, () -> Money.sum(List.of(a, b)), x.add(y));
      assertExact(seed, () -> a.minus(b), x.subtract(y));
      assertExact(seed, () -> a.times(b.cents()), x.multiply(y));
      assertExact(seed, a::negated, x.negate());
    }
    Money least = Money.ofCents(Long.MIN_VALUE);
    assertExact(-1, least::negated, BigInteger.ONE.shiftLeft(63));
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
  }

  private static void assertExact(long seed, Supplier<Money> said, BigInteger expected) {
    if (expected.bitLength() < Long.SIZE) {
      assertThat(said.get().cents()).as("seed %d", seed).isEqualTo(expected.longValueExact());
    } else {
      assertThatThrownBy(said::get).as("seed %d", seed).isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void aRateOfAnAmountIsRoundedHalfToEven() {
    assertThat(Money.ofCents(50).times(Rate.ofPercent(1))).isEqualTo(Money.ZERO);
    assertThat(Money.ofCents(150).times(Rate.ofPercent(1))).isEqualTo(Money.ofCents(2));
    assertThat(Money.ofMillions(1_200).times(Rate.ofPercent(11))).isEqualTo(Money.ofMillions(132));
  }

  /** 25 % of $0.26 is 6.5 cents, which would be 6, and half a cent of them a month: none. */
  @Test
  void aMonthAtAYearlyRateIsRoundedOnce() {
    assertThat(Money.ofMillions(1_200).monthAt(Rate.ofPercent(11))).isEqualTo(Money.ofMillions(11));
    assertThat(Money.ofCents(26).monthAt(Rate.ofPercent(25))).isEqualTo(Money.ofCents(1));
  }

  @Test
  void amountsCompareAsTheirCentsDo() {
    List<Long> cents = List.of(Long.MIN_VALUE, -101L, -1L, 0L, 1L, 99L, Long.MAX_VALUE);
    for (long x : cents) {
      Money a = Money.ofCents(x);
      assertThat(a.isZero()).isEqualTo(x == 0);
      assertThat(a.isPositive()).isEqualTo(x > 0);
      assertThat(a.isNegative()).isEqualTo(x < 0);
      for (long y : cents) {
        Money b = Money.ofCents(y);
        assertThat(a.min(b).cents()).isEqualTo(Math.min(x, y));
        assertThat(a.max(b).cents()).isEqualTo(Math.max(x, y));
        assertThat(a.isLessThan(b)).isEqualTo(x < y);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Long.compare(x, y));
        assertThat(a.equals(b)).isEqualTo(x == y);
      }
    }
    assertThat(Money.ZERO).isNotEqualTo(null).isNotEqualTo(0L);
  }

  @Test
  void amountsReadAsDollarsAndCents() {
    assertThat(Money.ofCents(-1_205)).hasToString("-12.05");
    assertThat(Money.ofCents(-5)).hasToString("-0.05");
    assertThat(Money.ZERO).hasToString("0.00");
    assertThat(Money.ofCents(1_210)).hasToString("12.10");
    assertThat(Money.ofCents(Long.MAX_VALUE)).hasToString("92233720368547758.07");
  }
}
