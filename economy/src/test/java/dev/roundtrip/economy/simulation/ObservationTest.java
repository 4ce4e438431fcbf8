package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.List;
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

  @Test
  void whatNobodyHearsMakesNoDifference() {
    PartyId party = new PartyId("cloud");
    Event event = new Event.Depreciated(party, Money.ofCents(100));
    Told told = new Told();
    told.add(2, event, List.of(party));
    Told more = new Told();
    more.add(1, event, List.of());
    more.add(2, event, List.of(party));
    assertThat(more).isEqualTo(told).hasSameHashCodeAs(told);
  }
}
