package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

  private static final String SHOCK = "revenue-miss:size=90%,from=2026-01";

  @TempDir private Path folder;

  private Path scenario;
  private Path runs;

  @BeforeEach
  void writeScenario() throws IOException {
    runs = folder.resolve("runs");
    scenario = folder.resolve("short.yaml");
    Files.writeString(
        scenario, "extends: openai-2025\nname: short\nhorizon: {from: 2025-01, to: 2026-03}\n");
  }

  private Cli run(String... more) {
    List<String> fixed = List.of("run", scenario.toString(), "--out", runs.toString());
    return Cli.call(Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void printsTheFlowsOfBuyersUnlessAskedForAll() {
    assertThat(run().out())
        .contains("Cash at the end of the year", "Power online", "Sources and uses of openai")
        .doesNotContain("Sources and uses of nvidia", " Party ", "\ncustomers ");
    assertThat(run("--all").out()).contains("Sources and uses of nvidia");
  }

  /**
   * A default makes principal due: it goes from what is owed to what is overdue, and off no screen.
   */
  @ParameterizedTest
  @ValueSource(strings = {"--all", "--debug"})
  void showsWhatIsOverdueBesideDebt(String form) {
    Cli run = run("--shock", "default:party=coreweave,from=2025-06", form);
    assertThat(run.out()).contains("coreweave  DEFAULT");
    assertThat(table(run, "Debt at the end of the year, overdue and rent put off aside, $ billion"))
        .noneMatch(line -> line.startsWith("coreweave"));
    assertThat(table(run, "Overdue at the end of the year, principal included, $ billion"))
        .filteredOn(line -> line.startsWith("coreweave"))
        .singleElement()
        .asString()
        .matches("coreweave +\\d+\\.\\d +\\d+\\.\\d");
  }

  /** Returns the lines below a title, up to the next empty one. */
  private static List<String> table(Cli run, String title) {
    assertThat(run.out()).contains(title);
    return run.out()
        .lines()
        .dropWhile(line -> !line.equals(title))
        .takeWhile(line -> !line.isEmpty())
        .toList();
  }

  @Test
  void printsTheYearsOfThosePartiesThatAct() {
    Cli run = run("--all");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("short, 2025-01 to 2026-03, seed 1\n")
        .contains(" Party ", " Year ", " Revenue ", " Due ", " Paid ", " Cash ", " GW ")
        .contains(" openai ", " 2025 ", " 2026 ")
        .contains("Nobody fell into arrears.")
        .doesNotContain("\ncustomers ", " customers ", "capital-markets", " | 2027 | ")
        .containsPattern("Fingerprint  [0-9a-f]{64}\n")
        .contains("Results      " + runs.toAbsolutePath().resolve("short-1-"));
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
  }

  @Test
  void printsNothingButTheSummaryAsJson() throws IOException {
    Cli run = run("--json");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("{\"scenario\":\"short\",\"seed\":1,\"periods\":15,\"fingerprint\":\"")
        .contains("\n{\"id\":\"openai\",\"kind\":\"buyer\",\"name\":\"OpenAI\"},\n")
        .contains(
            "\"type\":\"capacity\",\"parties\":[\"openai\",\"coreweave\"],\"signed\":\"2025-0")
        .contains("\n{\"year\":2026,\"party\":\"openai\",\"revenue\":")
        .contains("\n],\"inputs\":{\"facts\":[\n{\"path\":\"")
        .endsWith("\n]}}\n");
    assertThat(run.out()).isEqualTo(Files.readString(onlyRun().resolve("summary.json")));
    assertThat(run.err()).contains(onlyRun().toString());
  }

  @Test
  void keepsOneFolderForTheSameRunWithTheSameBytes() throws IOException {
    String first = run("--json").out();
    List<byte[]> before = contents(onlyRun());
    String second = run("--json").out();
    assertThat(second).isEqualTo(first);
    assertThat(contents(onlyRun())).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void replacesAFolderThatIsNotTheSame() throws IOException {
    run();
    Path journal = onlyRun().resolve("journal.hledger");
    String text = Files.readString(journal);
    Files.writeString(journal, "tampered");
    Files.writeString(onlyRun().resolve("left-over"), "");
    run();
    assertThat(journal).hasContent(text);
    assertThat(onlyRun().resolve("left-over")).doesNotExist();
  }

  @Test
  void anotherSeedAndAnotherShockAreOtherRuns() throws IOException {
    assertThat(Stream.of(run(), run("--seed", "2"), run("--shock", SHOCK)).map(Cli::code))
        .containsOnly(0);
    try (Stream<Path> folders = Files.list(runs)) {
      assertThat(folders.map(run -> run.getFileName().toString()))
          .hasSize(3)
          .allMatch(name -> name.matches("short-[12]-[0-9a-f]{8}"));
    }
  }

  @Test
  void runsAndRecordsTheReadingThatIsAskedFor() throws IOException {
    Files.writeString(
        scenario,
        """
        readings: {power: planned}
        alternatives:
          power:
            planned: {}
            none: {contracts: {nvidia-loi: null}}
        """,
        StandardOpenOption.APPEND);
    assertThat(run().out()).contains("power=planned");
    assertThat(onlyRun().resolve("run.json")).content().contains("\"power\":\"planned\"");
    assertThat(run("--reading", "power=none").out()).contains("power=none");
    try (Stream<Path> folders = Files.list(runs)) {
      assertThat(folders.map(run -> run.resolve("run.json")))
          .hasSize(2)
          .anySatisfy(record ->
              assertThat(record)
                  .content()
                  .contains("\"power\":\"none\"", "power: none\\n")
                  .doesNotContain("nvidia-loi:"));
    }
  }

  @Test
  void tellsWhoCouldNotPay() {
    Cli run = Cli.call("run", "openai-2025", "--out", runs.toString(), "--shock", SHOCK);
    assertThat(run.out())
        .contains(", " + SHOCK + "\n")
        .containsPattern("20\\d\\d-\\d\\d  openai +in arrears, \\$\\d+\\.\\d billion unpaid\n")
        .containsPattern("20\\d\\d-\\d\\d  openai +DEFAULT, [a-z ]+ of 20\\d\\d-\\d\\d under ");
  }

  @Test
  void tellsWhoCameToTheRescue() throws IOException {
    String until2028 = "extends: collapse\nname: rescued\nhorizon: {from: 2025-01, to: 2028-06}\n";
    Path rescued = Files.writeString(folder.resolve("rescued.yaml"), until2028);
    assertThat(rescue(rescued, "absorption"))
        .containsPattern("\n20\\d\\d-\\d\\d  openai  RESCUED by microsoft\n")
        .doesNotContain("DEFAULT");
    assertThat(rescue(rescued, "public-guarantee"))
        .containsPattern("\n20\\d\\d-\\d\\d  state +guarantees what is owed to lenders\n");
    assertThat(rescue(rescued, "none")).contains("DEFAULT").doesNotContain("RESCUED");
  }

  private String rescue(Path scenario, String form) {
    String reading = "rescue=" + form;
    return Cli.call("run", scenario.toString(), "--reading", reading, "--out", runs.toString())
        .out();
  }

  @Test
  void writesWhatRunningItAgainNeeds() throws IOException {
    run("--shock", SHOCK);
    assertThat(onlyRun().resolve("run.json"))
        .content()
        .contains("\"seed\":1,", "\"spec\":\"" + SHOCK + "\",\"period\":\"2025-01\"")
        .contains("\"scenarioText\":\"schema: 1\\nname: short\\n")
        .containsPattern("\"economyDigest\":\"[0-9a-f]{64}\"");
    assertThat(onlyRun().resolve("series.csv"))
        .content()
        .startsWith("period,party,revenue_cents,")
        .contains("sentiment", "demand_cents:openai-sales")
        .contains("\n2026-03,staff,");
  }

  @Test
  void leavesNothingWhereItCannotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Cli run = Cli.call("run", scenario.toString(), "--out", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("roundtrip: cannot write to " + file).hasLineCount(1);
    assertThat(file).hasContent("");
  }

  private Path onlyRun() throws IOException {
    try (Stream<Path> folders = Files.list(runs)) {
      List<Path> all = folders.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static List<byte[]> contents(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      return files
          .sorted()
          .map(file -> {
            try {
              return Files.readAllBytes(file);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          })
          .toList();
    }
  }

  /** A shock that makes no sense is one line that says what would be right, and nothing is run. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "price-war:size=30,from=2027-01 | the unit is missing, as in 30%",
        "price-war:size=130%,from=2027-01 | size must be 0% to 95%: 130%",
        "price-wra:size=30%,from=2027-01 | did you mean 'price-war'?",
        "default:party=corewave,from=2027-01 | did you mean 'coreweave'?",
        "contract-cancelled:contract=oracle-30,from=2027-01 | did you mean 'oracle-300'?",
        "capital-freeze:from=2040-01 | which are 2025-01 to 2035-12",
        "capital-freeze:from=2020-01,for=6m | bears on no month of the run",
      })
  void aShockThatMakesNoSenseIsRefused(String spec, String message) {
    Cli wrong = Cli.call("run", "openai-2025", "--out", runs.toString(), "--shock", spec);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--shock " + spec + ": ").contains(message);
    assertThat(wrong.err().strip()).doesNotContain("\n");
    assertThat(wrong.out()).isEmpty();
  }

  @Test
  void twoShocksThatContradictEachOtherAreRefused() {
    Cli wrong =
        Cli.call(
            "run",
            "openai-2025",
            "--shock",
            "no-rescue:party=openai,from=2027-01",
            "--shock",
            "nationalisation:party=openai,limit=200bn,from=2028-01");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("contradict each other in 2028-01");
  }
}
