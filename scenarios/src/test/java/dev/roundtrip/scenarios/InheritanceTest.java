package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.simulation.Economy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InheritanceTest {

  @TempDir private Path folder;

  @Test
  void changesOnlyWhatItSays() {
    LoadedScenario changed = TestFiles.smallLoopWith("contracts: {rent: {minimum-use: 80%}}");
    Economy base = TestFiles.smallLoop().economy();
    assertThat(changed.economy().name()).isEqualTo("changed");
    assertThat(changed.economy().parties()).isEqualTo(base.parties());
    assertThat(changed.economy().climate()).isEqualTo(base.climate());
    assertThat(changed.economy().contracts())
        .filteredOn(contract -> !base.contracts().contains(contract))
        .singleElement()
        .extracting(contract -> ((Capacity) contract).rent().minimumUse())
        .isEqualTo(Rate.ofPercent(80));
  }

  @Test
  void aNewFigureDoesNotKeepTheOldSource() {
    String text =
        TestFiles.smallLoopWith(
                "contracts: {rent: {renewal-price: {value: 6 billion USD per GW-year}}}")
            .resolvedText();
    assertThat(text).contains("value: 6 billion USD per GW-year").doesNotContain("thin air");
  }

  @Test
  void aNewScheduleReplacesTheOld() {
    EquityRound round =
        (EquityRound)
            TestFiles.contract(
                TestFiles.smallLoopWith(
                        "contracts: {round: {instalments: {2025-06: 1 billion USD}}}")
                    .economy(),
                "round");
    assertThat(round.amount()).isEqualTo(Money.ofMillions(1_000));
  }

  @Test
  void aContractOfAnotherTypeReplacesTheOld() {
    Economy economy =
        TestFiles.smallLoopWith(
                """
                contracts:
                  stake: {type: equity-round, investor: maker, issuer: buyer,
                          instalments: {2026-01: 1 billion USD}, post-money: 2 billion USD}
                """)
            .economy();
    assertThat(TestFiles.contract(economy, "stake")).isInstanceOf(EquityRound.class);
  }

  @Test
  void nothingTakesAwayWhatWasThere() {
    Economy economy =
        TestFiles.smallLoopWith("contracts:\n  stake: null\n  grant:\nshocks: ~\n").economy();
    assertThat(economy.contracts())
        .extracting(contract -> contract.id().value())
        .doesNotContain("stake", "grant")
        .contains("rent");
    assertThat(economy.shocks()).isEmpty();
  }

  @Test
  void extendsShippedScenariosFromAnywhere() {
    LoadedScenario loaded =
        ScenarioLoader.parse(
            "name: no-letter\nextends: openai-2025\ncontracts: {nvidia-loi: null}", "mine");
    assertThat(loaded.economy().contracts())
        .hasSize(ScenarioLoader.load("openai-2025").economy().contracts().size() - 1);
  }

  @Test
  void extendsAChainOfFiles() throws IOException {
    Files.copy(TestFiles.SMALL_LOOP, folder.resolve("small-loop.yaml"));
    String first = "name: first\nextends: small-loop.yaml\nsettlement: {cure: 3 months}\n";
    Files.writeString(folder.resolve("first.yaml"), first);
    Path last = folder.resolve("last.yaml");
    Files.writeString(last, "name: last\nextends: first.yaml\nclimate: {base-rate: 5%}\n");
    Economy economy = ScenarioLoader.load(last.toString()).economy();
    assertThat(economy.cureMonths()).isEqualTo(3);
    assertThat(economy.climate().baseRate()).isEqualTo(Rate.ofPercent(5));
  }
}
