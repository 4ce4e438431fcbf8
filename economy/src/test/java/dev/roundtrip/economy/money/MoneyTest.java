package dev.roundtrip.economy.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.random.RandomStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
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
  void partsAddUpAndNoneExceedsItsWeight() {
    assertThat(Allocation.largestRemainder(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
    for (long seed = 0; seed < 2_000; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "money", "allocation", 0);
      long[] weights = new long[1 + (int) (random.nextDouble() * 9)];
      long sum = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (random.nextLong() >>> 8) >>> (int) (random.nextDouble() * 50);
        sum += weights[i];
      }
      long total = (long) (random.nextDouble() * sum);
      long[] parts = Allocation.largestRemainder(total, weights);
      long allocated = 0;
      for (int i = 0; i < parts.length; i++) {
        assertThat(parts[i]).as("seed %d", seed).isBetween(0L, weights[i]);
        allocated += parts[i];
      }
      assertThat(allocated).as("seed %d", seed).isEqualTo(total);
    }
  }

  @Test
  void amountsReadAsDollarsAndCents() {
    assertThat(Money.ofCents(-1_205)).hasToString("-12.05");
    assertThat(Rate.of(new BigDecimal("0.111"))).hasToString("11.1%");
  }
}
