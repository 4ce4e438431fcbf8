package dev.roundtrip.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.folder.JsonPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report on an ensemble, read as its reader gets it. */
class EnsembleDocumentTest {

  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

  /** In this month some paths have defaulted and others have not. */
  private static final String EDGE =
      "extends: collapse\nname: edge\ntitle: On the edge\n"
          + "horizon: {from: 2025-01, to: 2028-03}\n";

  @TempDir private static Path folder;

  private static Path edge;
  private static ReportPage page;

  @BeforeAll
  static void countAndReport() throws IOException {
    edge = ensemble("edge", EDGE, "--paths", "12");
    page = report(edge, "edge.html");
  }

  private static Path ensemble(String name, String scenario, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".yaml"), scenario);
    Path out = folder.resolve(name);
    Stream<String> command = Stream.of("ensemble", file.toString(), "--out", out.toString());
    Cli asked = Cli.call(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    assertThat(asked.code()).as(asked.err()).isZero();
    try (Stream<Path> made = Files.list(out)) {
      return made.toList().getFirst();
    }
  }

  private static ReportPage report(Path ensemble, String name) throws IOException {
    Path out = folder.resolve(name);
    Cli cli = Cli.call("report", ensemble.toString(), "--out", out.toString());
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out()).isEqualTo("Report  " + out + "\n");
    return new ReportPage(Files.readString(out));
  }

  private static JsonPlace counted() throws IOException {
    return JsonPlace.of(edge.resolve("ensemble.json"));
  }

  private static JsonPlace lab() throws IOException {
    return counted().items("parties").stream()
        .filter(party -> party.text("party").equals("openai"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFirstPageSaysHowOftenWhoDefaults() throws IOException {
    JsonPlace lab = lab();
    double share = lab.at("default").decimal("share");
    assertThat(share).as("some default and some do not").isBetween(0.05, 0.95);
    assertThat(page.html())
        .contains("<title>On the edge · Roundtrip report</title>")
        .contains("<p class=\"verdict\">OpenAI defaults in ")
        .contains("<data class=\"big\" value=\"" + share + "\">")
        .contains("in 12 paths, each with a chance of its own.")
        .contains("Ensemble <code>" + edge.getFileName() + "</code>");
  }

  @Test
  void theTablesHaveTheFiguresOfTheFolder() throws IOException {
    List<List<String>> years = page.table("Share of the paths in which it is in default");
    List<JsonPlace> told = lab().items("years");
    int column = years.getFirst().indexOf("OpenAI");
    assertThat(years).hasSize(told.size() + 1);
    for (int i = 0; i < told.size(); i++) {
      assertThat(Double.parseDouble(ReportPage.value(years.get(i + 1).get(column))))
          .isEqualTo(told.get(i).at("default").decimal("share"));
    }
    List<List<String>> losses = page.table("Written down because others default");
    List<String> all = losses.getLast();
    assertThat(all.getFirst()).isEqualTo("All, with outside sectors");
    JsonPlace loss = counted().at("loss");
    assertThat(ReportPage.value(all.get(1))).isEqualTo(Long.toString(loss.whole("mean")));
    assertThat(ReportPage.value(all.get(5))).isEqualTo(Long.toString(loss.whole("shortfall95")));
    List<List<String>> cash = page.table("OpenAI: cash at the end of the year");
    assertThat(ReportPage.value(cash.get(1).get(3)))
        .isEqualTo(Long.toString(told.getFirst().at("cash").whole("p50")));
  }

  @Test
  void whoRunsItAgainAsThePageSaysHasTheSamePaths() throws IOException {
    Path again = folder.resolve("again");
    Cli cli = Cli.call(command("Run again", "--out", again.toString()));
    assertThat(cli.code()).as(cli.err()).isZero();
    try (Stream<Path> made = Files.list(again)) {
      assertThat(made.toList().getFirst().resolve("paths.csv"))
          .hasSameTextualContentAs(edge.resolve("paths.csv"));
    }
    Cli worst = Cli.call(command("The path with the largest loss", "--json"));
    assertThat(worst.code()).as(worst.err()).isZero();
    JsonNode summary = JsonMapper.shared().readTree(worst.out());
    long seed = counted().at("loss").whole("worstSeed");
    assertThat(summary.required("seed").longValue()).isEqualTo(seed);
    assertThat(summary.required("defaults").valueStream())
        .extracting(fall -> fall.required("party").asString() + fall.required("period").asString())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(defaultsOf(seed));
  }

  private static List<String> defaultsOf(long seed) throws IOException {
    return Files.readAllLines(edge.resolve("paths.csv")).stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(Long.toString(seed)) && !cells[3].isEmpty())
        .map(cells -> cells[1] + cells[3])
        .toList();
  }

  /** Returns what the page says to type, with the folder where it is. */
  private static String[] command(String name, String... more) {
    List<String> row =
        page.table("What " + edge.getFileName() + " follows from").stream()
            .filter(cells -> cells.getFirst().equals(name))
            .findFirst()
            .orElseThrow();
    List<String> words = new ArrayList<>();
    ARGUMENT
        .matcher(row.get(1).replace(edge.getFileName() + "/", edge + "/"))
        .results()
        .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
    assertThat(words.removeFirst()).isEqualTo("roundtrip");
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @Test
  void whatWasNeverSeenIsNotSaidToBeImpossible() throws IOException {
    Path calm =
        ensemble(
            "calm",
            "extends: openai-2025\nname: calm\nhorizon: {from: 2025-01, to: 2025-12}\n",
            "--paths",
            "5");
    assertThat(report(calm, "calm.html").html())
        .contains("<p class=\"verdict\">Nobody defaults in any path, and nobody falls into arrears")
        .contains("With more paths somebody may in up to 43.4 % of them.")
        .contains("Nobody writes anything down in any path.");
  }

  @Test
  void thePictureCanDoNothingInThePageAndIsLeftOutWhereThereIsNone() throws IOException {
    assertThat(page.html()).contains("<img alt=").contains("data:image/svg+xml;base64,");
    assertThat(page.html()).doesNotContain("<svg", "<script");
    Path copy = Files.createDirectories(folder.resolve("copy"));
    for (String file : List.of("ensemble.json", "scenario.yaml", "paths.csv")) {
      Files.copy(edge.resolve(file), copy.resolve(file));
    }
    assertThat(report(copy, "copy.html").html()).contains("OpenAI defaults").doesNotContain("<img");
  }

  @Test
  void aNameComesOutAsText() throws IOException {
    Path hostile =
        ensemble(
            "hostile",
            EDGE.replace("edge", "hostile").replace("2028-03", "2028-12")
                + "parties: {openai: {name: \"<script>1</script>\"}}\n",
            "--paths",
            "3");
    assertThat(report(hostile, "hostile.html").html())
        .contains("&lt;script&gt;1&lt;/script&gt; defaults in ")
        .doesNotContain("<script");
  }

  @Test
  void whatIsChangedOrIsNoneIsRefusedInALine() throws IOException {
    Path changed = Files.createDirectories(folder.resolve("changed"));
    Files.copy(edge.resolve("ensemble.json"), changed.resolve("ensemble.json"));
    refused(changed, "scenario.yaml");
    Files.writeString(changed.resolve("scenario.yaml"), EDGE);
    refused(changed, "scenario.yaml was changed after the ensemble was run");
    Files.copy(edge.resolve("scenario.yaml"), changed.resolve("scenario.yaml"), REPLACE_EXISTING);
    Files.writeString(
        changed.resolve("ensemble.json"),
        Files.readString(edge.resolve("ensemble.json")).replace("\"worstSeed\"", "\"seed\""));
    refused(changed, "loss.worstSeed is missing");
    Cli beside = Cli.call("report", edge.toString(), "--against", edge.toString());
    assertThat(beside.code()).isEqualTo(2);
    assertThat(beside.err()).contains("is an ensemble", "roundtrip compare").hasLineCount(1);
  }

  private static void refused(Path ensemble, String told) {
    Cli cli = Cli.call("report", ensemble.toString(), "--out", folder.resolve("x.html").toString());
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains(told).hasLineCount(1);
    assertThat(folder.resolve("x.html")).doesNotExist();
  }
}
