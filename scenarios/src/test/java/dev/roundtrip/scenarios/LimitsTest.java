package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile file may not do. */
class LimitsTest {

  private static String errorOf(String text) {
    return catchThrowableOfType(ScenarioException.class, () -> ScenarioLoader.parse(text, "text"))
        .getMessage();
  }

  @Test
  void aTextHasAMillionCharactersAtMost() {
    assertThat(errorOf("#".repeat(1_000_001)))
        .isEqualTo(
            "text: found 1,000,001 characters, expected a scenario of at most 1,000,000 characters");
  }

  @Test
  void aFileHasFourMegabytesAtMost(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("huge.yaml");
    Files.write(file, new byte[4_000_001]);
    assertThat(
            catchThrowableOfType(
                ScenarioException.class, () -> ScenarioLoader.load(file.toString())))
        .hasMessageContaining("which is too large, expected a scenario of at most 1 MB");
  }

  @Test
  void valuesAreNotNestedWithoutEnd() {
    assertThat(errorOf("a: " + "[".repeat(100_000)))
        .isEqualTo(
            "text:1:28: a"
                + "[0]".repeat(24)
                + ": found values nested deeper, expected at most 24 levels");
    assertThat(errorOf("a: " + "{a: ".repeat(100_000))).contains("at most 24 levels");
    assertThat(errorOf("- ".repeat(100_000))).contains("at most 24 levels");
  }

  @Test
  void aliasesAreFew() {
    String text = "a: &a x\nb: [" + "*a, ".repeat(301) + "]\n";
    assertThat(errorOf(text)).contains("found more aliases, expected at most 300 aliases");
  }

  @Test
  void aliasesDoNotMultiply() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String before = "*a" + (i - 1) + ", ";
      bomb.append("a" + i + ": &a" + i + " [" + before.repeat(9) + "]\n");
    }
    assertThat(errorOf(bomb.toString()))
        .contains("found more values, expected at most 100,000 values, aliases unfolded");
  }

  @Test
  void aliasesDoNotNestWithoutEnd() {
    StringBuilder tower = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 50; i++) {
      tower.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
    }
    assertThat(errorOf(tower.toString())).contains("expected at most 24 levels");
  }

  @Test
  void anAliasDoesNotContainItself() {
    assertThat(errorOf("a: &a [*a]\n"))
        .isEqualTo("text:1:8: a[0]: found the alias '*a', expected a value marked '&a' before it");
    assertThat(errorOf("a: &a {b: *a}\n")).contains("a value marked '&a' before it");
    assertThat(errorOf("a: *b\nb: &b x\n")).contains("a value marked '&b' before it");
  }

  @Test
  void numbersAreNotWithoutEnd() {
    assertThat(errorOf("horizon: {from: 2025-01, to: " + "9".repeat(10_000) + "}\n"))
        .contains("expected a month such as 2027-03");
    assertThat(errorOf("settlement: {cure: " + "9".repeat(10_000) + " months}\n"))
        .contains("expected a number of months");
    assertThat(errorOf("settlement: {cure: 1201 months}\n")).contains("at most 1,200 months");
  }

  @Test
  void aChainOfScenariosEnds(@TempDir Path folder) throws IOException {
    for (int i = 0; i < 20; i++) {
      String link = "name: link-" + i + "\nextends: link-" + (i + 1) + ".yaml\n";
      Files.writeString(folder.resolve("link-" + i + ".yaml"), link);
    }
    String first = folder.resolve("link-0.yaml").toString();
    assertThat(catchThrowableOfType(ScenarioException.class, () -> ScenarioLoader.load(first)))
        .hasMessageContaining("expected at most 8 scenarios in a row");
  }
}
