package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareAndReplayTest {

  private static final String EARLY = "revenue-miss:size=20%,from=2025-03,for=2m";
  private static final String LATE = "revenue-miss:size=90%,from=2025-11";

  @TempDir private Path folder;

  private Path scenario;

  @BeforeEach
  void writeScenario() throws IOException {
    scenario = folder.resolve("short.yaml");
    Files.writeString(
        scenario, "extends: openai-2025\nname: short\nhorizon: {from: 2025-01, to: 2026-03}\n");
  }

  private Path run(String name, String... shocks) throws IOException {
    Path out = folder.resolve(name);
    ArrayList<String> args =
        new ArrayList<>(List.of("run", scenario.toString(), "--out", out.toString()));
    for (String shock : shocks) {
      args.addAll(List.of("--shock", shock));
    }
    assertThat(Cli.call(args.toArray(String[]::new)).code()).isZero();
    try (var folders = Files.list(out)) {
      return folders.findFirst().orElseThrow();
    }
  }

  /** The future cannot be felt: before the shocks differ, the journals are the same bytes. */
  @Test
  void untilTheirShocksDifferTwoRunsAreTheSameToTheByte() throws IOException {
    Path one = run("one", EARLY);
    Path other = run("other", EARLY, LATE);
    String start = "\n2025-11-30 (2025-11/1) ";
    assertThat(before(other, start)).isEqualTo(before(one, start)).contains("(2025-10/");
    Cli compare = Cli.call("compare", one.toString(), other.toString());
    assertThat(compare.code()).as(compare.err()).isZero();
    assertThat(compare.out())
        .contains("A  " + one.getFileName() + ", seed 1", "B  " + other.getFileName())
        .contains(", " + EARLY + ", " + LATE + "\n")
        .contains("\nB parts from A in 2025-11.\n  A  2025-11/")
        .contains(" openai ", " revenue 2026 ")
        .doesNotContain(" customers ");
    assertThat(compare.out().lines().filter(line -> line.contains("|") && !line.contains("/")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  /** Without its first line, which names the run. */
  private static String before(Path run, String start) throws IOException {
    String journal = Files.readString(run.resolve("journal.hledger"));
    assertThat(journal).contains(start);
    return journal.substring(journal.indexOf('\n'), journal.indexOf(start));
  }

  @Test
  void equalRunsAreSaidToBeEqualAndAllFiguresCanBeSeen() throws IOException {
    Path one = run("one");
    Path same = run("same");
    assertThat(Cli.call("compare", one.toString(), same.toString()).out())
        .contains("Every figure of every party is the same.")
        .contains("B is the same as A in every month.");
    assertThat(Cli.call("compare", "--all", one.toString(), same.toString()).out())
        .contains(" least cash ", " GW ", " first arrears ");
  }

  @Test
  void manyRunsAreComparedWithTheFirstAlsoAsJson() throws IOException {
    String[] call = {
      "compare", run("a").toString(), run("b", EARLY).toString(), run("c", LATE).toString()
    };
    assertThat(Cli.call(call).out())
        .contains("B parts from A in 2025-03", "C parts from A in 2025-11");
    String json = Cli.call(call[0], call[1], call[2], call[3], "--json").out();
    assertThat(json)
        .contains("\"partings\":[\n", "\"month\":\"2025-03\",\"entry\":\"2025-03/")
        .contains("\"party\":\"openai\",\"default\":null,")
        .contains("\"revenue\":{\"2025\":");
  }

  @Test
  void aRunIsComparedWithItselfAlsoAsJson() throws IOException {
    String run = run("one").toString();
    Cli json = Cli.call("compare", run, run, run, "--json");
    assertThat(json.code()).as(json.err()).isZero();
    JsonNode partings = JsonMapper.shared().readTree(json.out()).required("partings");
    assertThat(partings.size()).isEqualTo(2);
    assertThat(partings.get(1).required("month").isNull()).isTrue();
  }

  @Test
  void aRunPlaysAgainFromItsFolder() throws IOException {
    Path run = run("one", EARLY, LATE);
    Path again = folder.resolve("again");
    Cli replay = Cli.call("run", "--replay", run.toString(), "--out", again.toString());
    assertThat(replay.code()).as(replay.err()).isZero();
    assertThat(replay.err()).contains("replayed the same fingerprint as " + run);
    for (String file : List.of("run.json", "journal.hledger", "summary.json", "series.csv")) {
      assertThat(again.resolve(run.getFileName()).resolve(file))
          .hasSameBinaryContentAs(run.resolve(file));
    }
  }

  @Test
  void shocksTakeEffectAndEndAtTheMonthsOfTheRecord() throws IOException {
    Path run = run("one", LATE);
    Path record = run.resolve("run.json");
    String text = Files.readString(record);
    Files.writeString(
        record,
        text.replace("\"period\":\"2025-01\"", "\"period\":\"2025-12\",\"withdrawn\":\"2026-01\""));
    assertThat(Files.readString(record)).isNotEqualTo(text);
    Cli replay = Cli.call("run", "--replay", run.toString(), "--out", run.getParent().toString());
    assertThat(replay.code()).isEqualTo(1);
    assertThat(replay.err())
        .contains("but its replay", "the same model")
        .doesNotContain("Exception");
    try (var folders = Files.list(run.getParent())) {
      assertThat(folders).containsExactly(run);
    }
  }

  @Test
  void aScenarioThatWasChangedAfterItsRunIsNotPlayedAgain() throws IOException {
    Path run = run("one");
    Path record = run.resolve("run.json");
    String text = Files.readString(record);
    Files.writeString(record, text.replace("Microsoft", "Macrosoft"));
    Cli replay = Cli.call("run", "--replay", run.toString(), "--out", run.getParent().toString());
    assertThat(replay.code()).isEqualTo(2);
    assertThat(replay.out()).isEmpty();
    assertThat(replay.err())
        .isEqualTo(
            "roundtrip: "
                + record
                + " was changed after the run: its scenarioText has another digest than its"
                + " scenarioDigest\n");
  }

  /** What is not there is not different: a run that is not whole is compared with nothing. */
  @Test
  void aRunThatIsNotWholeIsNotCompared() throws IOException {
    Path whole = run("whole");
    Path run = run("one");
    Path series = run.resolve("series.csv");
    String text = Files.readString(series);
    String half = text.substring(0, text.indexOf("\n2025-09,") + 1);
    damage(series, half, whole, "it has 8 of the run's 15 months of amazon");
    damage(series, "", whole, "it has 0 of the run's 15 months of amazon");
    damage(series, half + "2025-09", whole, "a line has no party");
    Files.writeString(series, text);
    Path journal = run.resolve("journal.hledger");
    damage(journal, "2025-99-30 (2025-99/1) what\n", whole, "2025-99");
    Files.write(journal, new byte[] {'a', (byte) 0xFF});
    assertNotCompared(journal, whole, "it is no text");
    Files.delete(journal);
    assertNotCompared(journal, whole, "it is not there");
  }

  private static void damage(Path file, String text, Path whole, String why) throws IOException {
    Files.writeString(file, text);
    assertNotCompared(file, whole, why);
  }

  private static void assertNotCompared(Path file, Path whole, String why) {
    String run = String.valueOf(file.getParent());
    Cli compare = Cli.call("compare", whole.toString(), run);
    assertThat(compare.code()).isEqualTo(2);
    assertThat(compare.out()).isEmpty();
    assertThat(compare.err())
        .startsWith("roundtrip: " + file + " cannot be read: ")
        .contains(why)
        .hasLineCount(1);
  }

  @Test
  void aFolderThatIsNoRunIsExplained() throws IOException {
    Path run = run("one");
    Files.writeString(run.resolve("summary.json"), "{");
    for (String[] call :
        new String[][] {
          {"run", "--replay", run.toString()}, {"compare", run.toString(), run.toString()}
        }) {
      Cli cli = Cli.call(call);
      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.out()).isEmpty();
      assertThat(cli.err()).startsWith("roundtrip: ").contains("summary.json").hasLineCount(1);
    }
  }
}
