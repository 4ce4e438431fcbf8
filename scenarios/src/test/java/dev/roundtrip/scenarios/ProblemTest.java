package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void whatWasPastedByMistakeDoesNotBuryWhatIsAllowed() {
    String pasted = "x".repeat(3_000);
    assertThat(new Problem(pasted, 0, 0, "", "'" + pasted + "'", "a file").message())
        .hasSizeLessThan(700)
        .endsWith("..., expected a file");
  }
}
