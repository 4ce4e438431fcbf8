package dev.roundtrip.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrequencyTest {

  @Test
  void theIntervalIsWilsons() {
    Frequency tenth = new Frequency(10, 100);
    assertThat(tenth.share()).isEqualTo(0.1);
    assertThat(tenth.low()).isCloseTo(0.0552, within(0.0001));
    assertThat(tenth.high()).isCloseTo(0.1744, within(0.0001));
  }

  @Test
  void whatWasNeverSeenMayStillHappenAndWhatWasAlwaysSeenMayNot() {
    Frequency never = new Frequency(0, 100);
    assertThat(never.low()).isZero();
    assertThat(never.high()).isCloseTo(0.0370, within(0.0001));
    Frequency always = new Frequency(100, 100);
    assertThat(always.low()).isCloseTo(0.9630, within(0.0001));
    assertThat(always.high()).isEqualTo(1);
  }
}
