package dev.roundtrip.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedTest {

  /** The bounds were worked out by hand from the formula of Agresti and Min. */
  @Test
  void theIntervalOfAChangeIsThatOfItsSource() {
    PairedFrequency defaults = new PairedFrequency(40, 20, 5, 100);
    assertThat(defaults.first()).isEqualTo(new Frequency(60, 100));
    assertThat(defaults.second()).isEqualTo(new Frequency(45, 100));
    assertThat(defaults.change()).isEqualTo(-0.15);
    assertThat(defaults.low()).isEqualTo(-0.24079, within(1e-5));
    assertThat(defaults.high()).isEqualTo(-0.05333, within(1e-5));
  }

  @Test
  void pathsThatAreAlikeStillLeaveWhatMoreWouldShow() {
    PairedFrequency defaults = new PairedFrequency(132, 0, 0, 200);
    assertThat(defaults.change()).isZero();
    assertThat(defaults.high()).isPositive().isEqualTo(-defaults.low());
    PairedFrequency all = new PairedFrequency(0, 0, 2, 2);
    assertThat(all.change()).isEqualTo(1);
    assertThat(all.high()).isEqualTo(1);
  }

  @Test
  void theMeanOfAChangeHasStudentsInterval() {
    PairedMeans means =
        PairedMeans.of(new long[] {1000, 2000, 3000}, new long[] {1400, 2600, 3800});
    assertThat(means.first()).isEqualTo(2000);
    assertThat(means.second()).isEqualTo(2600);
    assertThat(means.change()).isEqualTo(600);
    assertThat(means.low()).isEqualTo(103);
    assertThat(means.high()).isEqualTo(1097);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of(new long[] {1}, new long[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of(new long[] {1, 2}, new long[] {1, 2, 3}));
  }
}
