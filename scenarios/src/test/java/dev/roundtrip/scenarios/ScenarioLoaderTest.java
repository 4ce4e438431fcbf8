package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.Negotiation;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.party.Rung;
import dev.roundtrip.economy.simulation.Economy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioLoaderTest {

  @TempDir private Path folder;

  @Test
  void readsPartiesWithTheirSheetsAndConduct() {
    Economy economy = TestFiles.smallLoop().economy();
    assertThat(economy.party(new PartyId("buyer")))
        .isEqualTo(
            new Party(
                new PartyId("buyer"),
                "The buyer",
                PartyKind.BUYER,
                new OpeningSheet(Money.ofMillions(8_000), Money.ZERO),
                new Conduct(
                    Money.ofMillions(1_000),
                    9,
                    72,
                    Rate.ofPercent(35),
                    List.of(Rung.TRANCHES, Rung.DEBT, Rung.EQUITY, Rung.STRETCH_OUT),
                    new Negotiation(
                        Rate.ofPercent(25), 12, Rate.ofPercent(9), 3, Rate.ofPercent(10)))));
    assertThat(economy.party(new PartyId("cloud")))
        .isEqualTo(
            new Party(
                new PartyId("cloud"),
                "cloud",
                PartyKind.CLOUD,
                new OpeningSheet(Money.ofMillions(1_400), Money.ofMillions(250)),
                new Conduct(Money.ZERO, 6, 60, Rate.ZERO)));
    assertThat(economy.party(new PartyId("savers")).kind()).isEqualTo(PartyKind.CAPITAL_MARKETS);
  }

  @Test
  void theResolvedTextGivesTheSameAgain() {
    for (LoadedScenario loaded :
        List.of(TestFiles.smallLoop(), ScenarioLoader.load("openai-2025"))) {
      LoadedScenario again = ScenarioLoader.parse(loaded.resolvedText(), "resolved");
      assertThat(again.economy()).isEqualTo(loaded.economy());
      assertThat(again.resolvedText()).isEqualTo(loaded.resolvedText());
      assertThat(again.figures()).isEqualTo(loaded.figures());
      assertThat(loaded.digest()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void theResolvedTextKeepsSourcesAndForgetsTheRest() {
    String text = TestFiles.smallLoopWith("contracts: {rent: {minimum-use: 80%}}").resolvedText();
    assertThat(text)
        .contains("source: thin air", "confidence: assumed", "note: the heart of the loop")
        .contains("minimum-use: 80%")
        .doesNotContain("extends", "#", "A small loop");
  }

  @Test
  void orderQuotesAndCommentsDoNotChangeTheDigest() {
    String text = TestFiles.read(TestFiles.SMALL_LOOP);
    String head = text.substring(0, text.indexOf("contracts:"));
    String contracts =
        text.substring(text.indexOf("contracts:"), text.indexOf("shocks:"))
            .replace("prepayment: 20%", "prepayment: \"20%\"   # a comment");
    String shocks = text.substring(text.indexOf("shocks:"));
    LoadedScenario reordered = ScenarioLoader.parse(contracts + shocks + head, "reordered");
    assertThat(reordered).isEqualTo(TestFiles.smallLoop());
  }

  @Test
  void anyChangeChangesTheDigest() {
    assertThat(TestFiles.smallLoopWith("settlement: {cure: 3 months}").digest())
        .isNotEqualTo(TestFiles.smallLoop().digest());
  }

  @Test
  void aTextMayNotReachFiles() {
    String small = TestFiles.SMALL_LOOP.toAbsolutePath().toString();
    assertThatThrownBy(() -> ScenarioLoader.parse("name: x\nextends: " + small, "text"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("expected one of the shipped scenarios (");
    assertThatThrownBy(() -> ScenarioLoader.load(small, ScenarioLoader.Source.SHIPPED))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("expected one of the shipped scenarios (");
    assertThatThrownBy(
            () -> ScenarioLoader.load("../scenarios/openai-2025", ScenarioLoader.Source.SHIPPED))
        .isInstanceOf(ScenarioException.class);
  }

  @Test
  void saysWhichNameIsMeant() {
    assertThatThrownBy(() -> ScenarioLoader.load("openai-2052"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith(
            "openai-2052: found 'openai-2052', expected one of the shipped scenarios (")
        .hasMessageEndingWith("): did you mean 'openai-2025'?");
    assertThatThrownBy(() -> ScenarioLoader.load("./mine.yaml"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith(
            "./mine.yaml: found './mine.yaml', which is not there, expected one of the shipped")
        .hasMessageEndingWith("), or a file such as ./mine.yaml");
    assertThatThrownBy(() -> ScenarioLoader.load(folder.toString()))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("which is a folder");
  }

  @Test
  void readsUtf8AndNothingElse() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, new byte[] {'n', ':', ' ', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> ScenarioLoader.load(file.toString()))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("expected a file in UTF-8");
  }

  @Test
  void keepsTextOfAllLanguages() {
    String title = "循环融资 \"loop\" \\ \t 🔁 # no comment: yes";
    String text = TestFiles.read(TestFiles.SMALL_LOOP);
    String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    LoadedScenario loaded =
        ScenarioLoader.parse(
            "\uFEFF" + text.replace("title: A small loop", "title: \"" + quoted + "\""), "text");
    assertThat(ScenarioLoader.parse(loaded.resolvedText(), "resolved")).isEqualTo(loaded);
    assertThat(loaded.resolvedText()).contains("循环融资 \\\"loop\\\" \\\\ \\u0009 ");
  }
}
