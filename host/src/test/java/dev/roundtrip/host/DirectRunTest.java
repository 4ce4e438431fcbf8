package dev.roundtrip.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Form;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.shock.ShockType;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Observation;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectRunTest {

  private static final Economy ECONOMY = SmallEconomy.twoYears();

  @Test
  void anyGroupingEndsAsTheModelByItself() {
    String expected = new Simulation(ECONOMY, 7, 0).run();
    List<PartyId> all = ECONOMY.actors();
    assertThat(fingerprint(new DirectRun("r", ECONOMY, 7))).isEqualTo(expected);
    assertThat(fingerprint(new DirectRun("r", ECONOMY, 7, List.of(all)))).isEqualTo(expected);
    assertThat(fingerprint(new DirectRun("r", ECONOMY, 7, all.stream().map(List::of).toList())))
        .isEqualTo(expected);
  }

  @Test
  void everyMonthIsTheModelsMonth() {
    List<Shock> shocks = List.of(ShockSpec.parse("revenue-miss:size=30%,from=2026-06"));
    Simulation model = new Simulation(ECONOMY, 3, 0, Observation.FULL);
    DirectRun run = new DirectRun("r", ECONOMY, 3);
    while (!run.isFinished()) {
      assertThat(run.step(shocks)).isEqualTo(model.step(shocks));
    }
    assertThat(model.isFinished()).isTrue();
  }

  /** Whatever a shock strikes, hosts that hear of it by the protocol act as the model does. */
  @ParameterizedTest
  @MethodSource("dev.roundtrip.economy.shock.Catalogue#types")
  void everyShockIsTheSameInBoth(ShockType type) {
    List<Shock> shocks = List.of(ShockSpec.parse(spec(type)));
    Simulation model = new Simulation(ECONOMY, 3, 0, Observation.FULL);
    DirectRun run = new DirectRun("r", ECONOMY, 3);
    while (!run.isFinished()) {
      assertThat(run.step(shocks)).isEqualTo(model.step(shocks));
    }
  }

  private static String spec(ShockType type) {
    String given =
        type.parameters().stream()
            .map(parameter -> parameter.name() + "=" + value(parameter.form()) + ",")
            .collect(Collectors.joining());
    return type.id() + ":" + given + "from=2026-06";
  }

  private static String value(Form<?> form) {
    return switch (form) {
      case Form.Percentage share -> "25%";
      case Form.Months months -> "3m";
      case Form.Billions limit -> "5bn";
      case Form.Party(boolean sells) -> sells ? "buyer" : "cloud";
      case Form.Agreement(var of) ->
          ECONOMY.contracts().stream()
              .filter(of::admits)
              .findFirst()
              .map(contract -> contract.id().value())
              .orElse("none");
    };
  }

  /** The runs of these tests mean little if nothing happens in them. */
  @Test
  void theSmallEconomyIsEventful() {
    TreeSet<String> kinds = new TreeSet<>();
    for (long seed = 0; seed < 5; seed++) {
      Simulation model = new Simulation(ECONOMY, seed, 0);
      while (!model.isFinished()) {
        PeriodResult result = model.step();
        result.events().forEach(event -> kinds.add(kind(event)));
      }
    }
    assertThat(kinds)
        .contains(
            "ContractSigned",
            "ChipsOrdered",
            "ChipsDelivered",
            "FundingGranted",
            "Accrued",
            "ArrearsRecorded",
            "DefaultDeclared",
            "ContractTerminated");
  }

  private static String kind(Event event) {
    return switch (event) {
      case Event.ContractChanged(ContractEvent.NoticeGiven(var period, var notice)) ->
          notice.getClass().getSimpleName();
      case Event.ContractChanged(ContractEvent change) -> change.getClass().getSimpleName();
      default -> event.getClass().getSimpleName();
    };
  }

  @Test
  void aPartyWithoutAHostIsNamed() {
    List<PartyId> some = new ArrayList<>(ECONOMY.actors());
    some.remove(SmallEconomy.CLOUD);
    assertThatThrownBy(() -> new DirectRun("r", ECONOMY, 1, List.of(some)))
        .hasMessageContaining("cloud");
    assertThatThrownBy(() -> new DirectRun("r", ECONOMY, 1, List.of(some, some)))
        .hasMessageContaining("two hosts");
  }

  private static String fingerprint(DirectRun run) {
    while (!run.isFinished()) {
      run.step(List.of());
    }
    return run.ledger().hash();
  }
}
