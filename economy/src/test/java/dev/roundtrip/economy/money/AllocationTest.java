package dev.roundtrip.economy.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.random.RandomStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final int SEEDS = 2_000;

  @Test
  void theExampleOfTheDocumentationHolds() {
    assertThat(Allocation.largestRemainder(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
  }

  @Test
  void theCentsLeftOverGoToTheLargestFractionsAndAmongEqualsToTheEarlier() {
    // Exact shares: 0.7, 1.4, 4.9.
    assertThat(Allocation.largestRemainder(7, new long[] {1, 2, 7})).containsExactly(1, 1, 5);
    assertThat(Allocation.largestRemainder(2, new long[] {0, 5, 5, 5})).containsExactly(0, 1, 1, 0);
  }

  @Test
  void itSplitsAsExactFractionsDo() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "allocation", "exact", 0);
      long[] weights = weights(random);
      long total = random.nextLong() >>> 2 >>> (int) (random.nextDouble() * 61);
      assertThat(Allocation.largestRemainder(total, weights))
          .as("seed %d", seed)
          .containsExactly(exact(total, weights));
    }
  }

  @Test
  void partsAddUpAndNoneExceedsItsWeight() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "money", "allocation", 0);
      long[] weights = weights(random);
      long sum = 0;
      for (long weight : weights) {
        sum += weight;
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
  void nothingIsSplitOverAnythingAndOnlyNothingOverNoWeight() {
    assertThat(Allocation.largestRemainder(0, new long[] {})).isEmpty();
    assertThat(Allocation.largestRemainder(0, new long[] {0, 3})).containsExactly(0, 0);
    assertThatThrownBy(() -> Allocation.largestRemainder(1, new long[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot split 1 over a weight of 0");
    assertThatThrownBy(() -> Allocation.largestRemainder(-1, new long[] {2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot split -1 over a weight of 2");
    assertThatThrownBy(() -> Allocation.largestRemainder(1, new long[] {Long.MAX_VALUE, 1}))
        .isInstanceOf(ArithmeticException.class);
  }

  /** Few or many weights, small or large, one of them positive. */
  private static long[] weights(RandomStream random) {
    long[] weights = new long[1 + (int) (random.nextDouble() * 9)];
    int small = (int) (random.nextDouble() * 55);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (random.nextLong() >>> 8) >>> small;
    }
    weights[weights.length - 1]++;
    return weights;
  }

  private static long[] exact(long total, long[] weights) {
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      sum = sum.add(BigInteger.valueOf(weight));
    }
    long[] parts = new long[weights.length];
    List<BigInteger> remainders = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] share =
          BigInteger.valueOf(total)
              .multiply(BigInteger.valueOf(weights[i]))
              .divideAndRemainder(sum);
      parts[i] = share[0].longValueExact();
      remainders.add(share[1]);
      places.add(i);
      left -= parts[i];
    }
    places.sort(Comparator.comparing(remainders::get, Comparator.reverseOrder()));
    for (int place : places.subList(0, (int) left)) {
      parts[place]++;
    }
    return parts;
  }
}
