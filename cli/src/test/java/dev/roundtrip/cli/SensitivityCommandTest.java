package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.folder.FigureTrial;
import dev.roundtrip.cli.folder.InputKind;
import dev.roundtrip.cli.folder.MovedFigure;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.SensitivityPlan;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.ensemble.Measure;
import dev.roundtrip.ensemble.Processors;
import dev.roundtrip.scenarios.FigureMoves;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioLoader;
import dev.roundtrip.scenarios.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SensitivityCommandTest {

  private static final String QUOTIENT = "climate.markets.openai-sales.demand.quotient";

  @TempDir private Path folder;

  /** The buyer defaults in it, sooner or later or not at all by some figures. */
  private String scenario() throws IOException {
    Path file = folder.resolve("edge.yaml");
    return Files.writeString(
            file,
            "extends: collapse\nname: edge\nhorizon: {from: 2025-01, to: 2029-12}\nshocks: null\n")
        .toString();
  }

  private Cli ask(String... more) throws IOException {
    Stream<String> command =
        Stream.of(
            "sensitivity",
            scenario(),
            "--shock",
            "revenue-miss:size=40%,from=2026-10",
            "--of",
            "fitted",
            "--out",
            folder + "/tornados");
    return Cli.call(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }

  private JsonNode json(String... more) throws IOException {
    Cli asked = ask(Stream.concat(Stream.of("--json"), Stream.of(more)).toArray(String[]::new));
    assertThat(asked.code()).as(asked.err()).isZero();
    return JsonMapper.shared().readTree(asked.out());
  }

  private Path result() throws IOException {
    try (Stream<Path> children = Files.list(folder.resolve("tornados"))) {
      List<Path> results = children.toList();
      assertThat(results).hasSize(1);
      return results.getFirst();
    }
  }

  private static JsonNode figure(JsonNode asked, String path) {
    for (JsonNode figure : asked.required("figures")) {
      if (figure.required("path").asString().equals(path)) {
        return figure;
      }
    }
    throw new AssertionError(path + " is not in " + asked);
  }

  /** Returns who defaults when, in a run of a scenario file with the shock and seed of the rows. */
  private List<String> fallenInRun(String... scenario) throws IOException {
    Stream<String> command =
        Stream.of(
            "run", "--json", "--shock", "revenue-miss:size=40%,from=2026-10", "--out", folder + "");
    Cli run = Cli.call(Stream.concat(command, Stream.of(scenario)).toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    List<String> fallen = new ArrayList<>();
    JsonNode summary = JsonMapper.shared().readTree(run.out());
    for (JsonNode fall : summary.required("defaults")) {
      fallen.add(fall.required("party").asString() + " " + fall.required("period").asString());
    }
    return fallen;
  }

  private static List<String> fallenIn(JsonNode outcome) {
    List<String> fallen = new ArrayList<>();
    outcome
        .required("defaults")
        .properties()
        .forEach(fall -> fallen.add(fall.getKey() + " " + fall.getValue().asString()));
    return fallen;
  }

  @Test
  void aRowIsWhatARunOfAFileByHandGives() throws IOException {
    JsonNode row = figure(json(), QUOTIENT);
    String[] values = {"69.75%", "85.25%"};
    List<String> ways = List.of("down", "up");
    List<List<String>> seen = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Path hand = folder.resolve("hand.yaml");
      Files.writeString(
          hand,
          "extends: edge.yaml\nname: hand\nclimate: {markets: {openai-sales: {demand: {quotient: "
              + values[i]
              + "}}}}\n");
      JsonNode side = row.required(ways.get(i));
      assertThat(side.required("value").asString()).isEqualTo(values[i]);
      List<String> byHand = fallenInRun(hand.toString());
      assertThat(fallenIn(side)).isEqualTo(byHand);
      seen.add(byHand);
      String moves = result().resolve("moves.yaml").toString();
      assertThat(fallenInRun(moves, "--reading", side.required("reading").asString()))
          .isEqualTo(byHand);
    }
    assertThat(seen.getFirst()).isNotEqualTo(seen.getLast());
  }

  @Test
  void theLargestSwingIsFirstAndAFigureWithoutInfluenceHasNone() throws IOException {
    JsonNode asked = json();
    assertThat(asked.required("figures").get(0).required("path").asString()).isEqualTo(QUOTIENT);
    long before = Long.MAX_VALUE;
    for (JsonNode row : asked.required("figures")) {
      long swing = row.required("swing").asLong();
      assertThat(swing).isLessThanOrEqualTo(before);
      before = swing;
    }
    JsonNode later = figure(asked, "contracts.openai-sites-2029.amount");
    assertThat(later.required("swing").asLong()).isZero();
    assertThat(figure(asked, "climate.credit.margins.nvidia").required("movesDefaults").asBoolean())
        .isFalse();
    assertThat(asked.required("moved").asInt()).isEqualTo(asked.required("figures").size());
    assertThat(asked.required("swinging").asInt()).isPositive().isLessThan(17);
  }

  @Test
  void theTableFitsAndSaysHowToRunARow() throws IOException {
    Cli asked = ask("--top", "2");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("As it is: default: openai 20", "month of openai's default: 20")
        .contains(" # | Figure ", " Lower | ", " Higher | ", "quotient", "(fitted)")
        .contains("3 of 17 figures swing it (the largest 2 are shown; --top)")
        .contains("moves.yaml --reading moved=f")
        .contains("--seed 1 --shock revenue-miss:size=40%,from=2026-10");
    assertThat(asked.out().lines().filter(line -> !line.contains(folder.toString())))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void theCommandForARowCanBeTakenAsItStands() throws IOException {
    String out = folder + "/it's mine";
    Cli asked =
        Cli.call(
            "sensitivity",
            scenario(),
            "--shock",
            "revenue-miss:size=40%,from=2026-10",
            "--of",
            "fitted",
            "--out",
            out);
    assertThat(asked.out())
        .containsPattern("roundtrip run '" + folder + "/it'\\\\''s mine/[\\w-]+/moves.yaml' ");
  }

  @Test
  void aPictureOfNoSwingSaysSoAndHasNoAxis() throws IOException {
    Cli asked = ask("--party", "nvidia", "--months", "1");
    assertThat(asked.out()).contains("No figure swings it");
    assertThat(Files.readString(result().resolve("sensitivity.svg")))
        .contains(">No figure swings it.<", "dates 1 month;")
        .doesNotContain("are cut short", ">0<", ">1<", "<line");
  }

  @Test
  void theFolderHoldsTheTableAndThePictureAndTheSameAgainIsTheSame() throws IOException {
    Cli asked = ask("--json");
    Path kept = result();
    assertThat(asked.err()).contains("results are in " + kept);
    assertThat(kept.resolve("sensitivity.json")).hasContent(asked.out());
    List<String> lines = Files.readAllLines(kept.resolve("sensitivity.csv"));
    assertThat(lines.getFirst()).startsWith("rank,number,path,confidence,value,move,");
    assertThat(lines).hasSize(1 + 2 * 17);
    assertThat(lines.get(1)).contains("," + QUOTIENT + ",fitted,77.5%,down,69.75%,,");
    String picture = Files.readString(kept.resolve("sensitivity.svg"));
    assertThat(picture)
        .startsWith("<svg ")
        .contains(QUOTIENT, ">lower<", ">higher<", "month of openai")
        .doesNotContain("Plex\"", "'Plex'");
    assertThat(Cli.call("validate", kept.resolve("scenario.yaml").toString()).code()).isZero();
    assertThat(ask("--json").out()).isEqualTo(asked.out());
    assertThat(result().resolve("sensitivity.svg")).hasContent(picture);
  }

  @Test
  void whatCannotBeMovedIsListedWithTheReason() throws IOException {
    Path file = folder.resolve("stays.yaml");
    Files.writeString(
        file,
        """
        extends: openai-2025
        name: stays
        horizon: {from: 2025-01, to: 2025-12}
        climate: {credit: {per-turn: {value: 0%, confidence: fitted}}}
        contracts: {microsoft-azure: {minimum-use: {value: 100%, confidence: fitted}}}
        """);
    Cli asked =
        Cli.call(
            "sensitivity",
            file + "",
            "--of",
            "fitted",
            "--measure",
            "least-cash",
            "--out",
            folder + "/tornados");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("Not moved (zero, and any share of it is zero): climate.credit.per-turn\n")
        .contains(
            "Not higher (found '110%', expected a share from 0% to 100%):\n  contracts.microsoft")
        .contains("least cash of openai at the end of a month: $6.6\n  billion\n");
    assertThat(Files.readString(result().resolve("sensitivity.csv")))
        .contains(",climate.credit.per-turn,fitted,0%,up,,\"zero, and any share of it is zero\",");
  }

  @Test
  void itMakesNoDifferenceHowManyAreRunAtATime() throws Exception {
    LoadedScenario scenario = ScenarioLoader.load(scenario());
    Measure measure =
        new Measure(
            Measure.Kind.LOSS, new PartyId("openai"), 2029, scenario.economy().horizon().last());
    SensitivityPlan plan =
        new SensitivityPlan(
            RunPlan.of(scenario, 1, List.of()),
            FigureMoves.of(scenario),
            new TreeSet<>(List.of(InputKind.FITTED)),
            new Step(new BigDecimal("0.1"), 3),
            measure);
    List<MovedFigure> oneByOne = plan.trials().map(FigureTrial::run).toList();
    List<MovedFigure> together = new ArrayList<>();
    try (Processors processors = new Processors()) {
      processors.work(plan.trials(), FigureTrial::run, together::add);
    }
    assertThat(together).isEqualTo(oneByOne).hasSize(17);
  }

  @Test
  void whatIsInterruptedLeavesNothing() throws IOException {
    Thread.currentThread().interrupt();
    Cli asked = ask();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err()).contains("interrupted");
    assertThat(folder.resolve("tornados")).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--by 10 | --by must be a share above 0% and below 100% such as 10%, not '10': did you mean '10%'?",
        "--by 0% | --by must be a share above 0% and below 100% such as 10%, not '0%'",
        "--by 100% | not '100%'",
        "--of asumed | --of 'asumed': expected one of the kinds of figures (facts, fitted, recalled, assumed, unstated, all): did you mean 'assumed'?",
        "--party opanai | --party 'opanai': expected one of the parties that act",
        "--party opanai | did you mean 'openai'?",
        "--measure los | --measure 'los': expected one of the measures",
        "--measure los | did you mean 'loss'?",
        "--measure loss --party openai | --party makes no sense with --measure loss",
        "--year 2030 | --year makes no sense with --measure default, only with revenue, cash or debt",
        "--measure debt --year 2050 | --year must be a year of the run, 2025 to 2035, not 2050",
        "--months 0 | --months must be a number from 1 to 120, not 0",
        "--top 0 | --top must be a number from 1 to 1000, not 0",
        "--shock nonsense | nonsense",
      })
  void aMistakeIsToldInALine(String given, String told) {
    List<String> args = new ArrayList<>(List.of("sensitivity", "openai-2025"));
    args.addAll(List.of("--out", folder.resolve("none").toString()));
    args.addAll(List.of(given.split(" ")));
    Cli asked = Cli.call(args.toArray(String[]::new));
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains(told);
    assertThat(asked.err().lines()).hasSize(1);
    assertThat(asked.out()).isEmpty();
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
