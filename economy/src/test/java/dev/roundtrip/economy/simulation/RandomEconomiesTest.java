package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.roundtrip.economy.settlement.Event;
import org.junit.jupiter.api.Test;

class RandomEconomiesTest {

  private static final int SEEDS = 100;

  /** The ledger proves every identity at every close; a breach throws. */
  @Test
  void theBooksHoldInEveryEconomy() {
    int arrears = 0;
    int defaults = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Simulation simulation = new Simulation(RandomEconomies.of(seed), seed, 0);
      try {
        while (!simulation.isFinished()) {
          PeriodResult result = simulation.step();
          arrears += count(result, Event.ArrearsRecorded.class);
          defaults += count(result, Event.DefaultDeclared.class);
          assertThat(count(result, Event.ObligationRefused.class)).isZero();
        }
      } catch (RuntimeException | AssertionError broken) {
        fail("seed " + seed + " breaks in " + simulation.ledger().period(), broken);
      }
    }
    assertThat(arrears).as("economies under stress").isGreaterThan(SEEDS);
    assertThat(defaults).as("economies that break").isGreaterThan(SEEDS / 10);
  }

  private static int count(PeriodResult result, Class<? extends Event> type) {
    return (int) result.events().stream().filter(type::isInstance).count();
  }
}
