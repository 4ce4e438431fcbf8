package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an analyst asks in the first ten minutes is in the summary and on the screen. */
class AnalysisOnScreenAndInSummaryTest {

  @TempDir private static Path folder;

  private static String screen = "";
  private static JsonNode summary = JsonMapper.shared().createObjectNode();

  @BeforeAll
  static void run() throws IOException {
    Cli run = Cli.call("run", "collapse", "--all", "--out", folder.toString());
    assertThat(run.code()).as(run.err()).isZero();
    screen = run.out();
    try (var runs = Files.list(folder)) {
      summary =
          JsonMapper.shared().readTree(runs.findFirst().orElseThrow().resolve("summary.json"));
    }
  }

  private static JsonNode year(String party, int year) {
    for (JsonNode line : summary.required("years")) {
      if (line.required("party").stringValue().equals(party)
          && line.required("year").intValue() == year) {
        return line;
      }
    }
    throw new AssertionError(party + " has no " + year);
  }

  @Test
  void theSourcesAndUsesOfEveryPartyAndYearTie() {
    SortedMap<String, Long> closing = new TreeMap<>();
    for (JsonNode year : summary.required("years")) {
      String party = year.required("party").stringValue();
      long opening = year.required("openingCash").longValue();
      assertThat(closing.getOrDefault(party, opening)).as("%s", year).isEqualTo(opening);
      long cash = year.required("cash").longValue();
      long received = sum(year.required("sources"));
      long paid = sum(year.required("uses"));
      assertThat(opening + received - paid).as("%s", year).isEqualTo(cash);
      assertThat(received).isEqualTo(year.required("received").longValue());
      assertThat(paid).isEqualTo(year.required("paid").longValue());
      closing.put(party, cash);
    }
    assertThat(closing).hasSize(summary.required("parties").size());
  }

  @Test
  void netDebtIsLoansAndRentPutOffDueOrNotLessCashAndAllOfThemAreThere() {
    long largest = 0;
    long largestOverdue = 0;
    for (JsonNode year : summary.required("years")) {
      JsonNode position = year.path("position");
      if (!position.isMissingNode()) {
        long rent = position.required("rentPutOff").longValue();
        long overdue = position.required("overdueDebt").longValue();
        long owed = year.required("debt").longValue() + rent + overdue;
        assertThat(overdue).isBetween(0L, year.required("arrears").longValue());
        assertThat(owed - year.required("cash").longValue())
            .as("%s", year)
            .isEqualTo(position.required("netDebt").longValue());
        largest = Math.max(largest, rent);
        largestOverdue = Math.max(largestOverdue, overdue);
      }
    }
    assertThat(largest).isPositive();
    assertThat(largestOverdue).isPositive();
    assertThat(screen).contains("Rent put off, in its net debt beside loans");
  }

  private static long sum(JsonNode flows) {
    long sum = 0;
    for (JsonNode flow : flows) {
      sum += flow.required("peers").longValue() + flow.required("outside").longValue();
    }
    return sum;
  }

  @Test
  void everyFigureOfAPositionIsThere() {
    JsonNode openai = year("openai", 2026).required("position");
    assertThat(openai.required("runwayMonths").intValue()).isBetween(1, 36);
    assertThat(openai.required("takeOrPay").required("oracle").longValue()).isPositive();
    JsonNode oracle = year("oracle", 2026).required("position");
    long wall = 0;
    for (JsonNode due : oracle.required("refinancing")) {
      wall += due.longValue();
    }
    assertThat(wall).isEqualTo(year("oracle", 2026).required("debt").longValue()).isPositive();
    assertThat(oracle.required("leverage").doubleValue()).isPositive();
    assertThat(oracle.required("interestCover").doubleValue()).isPositive();
    JsonNode backlog = oracle.required("dependence").required("openai").required("backlog");
    assertThat(backlog.required("share").doubleValue()).isGreaterThan(0.5);
    JsonNode loss = oracle.required("lossByDefault").required("openai");
    assertThat(loss.required("loss").longValue())
        .isPositive()
        .isLessThanOrEqualTo(loss.required("damages").longValue());
    JsonNode fallen = year("openai", 2035).required("position");
    assertThat(fallen.required("liquidity").stringValue()).isEqualTo("defaulted");
    assertThat(fallen.required("insolvent").booleanValue()).isTrue();
    assertThat(year("customers", 2026).get("position")).isNull();
  }

