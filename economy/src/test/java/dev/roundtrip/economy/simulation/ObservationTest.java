package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservationTest {

  @Test
  void whatIsNotObservedComesOutTheSame() {
    Economy economy = SmallEconomies.healthyLoop();
    Simulation observed = new Simulation(economy, 3, 1, Observation.FULL);
    Simulation alone = new Simulation(economy, 3, 1, Observation.NONE);
    while (!observed.isFinished()) {
      PeriodResult expected = observed.step();
      PeriodResult result = alone.step();
      assertThat(result.events()).isEqualTo(expected.events());
      assertThat(result.entries()).isEqualTo(expected.entries());
      assertThat(result.parties()).isEqualTo(expected.parties());
      assertThat(result.heard()).as("told to nobody").isEmpty();
      assertThat(expected.heard()).as("told").isNotEmpty();
    }
    assertThat(alone.ledger().hash()).isEqualTo("0".repeat(64));
  }
}
