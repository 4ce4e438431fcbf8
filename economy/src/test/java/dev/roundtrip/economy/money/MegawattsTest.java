package dev.roundtrip.economy.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MegawattsTest {

  @Test
  void powerIsNeverNegative() {
    assertThatThrownBy(() -> new Megawatts(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("power must not be negative: -1 MW");
    assertThat(new Megawatts(3).minusOrZero(new Megawatts(5))).isEqualTo(Megawatts.ZERO);
    assertThat(new Megawatts(5).minusOrZero(new Megawatts(3))).isEqualTo(new Megawatts(2));
    assertThatThrownBy(() -> new Megawatts(5).times(Rate.ofPercent(-100)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sumsAreExactOrAnError() {
    assertThat(new Megawatts(4_500).plus(new Megawatts(250))).isEqualTo(new Megawatts(4_750));
    assertThatThrownBy(() -> new Megawatts(Long.MAX_VALUE).plus(new Megawatts(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void halfAMegawattGoesToTheEvenOne() {
    assertThat(new Megawatts(1).times(Rate.ofPercent(50))).isEqualTo(Megawatts.ZERO);
    assertThat(new Megawatts(3).times(Rate.ofPercent(50))).isEqualTo(new Megawatts(2));
  }

  @Test
  void powerComparesAsItsMegawattsDo() {
    List<Long> megawatts = List.of(0L, 1L, 4_500L, Long.MAX_VALUE);
    for (long x : megawatts) {
      Megawatts a = new Megawatts(x);
      assertThat(a.isPositive()).isEqualTo(x > 0);
      for (long y : megawatts) {
        Megawatts b = new Megawatts(y);
        assertThat(a.min(b).value()).isEqualTo(Math.min(x, y));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Long.compare(x, y));
      }
    }
  }

  @Test
  void powerReadsWithItsUnit() {
    assertThat(new Megawatts(4_500)).hasToString("4500 MW");
  }
}
