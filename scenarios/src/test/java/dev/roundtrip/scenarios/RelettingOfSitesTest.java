package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In the collapse several clouds have more than one site that the default frees. */
class RelettingOfSitesTest {

  @Test
  void everySiteThatIsLetAgainHasAContractOfItsOwn() {
    Simulation run = new Simulation(ScenarioLoader.load("collapse").economy(), 1, 0);
    while (run.ledger().period().isBefore(Period.of(2028, 12))) {
      run.step();
    }
    List<ContractId> relet = new ArrayList<>();
    for (Party party : run.economy().parties()) {
      for (FreedSite site : run.ledger().world().freedSites(party.id())) {
        if (site.relet()) {
          relet.add(site.terms().id());
        }
      }
    }
    List<ContractId> rented = new ArrayList<>();
    for (ContractState state : run.ledger().world().inForce()) {
      if (state instanceof Reletting.State contract) {
        rented.add(contract.contract().site());
      }
    }
    assertThat(rented).containsExactlyInAnyOrderElementsOf(relet).hasSizeGreaterThan(6);
  }
}