  @Test
  void theDebtOfAVehicleIsSharedAmongItsOwners() {
    long shared = 0;
    for (String owner : List.of("softbank", "openai", "oracle", "mgx")) {
      shared += year(owner, 2030).required("position").required("vehicleDebt").longValue();
    }
    assertThat(shared)
        .isPositive()
        .isCloseTo(year("stargate", 2030).required("debt").longValue(), within(4L));
    assertThat(year("nvidia", 2030).required("position").required("vehicleDebt").longValue())
        .isZero();
  }

  @Test
  void whatCashIsMadeOfAddsUpToItAndRevenueSplitsIntoAllOfIt() {
    int suppliers = 0;
    for (JsonNode year : summary.required("years")) {
      JsonNode provenance = year.get("provenance");
      if (provenance != null) {
        assertThat(total(provenance.required("cash"))).isEqualTo(year.required("cash").longValue());
        JsonNode revenue = provenance.get("revenue");
        if (revenue != null) {
          suppliers++;
          assertThat(total(revenue.required("proRata")))
              .isEqualTo(total(revenue.required("firstInFirstOut")));
          assertThat(revenue.required("gap").doubleValue()).isBetween(0.0, 1.0);
        }
      }
    }
    assertThat(suppliers).isGreaterThan(50);
    JsonNode nvidia = year("nvidia", 2026).required("provenance").required("revenue");
    assertThat(nvidia.required("proRata").required("outside").longValue()).isPositive();
  }

  private static long total(JsonNode parts) {
    long sum = 0;
    for (JsonNode part : parts) {
      sum += part.longValue();
    }
    return sum;
  }

  @Test
  void theCircularShareOfEveryYearIsThere() {
    int lines = 0;
    for (JsonNode line : summary.required("circularity")) {
      double byVolume = line.required("circularByVolume").doubleValue();
      long paid = line.required("paid").longValue();
      assertThat(byVolume).isBetween(0.0, 1.0);
      assertThat(byVolume * paid)
          .isLessThanOrEqualTo(line.required("largestCirculation").longValue() + 1.0);
      assertThat(line.required("circularByThroughput").doubleValue()).isBetween(0.0, 1.0);
      lines++;
    }
    assertThat(lines).isEqualTo(11 * 3 * 2);
    JsonNode first = summary.required("circularity").get(0);
    assertThat(first.required("payments").stringValue()).isEqualTo("cash-alone");
    assertThat(first.required("months").intValue()).isEqualTo(12);
    assertThat(first.required("cycles").size()).isPositive();
  }

  @Test
  void whoIsTooConnectedToFailIsThereForEveryYear() {
    JsonNode ends = summary.required("exposures");
    assertThat(ends.size()).isEqualTo(11);
    JsonNode end = ends.get(2);
    assertThat(end.required("period").stringValue()).isEqualTo("2027-12");
    JsonNode worst = end.required("failures").get(0);
    assertThat(worst.required("party").stringValue()).isEqualTo("openai");
    assertThat(worst.required("systemLoss").longValue())
        .isEqualTo(
            worst.required("loss").longValue()
                - worst.required("outsideLoss").longValue()
                + worst.required("contagion").longValue());
    assertThat(worst.required("lossGivenDefault").doubleValue()).isBetween(0.1, 1.0);
    for (JsonNode stake : end.required("stakes")) {
      long sum = 0;
      for (JsonNode on : stake.required("on")) {
        sum += on.required("claims").longValue() + on.required("shares").longValue();
        sum += on.required("guaranteed").longValue() - on.required("covered").longValue();
      }
      assertThat(stake.required("exposure").longValue()).isEqualTo(sum);
    }
    for (JsonNode failure : ends.get(10).required("failures")) {
      assertThat(failure.required("party").stringValue()).as("has failed").isNotEqualTo("openai");
    }
  }

