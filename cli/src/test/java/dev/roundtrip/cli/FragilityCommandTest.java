package dev.roundtrip.cli;

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
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FragilityCommandTest {

  @TempDir private Path folder;

  /** Chance decides here with some sizes of a shock. */
  private String scenario() throws IOException {
    Path file = folder.resolve("edge.yaml");
    return Files.writeString(
            file, "extends: collapse\nname: edge\nhorizon: {from: 2025-01, to: 2028-03}\n")
        .toString();
  }

  private Cli ask(String... more) throws IOException {
    Stream<String> command =
        Stream.of(
            "fragility",
            scenario(),
            "--shock",
            "revenue-miss:from=2026-06",
            "--vary",
            "size",
            "--between",
            "0%..40%",
            "--points",
            "3",
            "--paths",
            "4",
            "--out",
            folder + "/curves");
    return Cli.call(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }

  private Path result() throws IOException {
    try (Stream<Path> children = Files.list(folder.resolve("curves"))) {
      List<Path> results = children.toList();
      assertThat(results).hasSize(1);
      return results.getFirst();
    }
  }

  @Test
  void everyPointIsWhatAnEnsembleWithThatShockCounts() throws IOException {
    Cli asked = ask("--json");
    assertThat(asked.code()).as(asked.err()).isZero();
    JsonNode curve = JsonMapper.shared().readTree(asked.out());
    assertThat(curve.required("points").size()).isEqualTo(3);
    long fallen = 0;
    for (JsonNode point : curve.required("points")) {
      String shock = "revenue-miss:size=" + point.required("value").asString() + ",from=2026-06";
      Cli ensemble =
          Cli.call(
              "ensemble",
              scenario(),
              "--shock",
              shock,
              "--paths",
              "4",
              "--json",
              "--out",
              folder + "/ensembles");
      JsonNode same = JsonMapper.shared().readTree(ensemble.out());
      for (String counted : List.of("defaults", "loss", "parties")) {
        assertThat(point.required(counted)).isEqualTo(same.required(counted));
      }
      fallen += same.required("defaults").size() - 1;
    }
    assertThat(fallen).isPositive();
  }

  @Test
  void theTableSaysWhereHalfOfThePathsFail() throws IOException {
    Cli asked = ask();
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("seeds 1 to 4, revenue-miss:from=2026-06 with 3 values\n  of size\n")
        .contains("by\n  revenue-miss.size\n", " size | ", " openai ", "\n   0% | ", "\n  40% | ")
        .containsPattern("openai (in default somewhere between|defaults in)");
    assertThat(asked.out().lines().filter(line -> !line.startsWith("Results")))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void theFolderHoldsTheCountsAndThePictureAndTheSameAgainIsTheSame() throws IOException {
    Cli asked = ask("--json");
    Path kept = result();
    assertThat(asked.err()).contains("results are in " + kept);
    assertThat(kept.resolve("fragility.json")).hasContent(asked.out());
    List<String> lines = Files.readAllLines(kept.resolve("fragility.csv"));
    assertThat(lines.getFirst()).startsWith("value,party,paths,arrears,default,share,");
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).distinct())
        .containsExactly("0%", "20%", "40%");
    String picture = Files.readString(kept.resolve("fragility.svg"));
    assertThat(picture)
        .startsWith("<svg ")
        .contains("xmlns=\"http://www.w3.org/2000/svg\"", ">openai<", "revenue-miss.size")
        .doesNotContain("Plex\"", "'Plex'");
    assertThat(Cli.call("validate", kept.resolve("scenario.yaml").toString()).code()).isZero();
    assertThat(ask("--json").out()).isEqualTo(asked.out());
    assertThat(result().resolve("fragility.svg")).hasContent(picture);
  }

  /** The first of two lines that are the same is under the other, which is broken. */
  @Test
  void aLineThatCoversAnotherLetsItBeSeen() throws IOException {
    String[] call = {
      "fragility",
      "openai-2025",
      "--shock",
      "revenue-miss:from=2027-01",
      "--vary",
      "size",
      "--points",
      "2",
      "--paths",
      "1",
      "--json",
      "--out",
      folder + "/curves"
    };
    JsonNode half = JsonMapper.shared().readTree(Cli.call(call).out()).required("half");
    String picture = Files.readString(result().resolve("fragility.svg"));
    assertThat(half.size()).isGreaterThan(1);
    int whole = picture.lastIndexOf(rgb(0, 114, 178));
    assertThat(whole).isPositive().isLessThan(picture.lastIndexOf(rgb(213, 94, 0)));
  }

  private static String rgb(int red, int green, int blue) {
    return "rgb(" + red + "," + green + "," + blue + ")";
  }

  @Test
  void eachTickHasANameOfItsOwn() throws IOException {
    String[] call = {
      "fragility",
      scenario(),
      "--shock",
      "revenue-miss:from=2026-06",
      "--vary",
      "size",
      "--between",
      "41%..41.2%",
      "--points",
      "3",
      "--paths",
      "1",
      "--out",
      folder + "/curves"
    };
    Cli asked = Cli.call(call);
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("% of 1 path, with");
    String picture = Files.readString(result().resolve("fragility.svg"));
    for (String tick : List.of(">41%<", ">41.1%<", ">41.2%<")) {
      assertThat(picture).containsOnlyOnce(tick);
    }
  }

  /** A folder that cannot be made is told of once all that is asked has been understood. */
  @Test
  void theExamplesInHelpAreUnderstood() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    String help = Cli.call("fragility", "--help").out();
    String examples = help.split("Examples:\n")[1].split("\n\n")[0].replace("\\\n", " ");
    List<String> calls =
        examples.lines().map(String::strip).filter(call -> !call.isEmpty()).toList();
    assertThat(calls).hasSizeGreaterThan(1);
    for (String call : calls) {
      List<String> args = new ArrayList<>(List.of(call.split("\\s+")));
      args.removeFirst();
      args.addAll(List.of("--out", file.toString()));
      assertThat(Cli.call(args.toArray(String[]::new)).err()).contains("cannot write to " + file);
    }
  }

  @Test
  void whereNobodyFailsThatIsSaid() throws IOException {
    Path calm = folder.resolve("calm.yaml");
    Files.writeString(
        calm, "extends: openai-2025\nname: calm\nhorizon: {from: 2025-01, to: 2025-12}\n");
    Cli nobody =
        Cli.call(
            "fragility",
            calm.toString(),
            "--shock",
            "revenue-miss:from=2025-02",
            "--vary",
            "size",
            "--between",
            "0%..1%",
            "--points",
            "2",
            "--paths",
            "2",
            "--out",
            folder + "/curves");
    assertThat(nobody.code()).as(nobody.err()).isZero();
    assertThat(nobody.out()).contains("Nobody defaults in any path.").doesNotContain("Half of");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--vary size --paths 0 | --paths must be a number from 1 to 10000, not 0",
        "--vary size --points 1 | --points must be a number from 2 to 101, not 1",
        "--vary size --seed 9223372036854775807 | --seed leaves no room for 100 seeds",
        "--vary sise | cannot be varied; revenue-miss has",
        "--vary size --between 10..20 | expected a value such as 100%",
        "--vary size --between 40%..40% | a curve needs two values, not 40%..40%",
        "--vary size --shock nonsense | nonsense",
        "--points 3 | --vary",
      })
  void aMistakeIsToldInALine(String given, String told) {
    List<String> args = new ArrayList<>(List.of("fragility", "openai-2025"));
    args.addAll(List.of("--shock", "revenue-miss:from=2027-01"));
    args.addAll(List.of("--out", folder.resolve("none").toString()));
    args.addAll(List.of(given.split(" ")));
    Cli asked = Cli.call(args.toArray(String[]::new));
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains(told);
    assertThat(asked.out()).isEmpty();
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
