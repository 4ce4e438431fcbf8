package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnsembleCommandTest {

  private static final String PATHS = "6";

  @TempDir private Path folder;

  /**
   * Chance decides here: with some seeds OpenAI defaults before the end, with others it does not.
   */
  private Path scenario() throws IOException {
    return Files.writeString(
        folder.resolve("edge.yaml"),
        "extends: collapse\nname: edge\nhorizon: {from: 2025-01, to: 2028-03}\n");
  }

  private Cli ask(String... more) throws IOException {
    Stream<String> command =
        Stream.of(
            "ensemble", scenario().toString(), "--paths", PATHS, "--out", folder + "/ensembles");
    return Cli.call(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }

  private List<Path> results() throws IOException {
    try (Stream<Path> children = Files.list(folder.resolve("ensembles"))) {
      return children.toList();
    }
  }

  @Test
  void whatIsCountedIsWhatRunsWithTheSameSeedsDo() throws IOException {
    Cli asked = ask("--seed", "3", "--json");
    assertThat(asked.code()).as(asked.err()).isZero();
    JsonNode ensemble = JsonMapper.shared().readTree(asked.out());
    List<String> defaults = new ArrayList<>();
    long cash = 0;
    for (int seed = 3; seed < 9; seed++) {
      Cli run =
          Cli.call(
              "run",
              scenario().toString(),
              "--seed",
              seed + "",
              "--json",
              "--out",
              folder + "/runs");
      JsonNode summary = JsonMapper.shared().readTree(run.out());
      for (JsonNode fall : summary.required("defaults")) {
        defaults.add(fall.required("party").asString() + fall.required("period").asString());
      }
      for (JsonNode year : summary.required("years")) {
        if (year.required("party").asString().equals("nvidia")
            && year.required("year").asInt() == 2027) {
          cash = Math.max(cash, year.required("cash").asLong());
        }
      }
    }
    assertThat(ensemble.required("paths").asInt()).isEqualTo(6);
    long counted = 0;
    for (JsonNode party : ensemble.required("parties")) {
      counted += party.required("default").required("paths").asInt();
      if (party.required("party").asString().equals("nvidia")) {
        JsonNode of2027 = party.required("years").get(2);
        assertThat(of2027.required("year").asInt()).isEqualTo(2027);
        assertThat(of2027.required("cash").required("p95").asLong()).isEqualTo(cash);
      }
    }
    assertThat(counted).isEqualTo(defaults.size()).isPositive();
    String paths = Files.readString(results().getFirst().resolve("paths.csv"));
    for (String fall : defaults) {
      assertThat(paths).contains("," + fall.substring(fall.length() - 7) + ",");
    }
  }

  @Test
  void theFolderHoldsWhatIsPrintedAndTheSameAgainIsTheSame() throws IOException {
    Cli asked = ask("--json");
    assertThat(results()).hasSize(1);
    Path kept = results().getFirst();
    assertThat(asked.err()).contains("results are in " + kept);
    assertThat(kept.resolve("ensemble.json")).hasContent(asked.out());
    String paths = Files.readString(kept.resolve("paths.csv"));
    assertThat(paths.lines().findFirst().orElseThrow()).startsWith("seed,party,arrears,default,");
    assertThat(paths.lines().skip(1).map(line -> line.substring(0, 2)).distinct())
        .containsExactly("1,", "2,", "3,", "4,", "5,", "6,");
    assertThat(Cli.call("validate", kept.resolve("scenario.yaml").toString()).code()).isZero();
    assertThat(ask("--json").out()).isEqualTo(asked.out());
    assertThat(results()).containsExactly(kept);
    assertThat(kept.resolve("paths.csv")).hasContent(paths);
    assertThat(kept).isDirectoryContaining(file -> file.endsWith("ensemble.svg"));
  }

  /** The picture has a curve for who defaults, and no chart of debt that nobody has. */
  @Test
  void thePictureShowsWhatTheTablesSay() throws Exception {
    Cli asked = ask("--shock", "revenue-miss:size=20%,from=2026-01", "--json");
    String fallen =
        JsonMapper.shared()
            .readTree(asked.out())
            .required("parties")
            .valueStream()
            .filter(party -> party.required("default").required("paths").asInt() > 0)
            .map(party -> party.required("party").asString())
            .findFirst()
            .orElseThrow();
    Path file = results().getFirst().resolve("ensemble.svg");
    List<String> texts = new ArrayList<>();
    NodeList found =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("text");
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    assertThat(texts)
        .contains(
            "edge with revenue-miss:size=20%,from=2026-01",
            fallen + ": in default",
            "openai: revenue of the year",
            "openai: cash at the end of the year")
        .doesNotContain("openai: debt at the end of the year");
    assertThat(texts).filteredOn(text -> text.endsWith(": in default")).doesNotHaveDuplicates();
  }

  @Test
  void theTablesFitAndSayWhatTheyAre() throws IOException {
    Cli asked = ask("--shock", "revenue-miss:size=20%,from=2026-01");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("edge, 2025-01 to 2028-03, seeds 1 to 6, revenue-miss:size=20%,from=2026-01")
        .contains("Who fails, % of paths", "In default by the end of the year, % of paths")
        .contains("How many default in a path", "all, with outside sectors", "openai 95%");
    assertThat(asked.out().lines().filter(line -> !line.startsWith("Results")))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void pathsWithoutChanceAreSaidToBeAlike() throws IOException {
    Cli asked = ask("--reading", "chance=mean");
    assertThat(asked.out()).contains("The same came of every path");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--paths 0 | --paths must be a number from 1 to 100000, not 0",
        "--paths 100001 | --paths must be a number from 1 to 100000, not 100001",
        "--paths many | 'many'",
        "--seed 9223372036854775807 | --seed leaves no room for 200 seeds",
        "--shock revenue-mis:size=1% | did you mean 'revenue-miss'?",
      })
  void aMistakeIsToldInALine(String given, String told) {
    List<String> args = new ArrayList<>(List.of("ensemble", "openai-2025"));
    args.addAll(List.of("--out", folder.resolve("none").toString()));
    args.addAll(List.of(given.split(" ")));
    Cli asked = Cli.call(args.toArray(String[]::new));
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains(told);
    assertThat(asked.out()).isEmpty();
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
