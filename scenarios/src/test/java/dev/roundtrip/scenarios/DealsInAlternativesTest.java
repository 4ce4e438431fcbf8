package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent.ObligationDue;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.policy.PublicPolicy;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What alternatives promise is in no run that does not ask for it, and at work in one that does.
 */
class DealsInAlternativesTest {

  private static final ContractId BACKSTOP = new ContractId("nvidia-backstop");

  @Test
  void nothingIsBackedAndNothingIsGrantedUnlessAsked() {
    Economy plain = KnownFacts.scenario(Map.of()).economy();
    assertThat(plain.contracts())
        .noneMatch(contract ->
            contract instanceof CapacityBackstop
                || contract instanceof Guarantee
                || contract instanceof TaxCredit);
    assertThat(plain.publicPolicy()).isEqualTo(PublicPolicy.NONE);
  }

  @Test
  void everyTypeOfContractIsInOneReadingOrAnother() {
    Set<Class<? extends Contract>> found = new TreeSet<>(byName());
    KnownFacts.scenario(Map.of())
        .readings()
        .forEach((reading, choice) -> {
          for (String chosen : choice.alternatives()) {
            KnownFacts.scenario(Map.of(reading, chosen)).economy().contracts().stream()
                .map(Contract::getClass)
                .forEach(found::add);
          }
        });
    Set<Class<? extends Contract>> all = new TreeSet<>(byName());
    ContractForms.ALL.forEach(form -> all.add(form.made()));
    assertThat(found).isEqualTo(all);
  }

  private static Comparator<Class<? extends Contract>> byName() {
    return Comparator.comparing(Class::getName);
  }

  /** OpenAI stops paying, and what CoreWeave built for it stands empty for half a year. */
  @Test
  void nvidiaRentsWhatADefaultFreesAtCoreweaveUpToItsLimit() {
    Economy backed = KnownFacts.scenario(Map.of("backing", "nvidia")).economy();
    List<Shock> fall = List.of(ShockSpec.parse("default:party=openai,from=2027-01"));
    Simulation run = new Simulation(backed.withShocks(fall), 1, 0);
    List<Money> rents = new ArrayList<>();
    while (run.ledger().period().isBefore(Period.of(2028, 12))) {
      for (Event event : run.step().events()) {
        if (event instanceof Event.ContractChanged(ObligationDue(Obligation due))
            && due.id().contract().equals(BACKSTOP)) {
          rents.add(due.amount());
        }
      }
    }
    assertThat(rents).hasSize(Reletting.VACANCY_MONTHS);
    assertThat(Money.sum(rents)).isLessThanOrEqualTo(Money.ofMillions(6_300));
  }
}
