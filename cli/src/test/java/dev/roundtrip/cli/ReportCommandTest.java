package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.cli.folder.JsonPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A report on a default, read as its reader gets it. */
class ReportCommandTest {

  private static final Pattern TABLE =
      Pattern.compile("<caption><b>[^<]*</b> ([^<]*)</caption>(.*?)</table>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<tr class=\"[^\"]*\">(.*?)</tr>");
  private static final Pattern CELL = Pattern.compile("<td class=\"[^\"]*\">(.*?)</td>");
  private static final Pattern HEAD = Pattern.compile("<th [^>]*>(.*?)</th>");
  private static final Pattern VALUE = Pattern.compile("<data value=\"([^\"]*)\">");

  private static final String DAMAGED =
      "{\"periods\":1,\"fingerprint\":\"a\",\"defaults\":[{}],\"arrears\":[],\"years\":[]}";

  @TempDir private static Path folder;

  private static Path collapse = Path.of("");
  private static Path base = Path.of("");
  private static String html = "";

  /** To the end of the year of the default. */
  @BeforeAll
  static void runAndReport() throws IOException {
    collapse = run("collapse", "extends: collapse\nname: broken\ntitle: The chain breaks\n");
    base = run("base", "extends: openai-2025\nname: base\ntitle: As signed\n");
    html = report(collapse, folder.resolve("collapse.html"));
  }

