package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppraisalTest {

  private static final Money PLANT = Money.ofMillions(500);

  /** The small loop, with plant of its own for everybody that acts. */
  private static Simulation afterAMonth() {
    Economy economy = SmallEconomies.healthyLoop();
    List<Party> parties = new ArrayList<>();
    for (Party party : economy.parties()) {
      Money plant = party.kind().acts() ? PLANT : Money.ZERO;
      parties.add(
          new Party(
              party.id(),
              party.name(),
              party.kind(),
              new OpeningSheet(party.opening().cash(), plant),
              party.conduct()));
    }
    Simulation simulation = new Simulation(economy.withParties(parties), 1, 0);
    simulation.step();
    return simulation;
  }

  /** 600 MW online since this month, at today's rent, for the four years that chips live. */
  @Test
  void plantIsWorthWhatItCanStillEarn() {
    Simulation simulation = afterAMonth();
    Money rent = simulation.ledger().environment().rentAtAge(0);
    assertThat(rent.isPositive()).isTrue();
    assertThat(simulation.ledger().collateral().of(SmallEconomies.CLOUD))
        .isEqualTo(rent.times(600).times(4));
  }

  @Test
  void plantThatRentsOutNothingBringsNothing() {
    assertThat(afterAMonth().ledger().collateral().of(SmallEconomies.CHIPS)).isEqualTo(Money.ZERO);
  }
}
