package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.PlainMonth;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
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

  /** 600 MW whose contract ended early, in the last month of its term and in the one after. */
  @Test
  void freedSitesBringNothingOnceTheFormerTermIsOver() {
    World world = new World(SmallEconomies.healthyLoop());
    Period start = SmallEconomies.START;
    world.apply(
        new RecordId.OfEvent(start, 1),
        new Event.ContractTerminated(new ContractId("capacity"), SmallEconomies.BUYER));
    assertThat(world.freedSites(SmallEconomies.CLOUD)).hasSize(1);
    Period last = SmallEconomies.HORIZON.last();
    assertThat(valueIn(last, world).isPositive()).isTrue();
    assertThat(valueIn(last.next(), world)).isEqualTo(Money.ZERO);
  }

  private static Money valueIn(Period period, World world) {
    return new Appraisal(world, PlainMonth.of(period)).of(SmallEconomies.CLOUD);
  }
}
