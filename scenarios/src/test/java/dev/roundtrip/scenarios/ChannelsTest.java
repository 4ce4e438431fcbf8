package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.roundtrip.economy.contract.ContractEvent.ObligationDue;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.shock.ShockType;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.ShockRules;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The risks that are shipped run to their end, and every shock does on the deals as they are. */
class ChannelsTest {

  private static final long SEED = 1;

  /** Shocks that no risk of the facts speaks of by itself, as they strike the deals. */
  private static final List<String> OTHERS =
      List.of(
          "churn:rate=3%,over=12m,from=2027-01",
          "chip-delay:delay=9m,from=2026-06",
          "export-ban:party=g42,from=2026-01",
          "public-guarantee:loan=stargate-project-debt,limit=80bn,from=2026-06",
          "no-rescue:party=openai,from=2026-01",
          "nationalisation:party=openai,limit=200bn,from=2026-01",
          "contract-stretched:contract=oracle-300,from=2028-01",
          "contract-cancelled:contract=oracle-300,from=2028-01");

  static Stream<String> channels() {
    return ScenarioLoader.shippedNames().stream().filter(name -> name.startsWith("channels/"));
  }

  static Stream<String> others() {
    return OTHERS.stream();
  }

  static Stream<String> shocksWithoutARun() {
    Set<String> run = new TreeSet<>();
    channels()
        .flatMap(name -> ScenarioLoader.load(name).economy().shocks().stream())
        .forEach(shock -> run.add(shock.type().id()));
    OTHERS.forEach(spec -> run.add(ShockSpec.parse(spec).type().id()));
    return Catalogue.types().stream().map(ShockType::id).filter(id -> !run.contains(id));
  }

  @Test
  void everyShockIsRunToTheEnd() {
    assertThat(shocksWithoutARun()).isEmpty();
  }

  /** Books are proved at every close, so a run that ends has held its identities. */
  @ParameterizedTest
  @MethodSource("channels")
  void aRiskRunsToItsEndAndIsTheDealsAloneUntilItBegins(String name) {
    Economy economy = ScenarioLoader.load(name).economy();
    assertThat(economy.shocks()).isNotEmpty();
    runs(economy, economy.shocks());
  }

  @ParameterizedTest
  @MethodSource("others")
  void aShockStrikesTheDeals(String spec) {
    Shock shock = ShockSpec.parse(spec);
    Economy economy = ScenarioLoader.load("openai-2025").economy();
    ShockRules.require(economy, List.of(shock));
    runs(economy, List.of(shock));
  }

  /** Somebody may have stated a size; that it strikes, and when, is our choice. */
  @Test
  void noShockIsListedAmongWhatWasStatedFiledOrLeaked() {
    for (String name : ScenarioLoader.shippedNames()) {
      assertThat(ScenarioLoader.load(name).figures())
          .as(name)
          .filteredOn(figure -> figure.path().startsWith("shocks"))
          .extracting(NotedFigure::confidence)
          .isSubsetOf("reported", "derived", "assumed");
    }
  }

  /** What its title says; a vehicle that has hardly borrowed would pay its lenders itself. */
  @Test
  void theCalledGuaranteeCostsTheGuarantorBillions() {
    Simulation run =
        new Simulation(ScenarioLoader.load("channels/guarantee-called").economy(), SEED, 0);
    List<Money> called = new ArrayList<>();
    while (!run.isFinished()) {
      for (Event event : run.step().events()) {
        if (event instanceof Event.ContractChanged(ObligationDue(Obligation due))
            && due.id().contract().equals(new ContractId("nvidia-guarantee"))
            && due.obligor().value().equals("nvidia")) {
          called.add(due.amount());
        }
      }
    }
    assertThat(Money.sum(called)).isBetween(Money.ofMillions(2_000), Money.ofMillions(20_000));
  }

  /** It is compute that is needed less; nobody becomes rich by it. */
  @Test
  void afterTheJumpOfEfficiencyCustomersPayWhatTheyDid() {
    Economy economy = ScenarioLoader.load("channels/efficiency-jump").economy();
    Period end = Period.of(2028, 12);
    YearlyFigures struck = YearlyFigures.of(economy, SEED, end, List.of());
    YearlyFigures calm =
        YearlyFigures.of(KnownFacts.scenario(Map.of()).economy(), SEED, end, List.of());
    for (int year = 2027; year <= 2028; year++) {
      assertThat(struck.yearly("revenue", year))
          .as("revenue of %d", year)
          .isCloseTo(calm.yearly("revenue", year), withPercentage(5));
    }
  }

  private static void runs(Economy economy, List<Shock> shocks) {
    Simulation struck = new Simulation(economy.withShocks(shocks), SEED, 0);
    Simulation calm = new Simulation(economy.withShocks(List.of()), SEED, 0);
    Period first =
        shocks.stream().map(shock -> shock.course().from()).min(Period::compareTo).orElseThrow();
    while (!struck.isFinished()) {
      String hash = struck.step().hash();
      Period month = struck.ledger().period();
      if (!month.isAfter(first)) {
        assertThat(hash.equals(calm.step().hash())).as("%s", month).isEqualTo(!month.equals(first));
      }
    }
    assertThat(struck.ledger().period()).isEqualTo(economy.horizon().last());
  }
}