  @Test
  void theSeriesAddUpToTheYears() throws IOException {
    List<String> lines;
    try (var runs = Files.list(folder)) {
      lines = Files.readAllLines(runs.findFirst().orElseThrow().resolve("series.csv"));
    }
    List<String> names = List.of(lines.getFirst().split(",", -1));
    long self = 0;
    long all = 0;
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      if (cells.get(0).startsWith("2027-") && cells.get(1).equals("nvidia")) {
        self += Long.parseLong(cells.get(names.indexOf("revenue_self_cents")));
        for (String part : List.of("customers", "outside", "peers", "self")) {
          all += Long.parseLong(cells.get(names.indexOf("revenue_" + part + "_cents")));
        }
      }
      if (cells.get(0).equals("2027-12") && cells.get(1).equals("openai")) {
        JsonNode worst = summary.required("exposures").get(2).required("failures").get(0);
        assertThat(cells.get(names.indexOf("system_loss_cents")))
            .isEqualTo(worst.required("systemLoss").toString());
        assertThat(cells.get(names.indexOf("circular_by_volume:cash-with-equity:12m")))
            .isEqualTo(circularIn2027().required("circularByVolume").toString());
      }
    }
    JsonNode year = year("nvidia", 2027).required("provenance").required("revenue");
    assertThat(self).isEqualTo(year.required("proRata").required("self").longValue());
    assertThat(all).isEqualTo(total(year.required("proRata"))).isPositive();
  }

  private static JsonNode circularIn2027() {
    for (JsonNode line : summary.required("circularity")) {
      if (line.required("year").intValue() == 2027
          && line.required("months").intValue() == 12
          && line.required("payments").stringValue().equals("cash-with-equity")) {
        return line;
      }
    }
    throw new AssertionError("2027 is not measured");
  }

  @Test
  void factsFittedAndAssumedInputsAreApart() {
    JsonNode inputs = summary.required("inputs");
    for (String kind : List.of("facts", "fitted", "recalled", "assumed", "unstated")) {
      assertThat(inputs.required(kind).size()).as(kind).isPositive();
      assertThat(screen).contains(inputs.required(kind).size() + " " + kind);
    }
    for (JsonNode fitted : inputs.required("fitted")) {
      assertThat(fitted.required("confidence").stringValue()).isEqualTo("fitted");
    }
    for (JsonNode fact : inputs.required("facts")) {
      assertThat(fact.required("path").stringValue()).doesNotStartWith("facts.");
      assertThat(fact.required("confidence").stringValue())
          .isIn("stated", "filing", "reported", "leak", "derived");
    }
  }

  @Test
  void theScreenBeginsWithTroubleAndFitsTheTerminal() {
    assertThat(screen)
        .containsSubsequence(
            "  openai  ",
            "DEFAULT, ",
            "Months of cash on committed money only",
            "Short of cash (cash), of assets (assets)",
            "Net debt over ebitda",
            "Ebitda over interest",
            "Principal falling due",
            "Loss if openai defaulted",
            "Take-or-pay of openai in the next 24 months",
            "Share of revenue from openai",
            "Share of backlog from openai",
            "What the others would lose if it failed at the end of the year",
            "What it has to expect to lose by failures of others within a year",
            "Whose money: share of revenue by origin, %",
            "Circular share of payments between parties that act, %",
            "Largest cycles of each year",
            "Sources and uses of oracle, $ billion",
            " Party ",
            "Inputs ",
            "Fingerprint ");
    assertThat(screen.lines().filter(line -> !line.contains("DEFAULT, ")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void inputsAreListedWithoutARun() {
    Cli list = Cli.call("inputs", "openai-2025");
    assertThat(list.code()).isZero();
    assertThat(list.out())
        .contains("facts: ", "\nfitted: ", "\nassumed: ")
        .contains("  settlement.cure = 2 months (assumed)\n");
    Cli json = Cli.call("inputs", "collapse", "--json");
    JsonNode inputs = JsonMapper.shared().readTree(json.out()).required("inputs");
    assertThat(inputs).isEqualTo(summary.required("inputs"));
    assertThat(Cli.call("inputs", "nothing").code()).isEqualTo(2);
  }
}
