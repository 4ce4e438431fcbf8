package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every figure of a report is that of the run's summary. */
class ReportFiguresTest {

  @TempDir private static Path folder;

  private static ReportedRuns runs;
  private static ReportPage page;

  @BeforeAll
  static void runAndReport() throws IOException {
    runs = ReportedRuns.in(folder);
    page = new ReportPage(runs.report(runs.collapse(), "collapse.html"));
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
    JsonNode summary = ReportedRuns.summary(runs.collapse());
    for (Map.Entry<String, String> one : tables.entrySet()) {
      List<List<String>> rows = page.table(one.getKey());
      assertThat(rows).as(one.getKey()).hasSizeGreaterThan(1);
      for (List<String> row : rows.subList(1, rows.size())) {
        for (int column = 1; column < row.size(); column++) {
          int year = Integer.parseInt(rows.getFirst().get(column));
          long expected =
              yearOf(summary, year, row.getFirst()).required(one.getValue()).longValue();
          assertThat(ReportPage.value(row.get(column)))
              .as("%s of %s in %d", one.getValue(), row.getFirst(), year)
              .isEqualTo(Long.toString(expected));
        }
      }
    }
  }

  @Test
  void whatAFailureWouldCostIsThatOfTheSummary() throws IOException {
    JsonNode summary = ReportedRuns.summary(runs.collapse());
    List<List<String>> rows = page.table("What the others would lose if it failed at the end");
    int compared = 0;
    for (JsonNode end : summary.required("exposures")) {
      int column = rows.getFirst().indexOf(Integer.toString(end.required("year").intValue()));
      for (JsonNode failure : end.required("failures")) {
        String name = nameOf(summary, failure.required("party").stringValue());
        for (List<String> row : rows) {
          if (row.getFirst().equals(name)) {
            assertThat(ReportPage.value(row.get(column)))
                .as("%s in %s", name, end.required("period"))
                .isEqualTo(Long.toString(failure.required("systemLoss").longValue()));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
    assertThat(page.html())
        .contains("The failure that would have cost the others most is that of OpenAI");
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
    for (List<String> row : page.table("Due to be paid").subList(1, 4)) {
      for (String cell : row.subList(1, row.size())) {
        String shown = cell.replaceAll("<[^>]*>", "").replace(",", "").replace("–", "0");
        double billions = Double.parseDouble(ReportPage.value(cell)) / 1e11;
        assertThat(Double.parseDouble(shown)).isCloseTo(billions, within(0.0501));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  /** The summary measures events of the model, the map entries of the journal. */
  @Test
  void whatTheMapSumsUpFromTheJournalIsWhatTheSummaryMeasured() throws IOException {
    List<List<String>> payments = page.table("The largest payments of ");
    List<String> sum = payments.getLast();
    Matcher year = Pattern.compile("The largest payments of (\\d{4})").matcher(page.html());
    assertThat(year.find()).isTrue();
    JsonNode measured = null;
    for (JsonNode one : ReportedRuns.summary(runs.collapse()).required("circularity")) {
      if (one.required("year").asString().equals(year.group(1))
          && one.required("payments").stringValue().equals("cash-with-equity")
          && one.required("months").intValue() == 12) {
        measured = one;
      }
    }
    assertThat(measured).isNotNull();
    assertThat(ReportPage.value(sum.get(2))).isEqualTo(measured.required("paid").asString());
    double share = measured.required("circularByVolume").doubleValue();
    assertThat(share).isPositive();
    assertThat(Double.parseDouble(ReportPage.value(sum.get(4)))).isCloseTo(share, within(1e-9));
    assertThat(page.html()).contains("<data class=\"big\" value=\"" + share + "\">");
  }

  @Test
  void theOriginsOfRevenueAreThoseOfTheSummary() throws IOException {
    List<List<String>> rows = page.table("Revenue by origin, pro rata");
    assertThat(rows).hasSizeGreaterThan(5);
    List<String> origins = List.of("customers", "outside", "peers", "self");
    for (List<String> row : rows.subList(1, rows.size())) {
      JsonNode split =
          yearOf(
                  ReportedRuns.summary(runs.collapse()),
                  Integer.parseInt(row.get(1)),
                  row.getFirst())
              .required("provenance")
              .required("revenue")
              .required("proRata");
      for (int i = 0; i < origins.size(); i++) {
        assertThat(ReportPage.value(row.get(2 + i)))
            .isEqualTo(split.required(origins.get(i)).asString());
      }
    }
  }

  @Test
  void itTellsTheChainOfCausesAndHowToComeToTheSameFigures() throws IOException {
    List<List<String>> chain = page.table("The chain of causes");
    assertThat(chain).hasSizeGreaterThan(8);
    assertThat(chain.get(1).get(1))
        .isEqualTo("the shock revenue-miss:size=50%,from=2026-10 strikes");
    assertThat(chain.getLast().get(1)).startsWith("openai defaults, because ");
    assertThat(page.html())
        .contains(ReportedRuns.summary(runs.collapse()).required("fingerprint").stringValue())
        .contains("roundtrip run --replay " + runs.collapse().getFileName());
    JsonNode inputs = ReportedRuns.summary(runs.collapse()).required("inputs");
    for (String kind : List.of("facts", "fitted", "recalled", "assumed", "unstated")) {
      assertThat(page.table(kind + " inputs")).as(kind).hasSize(inputs.required(kind).size() + 1);
    }
  }
}
