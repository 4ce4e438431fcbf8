package dev.roundtrip.scenarios;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios that the README shows are ones, and say all that there is to write. */
class DocumentedScenarioTest {

  private static final Path README = Path.of(System.getProperty("basedir", ""), "README.md");

  static Stream<ContractForm> forms() {
    return ContractForms.ALL.stream();
  }

  /** Returns the block of the README that begins with a line. */
  private static String block(String begin) {
    return begin + TestFiles.read(README).split("```yaml\n" + begin)[1].split("```")[0];
  }

  /** Returns the keys of the contract of a type that the README shows. */
  private static List<String> keysOf(String type) {
    Node root = YamlText.read(block("name: every-type"), "README.md", new Problems("README.md"));
    Node.Entry contracts = root.entriesOrNone().get("contracts");
    assertThat(contracts).isNotNull();
    return contracts.value().entriesOrNone().values().stream()
        .map(contract -> contract.value().entriesOrNone())
        .filter(keys -> isOf(type, keys.get("type")))
        .map(keys -> List.copyOf(keys.keySet()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOf(String type, Node.@Nullable Entry entry) {
    return entry != null
        && entry.value() instanceof Node.Scalar(_, String text, _)
        && text.equals(type);
  }

  @Test
  void theLabOfTheReadmeIsInArrearsInTheLastMonth() {
    LoadedScenario scenario = ScenarioLoader.parse(block("schema: 1"), "README.md");
    Simulation run = new Simulation(scenario.economy(), 1, 0);
    List<Period> arrears = new ArrayList<>();
    while (!run.isFinished()) {
      for (Event event : run.step().events()) {
        if (event instanceof Event.ArrearsRecorded) {
          arrears.add(run.ledger().period());
        }
      }
    }
    assertThat(arrears).containsExactly(scenario.economy().horizon().last());
  }

  /** It is as small as it can be: none of what it says of the climate can be left out. */
  @ParameterizedTest
  @ValueSource(strings = {"base-rate", "appetite", "mood", "markets"})
  void theSmallestCanSayNoLessOfTheClimate(String key) {
    String less = block("schema: 1").replaceFirst("(?m)^  " + key + ": .*$", "");
    assertThatThrownBy(() -> ScenarioLoader.parse(less, "README.md"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("found no '" + key + "'");
  }

  @Test
  void everyTypeOfContractIsInOrderAndRunsToItsEnd(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("two-firms.yaml"), block("schema: 1"));
    Path every = Files.writeString(folder.resolve("every-type.yaml"), block("name: every-type"));
    LoadedScenario scenario = ScenarioLoader.load(every.toString());
    assertThat(scenario.doubts()).isEmpty();
    Simulation run = new Simulation(scenario.economy(), 1, 0);
    while (!run.isFinished()) {
      run.step();
    }
    assertThat(run.ledger().period()).isEqualTo(scenario.economy().horizon().last());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatATypeMustHaveIsShownAndWhatItMayHaveIsListed(ContractForm form) {
    List<String> must = keys(form, true);
    assertThat(keysOf(form.type())).containsAll(must);
    List<String> row =
        TestFiles.read(README)
            .lines()
            .filter(line -> line.startsWith("| `" + form.type() + "` |"))
            .flatMap(line -> Arrays.stream(line.split("\\|")))
            .map(String::strip)
            .toList();
    String listed =
        keys(form, false).stream().sorted().map(key -> "`" + key + "`").collect(joining(", "));
    assertThat(row).as(form.type()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(row.size() > 3 ? row.get(3) : "").isEqualTo(listed);
  }

  private static List<String> keys(ContractForm form, boolean required) {
    return form.fields().stream()
        .filter(field -> field.required() == required)
        .map(Field::key)
        .toList();
  }
}
