package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

  private static final Step STEP = new Step(new BigDecimal("0.1"), 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // written                     | lower                         | higher
        "13.3 billion USD per GW-year  | 11.97 billion USD per GW-year | 14.63 billion USD per GW-year",
        "8.75 million shares           | 7.875 million shares          | 9.625 million shares",
        "0 USD                         | 0 USD                         | 0 USD",
        "100 USD                       | 90 USD                        | 110 USD",
        "0.01 USD per share            | 0 USD per share               | 0.02 USD per share",
        "85 MW                         | 77 MW                         | 93 MW",
        "1 MW                          | 0 MW                          | 2 MW",
        "0.75 GW                       | 0.675 GW                      | 0.825 GW",
        "77.5%                         | 69.75%                        | 85.25%",
        "-10%                          | -9%                           | -11%",
        "95%                           | 85.5%                         | 104.5%",
        "5 years                       | 54 months                     | 66 months",
        "2 months                      | 1 month                       | 3 months",
        "2027-01                       | 2026-10                       | 2027-04",
        "2025                          | 2024                          | 2026",
        "18m                           | 16m                           | 20m",
        "1.5bn                         | 1.35bn                        | 1.65bn",
        "openai                        | openai                        | openai",
      })
  void itMovesWhatIsWrittenInItsOwnUnit(String text, String lower, String higher) {
    assertThat(STEP.moved(text, Direction.DOWN, false)).isEqualTo(lower);
    assertThat(STEP.moved(text, Direction.UP, false)).isEqualTo(higher);
  }

  @ParameterizedTest
  @CsvSource({"95%, 100%", "90%, 99%", "100%, 100%", "150%, 165%", "95 MW, 105 MW"})
  void aPercentageUpToAllCanBeHeldThere(String text, String higher) {
    assertThat(STEP.moved(text, Direction.UP, true)).isEqualTo(higher);
  }

  @Test
  void aStepIsSomethingAndNotAll() {
    assertThatThrownBy(() -> new Step(BigDecimal.ZERO, 3)).hasMessageContaining("not a step");
    assertThatThrownBy(() -> new Step(BigDecimal.ONE, 3)).hasMessageContaining("not a step");
    assertThatThrownBy(() -> new Step(new BigDecimal("0.1"), 0)).hasMessageContaining("0 months");
  }
}
