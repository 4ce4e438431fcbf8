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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two ensembles: what is counted of them is what their {@code paths.csv} says, pair by pair. */
class EnsembleComparisonTest {

  @TempDir private Path folder;

  private Path ensemble(String name, String... more) throws IOException {
    Path scenario =
        Files.writeString(
            folder.resolve("edge.yaml"),
            "extends: collapse\nname: edge\nhorizon: {from: 2025-01, to: 2028-03}\n");
    Path out = folder.resolve(name);
    Stream<String> command = Stream.of("ensemble", scenario.toString(), "--out", out.toString());
    Cli asked = Cli.call(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    assertThat(asked.code()).as(asked.err()).isZero();
    try (Stream<Path> made = Files.list(out)) {
      return made.toList().getFirst();
    }
  }

  private static List<String> fallen(Path ensemble, String party) throws IOException {
    List<String> seeds = new ArrayList<>();
    for (String line : Files.readAllLines(ensemble.resolve("paths.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[1].equals(party) && !cells[3].isEmpty()) {
        seeds.add(cells[0]);
      }
    }
    return seeds;
  }

  @Test
  void pathsOfTheSameSeedStandBesideEachOther() throws IOException {
    Path first = ensemble("a", "--paths", "6");
    Path other =
        ensemble(
            "b", "--paths", "6", "--seed", "3", "--shock", "revenue-miss:size=30%,from=2026-06");
    Cli asked = Cli.call("compare", first.toString(), other.toString(), "--json");
    assertThat(asked.code()).as(asked.err()).isZero();
    JsonNode comparison = JsonMapper.shared().readTree(asked.out());
    JsonNode readings = comparison.required("ensembles").get(0).required("readings");
    assertThat(readings.required("chance").asString()).isEqualTo("drawn");
    JsonNode change = comparison.required("changes").get(0);
    assertThat(change.required("firstSeed").asInt()).isEqualTo(3);
    assertThat(change.required("paths").asInt()).isEqualTo(4);
    List<String> common = List.of("3", "4", "5", "6");
    List<String> here = fallen(first, "openai").stream().filter(common::contains).toList();
    List<String> there = fallen(other, "openai").stream().filter(common::contains).toList();
    assertThat(there).as("the shock lets more fail").hasSizeGreaterThan(here.size());
    JsonNode openai =
        change
            .required("parties")
            .valueStream()
            .filter(party -> party.required("party").asString().equals("openai"))
            .findFirst()
            .orElseThrow()
            .required("default");
    assertThat(openai.required("first").asInt()).isEqualTo(here.size());
    assertThat(openai.required("this").asInt()).isEqualTo(there.size());
    assertThat(openai.required("thisAlone").asInt())
        .isEqualTo((int) there.stream().filter(seed -> !here.contains(seed)).count());
    Cli table = Cli.call("compare", first.toString(), other.toString());
    assertThat(table.out())
        .contains("seeds 1 to 6", "seeds 3 to 8, revenue-miss:size=30%,from=2026-06")
        .contains("B beside A, 4 paths", "A alone", "B alone");
    assertThat(table.out().lines().skip(3)).allMatch(line -> line.length() <= 80);
  }

  @Test
  void whatCannotBeComparedIsSaidInALine() throws IOException {
    Path first = ensemble("a", "--paths", "2");
    Path other = ensemble("b", "--paths", "2", "--seed", "7");
    assertTold("less than two seeds in common, 1 to 2 and 7 to 8", first, other);
    assertThat(Cli.call("explain", first.toString(), "default(openai)").err())
        .contains("is an ensemble, not a run");
    assertTold("there is no run", first, folder.resolve("nothing"));
    Path paths = other.resolve("paths.csv");
    String whole = Files.readString(paths);
    Files.writeString(paths, whole.substring(0, whole.lastIndexOf("\n8,")) + "\n");
    assertTold("of the 2 paths of", other, other);
    Files.writeString(paths, whole.replaceFirst("\n7,", "\n9,"));
    assertTold("line 2: no path has seed 9", other, other);
  }

  private static void assertTold(String told, Path one, Path other) {
    Cli asked = Cli.call("compare", one.toString(), other.toString());
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains(told);
    assertThat(asked.err().lines()).hasSize(1);
    assertThat(asked.out()).isEmpty();
  }
}
