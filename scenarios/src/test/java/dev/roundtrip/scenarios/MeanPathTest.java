package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeanPathTest {

  /** Rents of compute without a contract are chance too, beside demand and sentiment. */
  @Test
  void withoutChanceEverySeedGivesTheSameRun() {
    Economy economy = KnownFacts.scenario(Map.of("chance", "mean")).economy();
    assertThat(firstYear(economy, 2)).isEqualTo(firstYear(economy, 1));
    Economy drawn = KnownFacts.scenario(Map.of("chance", "drawn")).economy();
    assertThat(firstYear(drawn, 2)).isNotEqualTo(firstYear(drawn, 1));
  }

  private static Object firstYear(Economy economy, long seed) {
    Simulation simulation = new Simulation(economy, seed, 0);
    for (int month = 0; month < 12; month++) {
      simulation.step();
    }
    return simulation.ledger().hash();
  }
}
