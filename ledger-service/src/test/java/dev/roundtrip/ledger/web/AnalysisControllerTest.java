package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Analyst;
import dev.roundtrip.economy.analysis.Circularity;
import dev.roundtrip.economy.analysis.Exposures;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.provenance.Provenance;
import dev.roundtrip.economy.provenance.RevenueSplit;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.TestRun;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst says of a run, over a database in which a run is driven month by month. */
class AnalysisControllerTest {

  private static final String RUN = "analysed";
  private static final String CURRENT = "/api/v1/runs/current";
  private static final String MISS = "revenue-miss:size=40%,from=2025-02";

  private FilledDatabase filled;
  private WebServer server;

  @BeforeEach
  void open() throws Exception {
    filled = new FilledDatabase();
    server = new WebServer(filled.database());
  }

  @AfterEach
  void release() {
    server.close();
    filled.close();
  }

  /** The months of the same run with no network and no database in it. */
  private static List<Analysis.Month> expected(TestRun run, int months) {
    Simulation simulation = new Simulation(run.economy(), TestRun.SEED, 0);
    Analyst analyst = new Analyst(simulation.ledger());
    for (int month = 0; month < months; month++) {
      analyst.closed(simulation.step(month < 1 ? List.of() : List.of(ShockSpec.parse(MISS))));
    }
    return analyst.months();
  }

  private TestRun closed(int months) throws Exception {
    TestRun run = filled.begin(RUN, 6);
    filled.month(run, RUN);
    filled.inject(RUN, "mine", MISS);
    for (int month = 1; month < months; month++) {
      filled.month(run, RUN);
    }
    return run;
  }

  @Test
  void originsAreThoseOfTheModelAloneAndGoOnWithTheRun() throws Exception {
    TestRun run = closed(2);
    assertThat(server.json(CURRENT + "/origins"))
        .isEqualTo(json(expected(run, 2)))
        .containsEntry("run", RUN);
    filled.month(run, RUN);
    assertThat(server.json(CURRENT + "/origins")).isEqualTo(json(expected(run, 3)));
    assertThat(server.json("/api/v1/runs/" + RUN + "/origins?after=2025-02"))
        .isEqualTo(json(expected(run, 3).subList(2, 3)));
    try (WebServer another = new WebServer(filled.database())) {
      assertThat(another.json(CURRENT + "/origins")).isEqualTo(json(expected(run, 3)));
    }
  }

  private static Map<String, Object> json(List<Analysis.Month> months) {
    List<Object> views = new ArrayList<>();
    for (Analysis.Month month : months) {
      List<Object> suppliers = new ArrayList<>();
      month.revenue().forEach((party, opinions) -> suppliers.add(json(party.value(), opinions)));
      views.add(Map.of("period", month.period().toString(), "suppliers", suppliers));
    }
    return Map.of("run", RUN, "months", views);
  }

  private static Map<String, Object> json(String party, Provenance.Opinions opinions) {
    return Map.of(
        "party",
        party,
        "proRata",
        json(opinions.proRata()),
        "firstInFirstOut",
        json(opinions.firstInFirstOut()),
        "gap",
        opinions.gap());
  }

  /** Numbers are read back as small as they are. */
  private static Map<String, Object> json(RevenueSplit split) {
    return Map.of(
        "customers",
        number(split.customers().cents()),
        "outside",
        number(split.outside().cents()),
        "peers",
        number(split.peers().cents()),
        "self",
        number(split.self().cents()));
  }

  private static Object number(long cents) {
    return (int) cents == cents ? (Object) (int) cents : (Object) cents;
  }

