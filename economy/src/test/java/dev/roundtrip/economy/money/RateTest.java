package dev.roundtrip.economy.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateTest {

  private static Rate rate(String fraction) {
    return Rate.of(new BigDecimal(fraction));
  }

  @Test
  void aFractionIsExactToABillionthOrRefused() {
    assertThat(rate("0.111").billionths()).isEqualTo(111_000_000);
    assertThat(rate("-0.000000001").billionths()).isEqualTo(-1);
    assertThat(Rate.ofPercent(20)).isEqualTo(rate("0.2"));
    for (String none : List.of("0.0000000001", "9223372036.854775808")) {
      assertThatThrownBy(() -> rate(none)).as(none).isInstanceOf(ArithmeticException.class);
    }
    assertThatThrownBy(() -> Rate.ofPercent(Long.MAX_VALUE / 10_000_000 + 1))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void ratesAddMultiplyAndDivide() {
    assertThat(rate("0.04").plus(rate("0.025"))).isEqualTo(rate("0.065"));
    assertThat(rate("1.2").times(rate("0.9"))).isEqualTo(rate("1.08"));
    assertThat(rate("1.2").over(rate("0.9"))).isEqualTo(rate("1.333333333"));
    assertThatThrownBy(() -> new Rate(Long.MAX_VALUE).plus(new Rate(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void halfABillionthGoesToTheEvenOne() {
    assertThat(new Rate(1).times(rate("0.5"))).isEqualTo(Rate.ZERO);
    assertThat(new Rate(3).times(rate("0.5"))).isEqualTo(new Rate(2));
    assertThat(new Rate(-3).times(rate("0.5"))).isEqualTo(new Rate(-2));
    assertThat(new Rate(1).over(rate("2"))).isEqualTo(Rate.ZERO);
    assertThat(new Rate(3).over(rate("2"))).isEqualTo(new Rate(2));
  }

  @Test
  void ratesMoveTowardsEachOtherByWeight() {
    assertThat(Rate.ZERO.towards(Rate.ofPercent(3), Money.ofCents(1), Money.ofCents(3)))
        .isEqualTo(Rate.ofPercent(1));
    // $900 million at 2 %, and $300 million of 1,200 at 6 %.
    assertThat(
            Rate.ofPercent(2)
                .towards(Rate.ofPercent(6), Money.ofMillions(300), Money.ofMillions(1_200)))
        .isEqualTo(Rate.ofPercent(3));
    assertThat(Rate.ofPercent(6).towards(Rate.ofPercent(2), Money.ZERO, Money.ofCents(1)))
        .isEqualTo(Rate.ofPercent(6));
    assertThat(Rate.ofPercent(6).towards(Rate.ofPercent(2), Money.ofCents(1), Money.ofCents(1)))
        .isEqualTo(Rate.ofPercent(2));
  }

  @Test
  void aRateThatMovesTooFarIsRefused() {
    Rate highest = new Rate(Long.MAX_VALUE);
    assertThat(new Rate(1).towards(highest, Money.ofCents(1), Money.ofCents(1))).isEqualTo(highest);
    for (Rate start : List.of(new Rate(-1), new Rate(Long.MIN_VALUE))) {
      assertThatThrownBy(() -> start.towards(highest, Money.ZERO, Money.ofCents(1)))
          .as("the way does not fit")
          .isInstanceOf(ArithmeticException.class);
    }
    assertThatThrownBy(() -> new Rate(1).towards(highest, Money.ofCents(2), Money.ofCents(1)))
        .as("its product does not fit")
        .isInstanceOf(ArithmeticException.class);
    Rate half = new Rate(Long.MAX_VALUE / 2);
    assertThatThrownBy(() -> half.towards(highest, Money.ofCents(3), Money.ofCents(2)))
        .as("where it ends does not fit")
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void ratesCompareAsTheirBillionthsDo() {
    List<Long> billionths = List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE);
    for (long x : billionths) {
      Rate a = new Rate(x);
      assertThat(a.isNegative()).isEqualTo(x < 0);
      for (long y : billionths) {
        Rate b = new Rate(y);
        assertThat(a.max(b).billionths()).isEqualTo(Math.max(x, y));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Long.compare(x, y));
      }
    }
  }

  @Test
  void aRateReadsAsAPercentageAndAsADouble() {
    assertThat(rate("0.111")).hasToString("11.1%");
    assertThat(Rate.ZERO).hasToString("0%");
    assertThat(Rate.ofPercent(100)).hasToString("100%");
    assertThat(new Rate(-1)).hasToString("-0.0000001%");
    assertThat(rate("0.111").toDouble()).isEqualTo(0.111);
  }
}
