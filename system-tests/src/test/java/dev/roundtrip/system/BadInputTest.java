package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What is wrong is told in words for whoever did it: exit code 2, no stack trace, nothing on
 * standard output and nothing written.
 */
class BadInputTest {

  private static final String BASE = "extends: openai-2025\nname: mine\n";

  /** A call, and what must be said about it. */
  private record Wrong(String call, List<String> said) {

    static Wrong of(String call, String... said) {
      return new Wrong(call, List.of(said));
    }

    @Override
    public String toString() {
      return "roundtrip " + call;
    }
  }

  private static final List<Wrong> CALLS =
      List.of(
          Wrong.of("rnu openai-2025", "'rnu'", "run"),
          Wrong.of("run", "SCENARIO"),
          Wrong.of("run openai-2025 other", "'other'"),
          Wrong.of("run openai-2025 --sede 3", "'--sede'", "--seed"),
          Wrong.of("run openai-2025 --seed three", "--seed", "three"),
          Wrong.of("run openai-2025 --seed 99999999999999999999", "--seed"),
          Wrong.of("run openai-2025 --shock", "--shock"),
          Wrong.of("run opnai-2025", "'opnai-2025'", "did you mean 'openai-2025'?"),
          Wrong.of("run ./nowhere.yaml", "nowhere.yaml", "not there"),
          Wrong.of("run .", "is a folder"),
          Wrong.of("run openai-2025 --shock flood", "--shock flood", "revenue-miss"),
          Wrong.of("run openai-2025 --shock revenue-miss", "'from' is missing"),
          Wrong.of("run openai-2025 --shock revenue-miss:size=140%,from=2027-01", "140%"),
          Wrong.of("run openai-2025 --shock revenue-miss:size=40%,from=2027-13", "2027-13"),
          Wrong.of("run openai-2025 --shock revenue-miss:size=40%,form=2027-01", "form=2027-01"),
          Wrong.of("run openai-2025 --shock one --shock two", "--shock one", "--shock two"),
          Wrong.of("run openai-2025 --reading loud", "--reading loud", "NAME=ALTERNATIVE"),
          Wrong.of("run openai-2025 --reading volume=loud", "'volume'", "readings"),
          Wrong.of("validate openai-2025 --reading volume=loud", "'volume'", "readings"),
          Wrong.of("validate", "SCENARIO"),
          Wrong.of("validate opnai-2025", "did you mean 'openai-2025'?"),
          Wrong.of("shock lst", "'lst'"),
          Wrong.of("shock inject", "SPEC"),
          Wrong.of("shock inject revenu-miss:size=40%", "'revenu-miss'", "revenue-miss"),
          Wrong.of("shock inject revenue-miss:size=40", "a percentage such as 40%: 40"),
          Wrong.of("shock inject revenue-miss:size=140%", "0% to 100%"),
          Wrong.of("shock withdraw", "NAME"),
          Wrong.of("pause --ledger nowhere", "'nowhere'", "127.0.0.1:9090"),
          Wrong.of("pause --token-file nowhere --ledger", "--ledger"),
          Wrong.of("pace 3", "'3' is no pace", "250ms"),
          Wrong.of("step three", "three"),
          Wrong.of("compare one", "RUN"),
          Wrong.of("compare one two", "there is no run 'one'"),
          Wrong.of("run openai-2025 --replay", "there is no run 'openai-2025'"),
          Wrong.of("run openai-2025 --replay --seed 2", "--seed does not go with --replay"),
          Wrong.of("run openai-2025 --ledger 127.0.0.1:1", "--ledger goes with --replay only"));

  /** A change of the shipped scenario, and what must be said about it. */
  private static final List<Wrong> CHANGES =
      List.of(
          Wrong.of(
              "contracts: {coreweave-1: {buyer: opanai}}", "mine.yaml:3:", "'opanai'", "openai"),
          Wrong.of(
              "contracts: {coreweave-1: {price: -1 USD per MW per year}}", "mine.yaml:3:", "price"),
          Wrong.of("contracts: {coreweave-1: {price: 12 apples}}", "mine.yaml:3:", "12 apples"),
          Wrong.of("horizon: {from: 2035-01, to: 2025-01}", "mine.yaml:3:", "horizon"),
          Wrong.of("horzon: {from: 2025-01}", "mine.yaml:3:", "horzon", "horizon"),
          Wrong.of("name: again", "mine.yaml:3:", "name"),
          Wrong.of("horizon: {from: 2025-01", "mine.yaml:"),
          Wrong.of("shocks: [revenue-miss]", "mine.yaml:3:", "shocks"));

  @TempDir private Path folder;

  @ParameterizedTest
  @FieldSource("CALLS")
  void aCallThatMakesNoSenseIsExplained(Wrong wrong) throws IOException {
    List<String> args = new ArrayList<>(List.of(wrong.call().split(" ")));
    if (args.contains("run") && args.contains("openai-2025")) {
      args.addAll(1, List.of("--out", folder.toString()));
    }
    refused(Command.call(args.toArray(String[]::new)), wrong);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @FieldSource("CHANGES")
  void aScenarioThatMakesNoSenseIsExplained(Wrong wrong) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), BASE + wrong.call() + "\n");
    refused(Command.call("validate", file.toString()), wrong);
    refused(Command.call("run", file.toString(), "--out", folder.toString()), wrong);
    assertThat(listing()).containsExactly("mine.yaml");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.yaml"),
            BASE
                + "contracts:\n"
                + "  coreweave-1: {buyer: nobody, price: twelve}\n"
                + "  coreweave-2: {supplier: nowhere}\n");
    Command validate = Command.call("validate", file.toString());
    assertThat(validate.code()).isEqualTo(2);
    assertThat(validate.err().lines().filter(line -> line.contains("mine.yaml:"))).hasSize(3);
  }

  private static void refused(Command call, Wrong wrong) {
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .startsWith("roundtrip: ")
        .contains(wrong.said())
        .doesNotContain("Exception", "\tat ");
  }

  private List<String> listing() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