  @Test
  void circularityIsMeasuredForTheMonthAskedFor() throws Exception {
    TestRun run = closed(3);
    Simulation simulation = new Simulation(run.economy(), TestRun.SEED, 0);
    Analyst analyst = new Analyst(simulation.ledger());
    analyst.closed(simulation.step());
    analyst.closed(simulation.step(List.of(ShockSpec.parse(MISS))));
    List<Circularity.Measured> expected = analyst.circularity(Period.of(2025, 2));
    Map<String, Object> json = server.json(CURRENT + "/circularity?period=2025-02");
    assertThat(json).containsEntry("period", "2025-02");
    List<Map<String, Object>> measured = list(json, "measured");
    assertThat(measured).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Circularity circularity = expected.get(i).circularity();
      assertThat(measured.get(i))
          .containsEntry("months", expected.get(i).months())
          .containsEntry("paid", number(circularity.paid().cents()))
          .containsEntry("circularByVolume", circularity.byVolume())
          .containsEntry("circularByThroughput", circularity.byThroughput())
          .containsEntry("largestCirculation", number(circularity.largest().cents()));
      assertThat(list(measured.get(i), "cycles")).hasSameSizeAs(circularity.cycles());
      assertThat(measured.get(i).get("byChance").toString())
          .isEqualTo(
              "{mean="
                  + circularity.chance()
                  + ", standardDeviation="
                  + circularity.chanceDeviation()
                  + "}");
    }
    assertThat(measured.stream().map(one -> one.get("payments") + " " + one.get("months")))
        .containsExactly(
            "cash-alone 2",
            "cash-with-equity 2",
            "all 2",
            "cash-alone 1",
            "cash-with-equity 1",
            "all 1");
    List<Map<String, Object>> months = list(json, "months");
    assertThat(months.stream().map(month -> month.get("period").toString()))
        .containsExactly("2025-01", "2025-02", "2025-03");
    Map<String, Object> share = list(months.get(1), "shares").get(4);
    assertThat(share)
        .containsEntry("payments", "cash-with-equity")
        .containsEntry("months", 2)
        .containsEntry("circularByVolume", expected.get(1).circularity().byVolume());
  }

  @Test
  void exposuresAreThoseOfTheModelAlone() throws Exception {
    TestRun run = closed(3);
    Exposures expected = expected(run, 2).getLast().exposures();
    Map<String, Object> json = server.json(CURRENT + "/exposures?period=2025-02");
    assertThat(json).containsEntry("run", RUN).containsEntry("period", "2025-02");
    List<Map<String, Object>> failures = list(json, "failures");
    assertThat(failures).hasSameSizeAs(expected.failures()).isNotEmpty();
    for (int i = 0; i < failures.size(); i++) {
      Exposures.Failure failure = expected.failures().get(i);
      assertThat(failures.get(i))
          .containsEntry("party", failure.party().value())
          .containsEntry("systemLoss", number(failure.systemLoss().cents()))
          .containsEntry("expectedLoss", number(failure.expectedLoss().cents()))
          .containsEntry("debtRank", failure.debtRank());
    }
    for (Map<String, Object> stake : list(json, "stakes")) {
      Exposures.Stake own = expected.stakes().get(new PartyId(stake.get("party").toString()));
      assertThat(own).isNotNull();
      assertThat(stake)
          .containsEntry("equity", number(own.equity().cents()))
          .containsEntry("exposure", number(own.exposure().cents()));
      assertThat((Map<?, ?>) stake.get("on")).hasSameSizeAs(own.on());
    }
    assertThat(server.json(CURRENT + "/exposures")).containsEntry("period", "2025-03");
  }

  @Test
  void beforeTheFirstRunAndBeforeTheFirstCloseThereIsNothing() throws Exception {
    assertThat(server.get(CURRENT + "/origins").body()).isEqualTo("{\"run\":null,\"months\":[]}");
    assertThat(server.json(CURRENT + "/circularity")).containsEntry("run", null);
    assertThat(server.json(CURRENT + "/exposures")).containsEntry("run", null);
    filled.begin(RUN, 2);
    assertThat(server.json(CURRENT + "/circularity"))
        .containsEntry("run", RUN)
        .containsEntry("period", null)
        .containsEntry("measured", List.of());
    assertThat(server.json(CURRENT + "/exposures"))
        .containsEntry("run", RUN)
        .containsEntry("period", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          current/origins?after=yesterday     | 400 | after must be a month such as 2027-03.
          current/circularity?period=2025-13  | 400 | period must be a month such as 2027-03.
          current/exposures?period=1          | 400 | period must be a month such as 2027-03.
          current/exposures?period=2024-12    | 404 | The run has not closed that month.
          current/circularity?period=2025-02  | 404 | The run has not closed that month.
          nobody/origins                      | 404 | There is no run of that id.
          """)
  void whatIsOutOfRangeIsRefused(String path, int status, String detail) throws Exception {
    closed(1);
    WebServer.Answer answer = server.get("/api/v1/runs/" + path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(server.json(answer)).containsEntry("detail", detail);
  }

  @Test
  void aRunOfAnotherModelIsRefused() throws Exception {
    closed(2);
    try (Connection owner = filled.database().asOwner();
        Statement change = owner.createStatement()) {
      change.executeUpdate("update run set seed = seed + 1");
    }
    WebServer.Answer answer = server.get(CURRENT + "/origins");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("another version of the model");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
    return (List<Map<String, Object>>) json.get(name);
  }
}
