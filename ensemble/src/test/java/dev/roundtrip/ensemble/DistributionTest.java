package dev.roundtrip.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void aQuantileIsTheFigureOfAPath() {
    Distribution four = Distribution.of(new long[] {40, 10, 30, 20});
    assertThat(four.quantile(0)).isEqualTo(10);
    assertThat(four.quantile(0.25)).isEqualTo(10);
    assertThat(four.quantile(0.26)).isEqualTo(20);
    assertThat(four.quantile(0.5)).isEqualTo(20);
    assertThat(four.quantile(0.95)).isEqualTo(40);
    assertThat(four.quantile(1)).isEqualTo(40);
    Distribution hundred = Distribution.of(LongStream.rangeClosed(1, 100).toArray());
    assertThat(hundred.quantile(0.05)).isEqualTo(5);
    assertThat(hundred.quantile(0.95)).isEqualTo(95);
    assertThat(hundred.quantile(0.99)).isEqualTo(99);
  }

  @Test
  void theMeanIsExactBeyondWhatADoubleHolds() {
    long most = Long.MAX_VALUE;
    assertThat(Distribution.of(new long[] {most, most, most - 3}).mean()).isEqualTo(most - 1);
    assertThat(Distribution.of(new long[] {most}).quantile(0.5)).isEqualTo(most);
    assertThat(Distribution.of(new long[] {1, 2}).mean()).isEqualTo(2);
    assertThat(Distribution.of(new long[] {-1, 0}).mean()).isZero();
  }

  @Test
  void theShortfallIsTheMeanOfTheLargestTwentieth() {
    long[] forty = LongStream.rangeClosed(1, 40).toArray();
    assertThat(Distribution.of(forty).meanOfLargestTwentieth()).isEqualTo(40);
    long[] threeHundred = LongStream.rangeClosed(1, 300).toArray();
    assertThat(Distribution.of(threeHundred).meanOfLargestTwentieth()).isEqualTo(293);
    assertThat(Distribution.of(new long[] {7}).meanOfLargestTwentieth()).isEqualTo(7);
  }

  @Test
  void nothingHasNoDistribution() {
    assertThatThrownBy(() -> Distribution.of(new long[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing has no distribution");
  }
}