  private static Path run(String name, String scenario) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, scenario + "horizon: {from: 2025-01, to: 2028-12}\n");
    Path out = folder.resolve(name);
    Cli kept = Cli.call("run", file.toString(), "--out", out.toString());
    assertThat(kept.code()).as(kept.err()).isZero();
    try (var folders = Files.list(out)) {
      return folders.findFirst().orElseThrow();
    }
  }

  private static String report(Path run, Path out, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("report", run.toString(), "--out", out.toString()));
    args.addAll(List.of(more));
    Cli cli = Cli.call(args.toArray(String[]::new));
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out()).isEqualTo("Report  " + out + "\n");
    return Files.readString(out);
  }

  private static JsonNode summary(Path run) throws IOException {
    return JsonPlace.of(run.resolve("summary.json")).node();
  }

  /** Returns the cells of a table by the beginning of its title, its heads first. */
  private static List<List<String>> table(String page, String title) {
    Matcher tables = TABLE.matcher(page);
    while (tables.find()) {
      if (tables.group(1).startsWith(title)) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(all(HEAD, tables.group(2)));
        String body = tables.group(2).replace("&#x3D;", "=").replace("&#39;", "'");
        all(ROW, body).forEach(row -> rows.add(all(CELL, row)));
        return rows;
      }
    }
    throw new AssertionError("no table is called " + title);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String value(String cell) {
    Matcher value = VALUE.matcher(cell);
    assertThat(value.find()).as(cell).isTrue();
    return value.group(1);
  }

  @Test
  void theFirstPageSaysWhoDefaultsFirstWhenAndWhatStaysUnpaid() throws IOException {
    JsonNode fall = summary(collapse).required("defaults").get(0);
    assertThat(fall.required("party").stringValue()).isEqualTo("openai");
    assertThat(fall.required("period").stringValue()).isEqualTo("2028-04");
    String contract = fall.required("cause").required("contract").stringValue();
    assertThat(html)
        .contains("<p class=\"verdict\">OpenAI defaults first, in April 2028: the capacity payment")
        .contains("under " + contract + ", owed to ")
        .contains("<data class=\"big\" value=\"2028-04\">Apr 2028</data>")
        .contains("<title>The chain breaks · Roundtrip report</title>");
    assertThat(report(base, folder.resolve("base.html")))
        .contains("<p class=\"verdict\">Nobody defaults, and nobody falls into arrears.</p>");
  }

  @Test
  void whoIsManyIsSpokenOfInThePlural() throws IOException {
    Path run =
        run(
            "many",
            "extends: collapse\nname: many\nparties: {openai: {name: Labs, stands-for: many}}\n");
    assertThat(report(run, folder.resolve("many.html")))
        .contains("<p class=\"verdict\">Labs default first, in April 2028: ")
        .contains("Labs fall into arrears", "Labs promise to pay ", "Labs default: ")
        .doesNotContain("Labs defaults", "Labs falls", "Labs promises");
  }

  @Test
  void everyAmountOfTheYearsIsThatOfTheSummary() throws IOException {
    Map<String, String> tables =
        Map.of(
            "Revenue booked", "revenue",
            "Due to be paid", "due",
            "Cash at the end", "cash",
            "Debt at the end", "debt",
            "Overdue at the end", "arrears",
            "Power online", "onlineMw");
    JsonNode summary = summary(collapse);
    for (Map.Entry<String, String> one : tables.entrySet()) {
      List<List<String>> rows = table(html, one.getKey());
      assertThat(rows).as(one.getKey()).hasSizeGreaterThan(1);
      for (List<String> row : rows.subList(1, rows.size())) {
        for (int column = 1; column < row.size(); column++) {
          int year = Integer.parseInt(rows.getFirst().get(column));
          long expected =
              yearOf(summary, year, row.getFirst()).required(one.getValue()).longValue();
          assertThat(value(row.get(column)))
              .as("%s of %s in %d", one.getValue(), row.getFirst(), year)
              .isEqualTo(Long.toString(expected));
        }
      }
    }
  }

  @Test
  void whatAFailureWouldCostIsThatOfTheSummary() throws IOException {
    JsonNode summary = summary(collapse);
    List<List<String>> rows = table(html, "What the others would lose if it failed at the end");
    int compared = 0;
    for (JsonNode end : summary.required("exposures")) {
      int column = rows.getFirst().indexOf(Integer.toString(end.required("year").intValue()));
      for (JsonNode failure : end.required("failures")) {
        String name = nameOf(summary, failure.required("party").stringValue());
        for (List<String> row : rows) {
          if (row.getFirst().equals(name)) {
            assertThat(value(row.get(column)))
                .as("%s in %s", name, end.required("period"))
                .isEqualTo(Long.toString(failure.required("systemLoss").longValue()));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
    assertThat(html).contains("The failure that would have cost the others most is that of OpenAI");
  }

  private static String nameOf(JsonNode summary, String party) {
    for (JsonNode one : summary.required("parties")) {
      if (one.required("id").stringValue().equals(party)) {
        return one.required("name").stringValue();
      }
    }
    throw new AssertionError("no party is called " + party);
  }

  private static JsonNode yearOf(JsonNode summary, int year, String name) {
    String id = "";
    for (JsonNode party : summary.required("parties")) {
      id =
          party.required("name").stringValue().equals(name)
              ? party.required("id").stringValue()
              : id;
    }
    for (JsonNode one : summary.required("years")) {
      if (one.required("year").intValue() == year
          && one.required("party").stringValue().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("the summary has no " + year + " of " + name);
  }

  @Test
  void whatIsShownOfACellIsItsValueRounded() {
    int compared = 0;
    for (List<String> row : table(html, "Due to be paid").subList(1, 4)) {
      for (String cell : row.subList(1, row.size())) {
        String shown = cell.replaceAll("<[^>]*>", "").replace(",", "").replace("–", "0");
        double billions = Double.parseDouble(value(cell)) / 1e11;
        assertThat(Double.parseDouble(shown)).isCloseTo(billions, within(0.0501));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  /** The summary measures events of the model, the map entries of the journal. */
  @Test
  void whatTheMapSumsUpFromTheJournalIsWhatTheSummaryMeasured() throws IOException {
    List<List<String>> payments = table(html, "The largest payments of ");
    List<String> sum = payments.getLast();
    Matcher year = Pattern.compile("The largest payments of (\\d{4})").matcher(html);
    assertThat(year.find()).isTrue();
    JsonNode measured = null;
    for (JsonNode one : summary(collapse).required("circularity")) {
      if (one.required("year").asString().equals(year.group(1))
          && one.required("payments").stringValue().equals("cash-with-equity")
          && one.required("months").intValue() == 12) {
        measured = one;
      }
    }
    assertThat(measured).isNotNull();
    assertThat(value(sum.get(2))).isEqualTo(measured.required("paid").asString());
    double share = measured.required("circularByVolume").doubleValue();
    assertThat(share).isPositive();
    assertThat(Double.parseDouble(value(sum.get(4)))).isCloseTo(share, within(1e-9));
    assertThat(html).contains("<data class=\"big\" value=\"" + share + "\">");
  }

  @Test
  void theOriginsOfRevenueAreThoseOfTheSummary() throws IOException {
    List<List<String>> rows = table(html, "Revenue by origin, pro rata");
    assertThat(rows).hasSizeGreaterThan(5);
    List<String> origins = List.of("customers", "outside", "peers", "self");
    for (List<String> row : rows.subList(1, rows.size())) {
      JsonNode split =
          yearOf(summary(collapse), Integer.parseInt(row.get(1)), row.getFirst())
              .required("provenance")
              .required("revenue")
              .required("proRata");
      for (int i = 0; i < origins.size(); i++) {
        assertThat(value(row.get(2 + i))).isEqualTo(split.required(origins.get(i)).asString());
      }
    }
  }

  @Test
  void itTellsTheChainOfCausesAndHowToComeToTheSameFigures() throws IOException {
    List<List<String>> chain = table(html, "The chain of causes");
    assertThat(chain).hasSizeGreaterThan(8);
    assertThat(chain.get(1).get(1))
        .isEqualTo("the shock revenue-miss:size=50%,from=2026-10 strikes");
    assertThat(chain.getLast().get(1)).startsWith("openai defaults, because ");
    assertThat(html)
        .contains(summary(collapse).required("fingerprint").stringValue())
        .contains("roundtrip run --replay " + collapse.getFileName());
    JsonNode inputs = summary(collapse).required("inputs");
    for (String kind : List.of("facts", "fitted", "recalled", "assumed", "unstated")) {
      assertThat(table(html, kind + " inputs")).as(kind).hasSize(inputs.required(kind).size() + 1);
    }
  }

  @Test
  void itNeedsNothingButItself() throws IOException {
    String both = report(collapse, folder.resolve("both.html"), "--against", base.toString());
    for (String page : List.of(html, both)) {
      assertThat(all(Pattern.compile("(?:src|href|data|action|poster)=\"([^\"]*)\""), page))
          .isNotEmpty()
          .allSatisfy(reference -> assertThat(reference).startsWith("#"));
      assertThat(all(Pattern.compile("url\\(([^)]{0,20})"), page))
          .isNotEmpty()
          .allSatisfy(reference -> assertThat(reference).matches("data:.*|\"?#.*"));
      assertThat(page).doesNotContain("@import", "<script", "<link", "<iframe", "<object");
    }
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    assertThat(report(collapse, folder.resolve("again.html"))).isEqualTo(html);
  }

  @Test
  void aScriptInANameComesOutAsText() throws IOException {
    String name = "<script>alert(1)</script>";
    Path run =
        run(
            "hostile",
            "extends: collapse\nname: hostile\ntitle: \"</title><img src=x onerror=alert(2)>\"\n"
                + "parties:\n  openai: {name: \""
                + name
                + "\"}\n"
                + "  nvidia: {name: \"'\\\"><svg onload=alert(3)>\"}\n");
    String page = report(run, folder.resolve("hostile.html"), "--against", base.toString());
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; defaults first")
        .contains("&lt;img src")
        .doesNotContain("<script", "<img", "<svg onload", "</title><");
    assertThat(all(Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)"), page).stream().distinct())
        .isSubsetOf(
            List.of(
                "html",
                "head",
                "meta",
                "title",
                "style",
                "body",
                "header",
                "p",
                "div",
                "h1",
                "h2",
                "h3",
                "span",
                "ul",
                "ol",
                "li",
                "data",
                "nav",
                "a",
                "code",
                "main",
                "section",
                "figure",
                "figcaption",
                "b",
                "i",
                "svg",
                "defs",
                "g",
                "text",
                "path",
                "line",
                "rect",
                "circle",
                "ellipse",
                "polygon",
                "polyline",
                "clipPath",
                "table",
                "caption",
                "thead",
                "tbody",
                "tr",
                "th",
                "td"));
  }

  @Test
  void besideAnotherRunItSaysWhereTheyPartAsCompareDoes() throws IOException {
    String page = report(collapse, folder.resolve("beside.html"), "--against", base.toString());
    Cli compare = Cli.call("compare", collapse.toString(), base.toString());
    Matcher parts =
        Pattern.compile("B parts from A in (\\S+)\\.\\n  A  (.*)\\n").matcher(compare.out());
    assertThat(parts.find()).as(compare.out()).isTrue();
    assertThat(parts.group(1)).isEqualTo("2026-10");
    assertThat(page).contains("Up to the month before October 2026 they are the same");
    assertThat(table(page, "The first journal entry").get(1).get(1)).isEqualTo(parts.group(2));
    assertThat(table(page, "What went in differently"))
        .anySatisfy(row -> assertThat(row).contains("revenue-miss:size=50%,from=2026-10", "–"));
    assertThat(table(page, "Figures that are other"))
        .anySatisfy(row -> assertThat(row).contains("OpenAI", "default").last().isEqualTo(""));
    assertThat(page).contains("The chain breaks", "As signed");
  }

  @Test
  void besideItselfARunIsTheSame() throws IOException {
    String page = report(base, folder.resolve("itself.html"), "--against", base.toString());
    assertThat(page)
        .contains("They are the same in every month.", "Nothing that went in is other.")
        .doesNotContain("Figures that are other");
  }

  @Test
  void itIsWrittenIntoTheRunsFolderAndReplacesOnlyWhatIsAReport() throws IOException {
    Path target = base.resolve("report.html");
    assertThat(Cli.call("report", base.toString()).code()).isZero();
    String first = Files.readString(target);
    assertThat(Cli.call("report", base.toString()).code()).isZero();
    assertThat(target).hasContent(first);
    Path foreign = folder.resolve("foreign.html");
    Files.writeString(foreign, "<p>mine</p>");
    Cli refused = Cli.call("report", base.toString(), "--out", foreign.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("foreign.html", "--force").hasLineCount(1);
    assertThat(foreign).hasContent("<p>mine</p>");
    assertThat(report(base, foreign, "--force")).isEqualTo(first);
    Files.delete(target);
  }

  @Test
  void whatCannotBeReadOrWrittenIsExplainedInALine() throws IOException {
    refused(2, "there is no run 'nowhere'", "report", "nowhere");
    refused(2, "there is no run 'nowhere'", "report", base.toString(), "--against", "nowhere");
    refused(2, "is a folder", "report", base.toString(), "--out", folder.toString());
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path out : List.of(file.resolve("x.html"), folder.resolve("none").resolve("x.html"))) {
      refused(1, "cannot write to " + out, "report", base.toString(), "--out", out.toString());
      // a default would be run again for its causes, and that would tell its progress
      refused(1, "cannot write to " + out, "report", collapse.toString(), "--out", out.toString());
    }
    for (String damage : List.of("{", "{}", DAMAGED, "[1]")) {
      Path run = copy();
      Files.writeString(run.resolve("summary.json"), damage);
      refused(2, "summary.json", "report", run.toString());
    }
    Path unreadable = copy();
    Files.delete(unreadable.resolve("series.csv"));
    Files.createDirectory(unreadable.resolve("series.csv"));
    refused(2, "series.csv", "report", unreadable.toString());
    Path garbled = copy();
    Files.writeString(garbled.resolve("series.csv"), "period,party\n2025-01\n");
    refused(2, "series.csv cannot be read", "report", garbled.toString());
    Path journal = copy();
    Files.writeString(
        journal.resolve("journal.hledger"), "2025-01-31 (2025-01/1) x | paid magic of 2025-01\n");
    refused(2, "journal.hledger cannot be read", "report", journal.toString());
  }

  /** Whatever else can be read of a journal that lost its end, it is not the run's. */
  @Test
  void aJournalThatLostItsEndOrWasChangedIsNotReported() throws IOException {
    for (String name : List.of("journal.hledger", "series.csv")) {
      String whole = Files.readString(base.resolve(name));
      int half = whole.indexOf("\n", whole.length() / 2) + 1;
      for (int end : new int[] {half, half + 3, whole.length() - 1, whole.length() - 3}) {
        Path run = copy();
        Files.writeString(run.resolve(name), whole.substring(0, end));
        refused(2, run.resolve(name) + " cannot be read: ", "report", run.toString());
      }
    }
    Path cut = copy();
    String journal = Files.readString(base.resolve("journal.hledger"));
    int last = journal.lastIndexOf("\n\n") + 1;
    Files.writeString(cut.resolve("journal.hledger"), journal.substring(0, last));
    String why =
        "it was cut short after the run, to " + last + " of its " + journal.length() + " bytes\n";
    refused(2, why, "report", cut.toString());
    refused(2, why, "report", base.toString(), "--against", cut.toString());
    refused(2, why, "compare", base.toString(), cut.toString());
    Path other = copy();
    Files.writeString(other.resolve("journal.hledger"), journal.replaceFirst("USD 1", "USD 2"));
    refused(2, "it was changed after the run", "report", other.toString());
  }

  private static void refused(int code, String why, String... call) {
    Cli cli = Cli.call(call);
    assertThat(cli.code()).as(cli.err()).isEqualTo(code);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).startsWith("roundtrip: ").contains(why).doesNotContain("Exception");
    assertThat(cli.err()).hasLineCount(1);
  }

  private static Path copy() throws IOException {
    Path copy = Files.createTempDirectory(folder, "copy");
    for (String file : List.of("run.json", "summary.json", "series.csv", "journal.hledger")) {
      Files.copy(base.resolve(file), copy.resolve(file));
    }
    return copy;
  }
}
