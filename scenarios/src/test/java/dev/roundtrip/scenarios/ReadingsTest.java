package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.environment.Gompertz;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {

  private static final Path FILE = TestFiles.FOLDER.resolve("two-readings.yaml");

  @TempDir private Path folder;

  private static LoadedScenario load(Map<String, String> readings) {
    return load(FILE, readings);
  }

  private static LoadedScenario load(Path file, Map<String, String> readings) {
    return ScenarioLoader.load(file.toString(), ScenarioLoader.Source.SHIPPED_AND_FILES, readings);
  }

  private LoadedScenario extending(String changes, Map<String, String> readings) {
    try {
      Path file = folder.resolve("changed.yaml");
      String base = FILE.toAbsolutePath().toString();
      Files.writeString(file, "name: changed\nextends: " + base + "\n" + changes);
      return load(file, readings);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static double ceiling(LoadedScenario scenario) {
    return scenario.economy().climate().markets().getFirst().curve() instanceof Gompertz curve
        ? curve.ceilingDollars()
        : Double.NaN;
  }

  private static boolean hasStake(LoadedScenario scenario) {
    return scenario.economy().contracts().stream()
        .anyMatch(contract -> contract.id().equals(new ContractId("stake")));
  }

  private static Money makersMinimum(Economy economy) {
    return economy.party(new PartyId("maker")).conduct().minimumCash();
  }

  @Test
  void takesTheReadingsOfTheFile() {
    LoadedScenario own = load(Map.of());
    assertThat(ceiling(own)).isEqualTo(600e9);
    assertThat(hasStake(own)).isTrue();
    assertThat(own.readings())
        .containsExactly(
            Map.entry(
                "demand",
                new LoadedScenario.Reading(
                    "plan", List.of("plan", "sceptics"), List.of("plan", "sceptics"))),
            Map.entry(
                "stake",
                new LoadedScenario.Reading(
                    "cash", List.of("cash", "none"), List.of("cash", "none"))));
  }

  @Test
  void takesTheReadingsThatAreAskedFor() {
    LoadedScenario other = load(Map.of("demand", "sceptics", "stake", "none"));
    assertThat(ceiling(other)).isEqualTo(450e9);
    assertThat(hasStake(other)).isFalse();
    assertThat(makersMinimum(other.economy())).isEqualTo(Money.ofMillions(2_000));
    assertThat(other.digest()).isNotEqualTo(load(Map.of()).digest());
  }

  @Test
  void theTextHoldsWhatWasTakenAndNothingElse() {
    LoadedScenario other = load(Map.of("stake", "none"));
    assertThat(other.resolvedText())
        .contains("readings:\n  demand: plan\n  stake: none\n")
        .contains("alternatives:\n  demand:\n    plan: {}\n  stake:\n    none: {}\n")
        .doesNotContain("sceptics");
    LoadedScenario again = ScenarioLoader.parse(other.resolvedText(), "again");
    assertThat(again.resolvedText()).isEqualTo(other.resolvedText());
    assertThat(again.economy()).isEqualTo(other.economy());
    assertThat(again.figures()).isEqualTo(other.figures());
  }

  @Test
  void aFileThatExtendsChoosesAndIsAskedLess() {
    String changes = "readings: {demand: sceptics}\n";
    assertThat(ceiling(extending(changes, Map.of()))).isEqualTo(450e9);
    assertThat(ceiling(extending(changes, Map.of("demand", "plan")))).isEqualTo(600e9);
  }

  @Test
  void whatAFileSaysCountsForMoreThanReadingsOfWhatItExtends() {
    LoadedScenario changed =
        extending(
            "parties: {maker: {conduct: {minimum-cash: 3 billion USD}}}\n",
            Map.of("stake", "none"));
    assertThat(makersMinimum(changed.economy())).isEqualTo(Money.ofMillions(3_000));
  }

  @Test
  void aFileThatExtendsOverridesAndAddsAlternatives() {
    String changes =
        """
        alternatives:
          demand:
            sceptics: {climate: {markets: {sales: {demand: {ceiling: 400 billion USD per year}}}}}
            believers: {climate: {markets: {sales: {demand: {ceiling: 900 billion USD per year}}}}}
        """;
    assertThat(ceiling(extending(changes, Map.of()))).isEqualTo(600e9);
    assertThat(ceiling(extending(changes, Map.of("demand", "sceptics")))).isEqualTo(400e9);
    assertThat(ceiling(extending(changes, Map.of("demand", "believers")))).isEqualTo(900e9);
    assertThat(extending(changes, Map.of()).readings())
        .containsEntry(
            "demand",
            new LoadedScenario.Reading(
                "plan", List.of("believers", "plan", "sceptics"), List.of("believers", "sceptics")))
        .containsEntry(
            "stake", new LoadedScenario.Reading("cash", List.of("cash", "none"), List.of()));
  }

  @Test
  void aReadingThatIsNoneIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> load(Map.of("demnad", "plan", "stake", "non")))
        .hasMessage(
            "--reading demnad=plan: found 'demnad', expected one of the readings (demand, stake):"
                + " did you mean 'demand'?\n"
                + "--reading stake=non: found 'non', expected one of the alternatives of 'stake'"
                + " (cash, none): did you mean 'none'?");
  }

  @Test
  void figuresSayWhereTheyComeFrom() {
    assertThat(load(Map.of("demand", "sceptics")).figures())
        .contains(
            new NotedFigure(
                "climate.markets.sales.demand.ceiling",
                "450 billion USD per year",
                "reported",
                "a bank",
                ""),
            new NotedFigure(
                "contracts.rent.renewal-price",
                "7.315 million USD per MW-year",
                "assumed",
                "thin air",
                ""),
            new NotedFigure(
                "contracts.round.instalments.2025-04", "10 billion USD", "", "the press", ""),
            new NotedFigure("contracts.staff.growth[1]", "35%", "", "", ""));
  }
}
