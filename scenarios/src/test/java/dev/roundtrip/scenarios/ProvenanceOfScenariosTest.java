package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.analysis.CashFlows;
import dev.roundtrip.economy.analysis.Flow;
import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.provenance.Origin;
import dev.roundtrip.economy.provenance.Provenance;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvenanceOfScenariosTest {

  private static final List<Flow> REVENUE =
      List.of(Flow.SALES, Flow.RENT, Flow.CHIPS, Flow.REVENUE_SHARES, Flow.OTHER_BUSINESS);

  static Stream<String> wholeScenarios() {
    return ScenarioLoader.shippedNames().stream().filter(name -> !name.contains("/"));
  }

  /** What cash is made of is the cash in the ledger, and revenue splits into all of it. */
  @ParameterizedTest
  @MethodSource("wholeScenarios")
  void tiesToTheLedgerForEveryPartyAndMonth(String scenario) {
    Economy economy = ScenarioLoader.load(scenario).economy();
    Simulation simulation = new Simulation(economy, 1, 0);
    Provenance provenance = new Provenance(economy.parties(), economy.contracts());
    Money split = Money.ZERO;
    while (!simulation.isFinished()) {
      PeriodResult month = simulation.step();
      SortedMap<PartyId, Provenance.Opinions> revenue = provenance.follow(month.events());
      requireTied(economy, simulation, provenance);
      CashFlows flows = new CashFlows(party -> economy.party(party).kind().acts());
      flows.add(month.events());
      for (Map.Entry<PartyId, Provenance.Opinions> one : revenue.entrySet()) {
        Money received = Money.ZERO;
        for (Flow flow : REVENUE) {
          var amounts = flows.sources(one.getKey()).get(flow);
          received = received.plus(amounts == null ? Money.ZERO : amounts.total());
        }
        assertThat(one.getValue().proRata().total()).as(one.getKey().value()).isEqualTo(received);
        assertThat(one.getValue().firstInFirstOut().total()).isEqualTo(received);
        assertThat(one.getValue().gap()).isBetween(0.0, 1.0);
        split = split.plus(received);
      }
    }
    assertThat(split).isGreaterThan(Money.ofMillions(1_000_000));
  }

  private static void requireTied(Economy economy, Simulation simulation, Provenance provenance) {
    SortedMap<Origin, Money> held = new TreeMap<>();
    for (PartyId party : economy.actors()) {
      SortedMap<Origin, Money> madeOf = provenance.madeOf(party);
      Money cash = simulation.ledger().books().balance(Account.cash(party));
      assertThat(Money.sum(madeOf.values())).as("%s pro rata", party).isEqualTo(cash);
      assertThat(Money.sum(provenance.madeOfByAge(party).values()))
          .as("%s by age", party)
          .isEqualTo(cash);
      assertThat(madeOf.values()).as("%s", party).noneMatch(Money::isNegative);
      madeOf.forEach((origin, amount) -> held.merge(origin, amount, Money::plus));
    }
    SortedMap<Origin, Money> left = new TreeMap<>(provenance.minted());
    provenance
        .absorbed()
        .forEach((origin, amount) -> left.merge(origin, amount.negated(), Money::plus));
    left.values().removeIf(Money::isZero);
    assertThat(held).isEqualTo(left);
  }
}
