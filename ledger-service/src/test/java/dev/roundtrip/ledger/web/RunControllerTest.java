package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.TestRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API over a run of which three months of four are closed. */
class RunControllerTest {

  private static final String CURRENT = "/api/v1/runs/current";
  private static final Period LAST = Period.of(2025, 3);

  private static FilledDatabase filled;
  private static WebServer server;
  private static TestRun run;

  @BeforeAll
  static void closeThreeMonths() throws Exception {
    filled = new FilledDatabase();
    run = filled.begin("shown", 4);
    filled.month(run, "shown");
    filled.inject("shown", "mine", "revenue-miss:size=40%,from=2025-02");
    filled.month(run, "shown");
    filled.month(run, "shown");
    server = new WebServer(filled.database());
  }

  @AfterAll
  static void release() {
    server.close();
    filled.close();
  }

  @Test
  void theRunSaysWhereItStands() throws Exception {
    Map<String, Object> json = server.json(CURRENT);
    assertThat(json)
        .containsEntry("state", "running")
        .containsEntry("run", "shown")
        .containsEntry("scenario", "openai-2025")
        .containsEntry("seed", "7")
        .containsEntry("firstPeriod", "2025-01")
        .containsEntry("lastPeriod", "2025-04")
        .containsEntry("months", 4)
        .containsEntry("monthsClosed", 3)
        .containsEntry("period", "2025-03")
        .containsEntry("openPeriod", null)
        .containsEntry("hash", run.ledger().ledger().hash())
        .containsEntry("fingerprint", null);
    assertThat(json.get("missingHosts").toString())
        .isEqualTo("[buyer, chip-maker, cloud, vehicle, investor, lender, public-sector]");
    assertThat(json.get("activeShocks").toString()).contains("revenue-miss");
    assertThat(json.get("injectedShocks").toString())
        .contains("name=mine", "effective=2025-02", "withdrawn=null");
    assertThat(json.get("conditions").toString()).contains("period=2025-03", "sentiment=");
  }

  @Test
  void itCountsWhatTheTimelineTells() throws Exception {
    Map<String, Long> told = new TreeMap<>();
    String kinds = "shock,arrears,default,signed,terminated,relieved,refused,state";
    for (Map<String, Object> one :
        list(server.json(CURRENT + "/timeline?limit=1000&kinds=" + kinds), "told")) {
      told.merge(one.get("kind").toString(), 1L, Long::sum);
    }
    assertThat(told).containsEntry("shock", 1L).hasSizeGreaterThan(1);
    assertThat(server.json(CURRENT).get("counts")).hasToString(told.toString());
  }

  @Test
  void whoHasDefaultedIsMarkedFromThatMonthOnAndWhoIsBehindIsListedAndCounted() throws Exception {
    try (FilledDatabase own = new FilledDatabase();
        WebServer troubled = new WebServer(own.database())) {
      TestRun fallen = own.begin("fallen", 6);
      own.month(fallen, "fallen");
      own.inject("fallen", "fall", "default:party=coreweave,from=2025-02");
      for (int month = 1; month < 6; month++) {
        own.month(fallen, "fallen");
      }
      Map<String, Object> json = troubled.json(CURRENT);
      List<Map<String, Object>> defaults = list(json, "defaults");
      assertThat(defaults).extracting(fall -> fall.get("party")).contains("coreweave");
      assertThat(json.get("counts").toString()).contains("default=" + defaults.size());
      for (Map<String, Object> fall : defaults) {
        Period fell = Period.parse(fall.get("period").toString());
        assertThat(defaulted(troubled, fall.get("party"), fell)).isEqualTo(fell.toString());
        assertThat(defaulted(troubled, fall.get("party"), fell.previous())).isNull();
      }
      Map<String, Long> behind = new TreeMap<>();
      for (Map<String, Object> party : list(troubled.json(CURRENT + "/parties"), "parties")) {
        if (cents(party, "arrearsCents") > 0) {
          behind.put(party.get("party").toString(), cents(party, "arrearsCents"));
        }
      }
      assertThat(behind).isNotEmpty();
      assertThat(json).containsEntry("overdueParties", behind.size());
      assertThat(list(json, "overdue"))
          .extracting(late -> late.get("party") + " " + late.get("amountCents"))
          .containsExactlyElementsOf(
              behind.entrySet().stream()
                  .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                  .map(late -> late.getKey() + " " + late.getValue())
                  .toList());
    }
  }

  private static @Nullable Object defaulted(WebServer server, @Nullable Object party, Period period)
      throws Exception {
    return list(server.json(CURRENT + "/parties?period=" + period), "parties").stream()
        .filter(one -> Objects.equals(one.get("party"), party))
        .findFirst()
        .orElseThrow()
        .get("defaulted");
  }

  @Test
  void contractsTellWhatHasComeOfThemAndWhatBoundsThem() throws Exception {
    assertThat(list(server.json(CURRENT + "/contracts"), "contracts"))
        .filteredOn(one -> Objects.equals(one.get("contract"), "microsoft-share-out"))
        .singleElement()
        .extracting("measures", InstanceOfAssertFactories.MAP)
        .containsEntry("rate_billionths", 200_000_000)
        .containsKey("shared_cents");
  }

  @Test
  void partiesAreAsTheyWereClosed() throws Exception {
    Map<String, Object> json = server.json(CURRENT + "/parties");
    assertThat(json).containsEntry("period", "2025-03").containsEntry("revenueMonths", 3);
    List<Map<String, Object>> parties = list(json, "parties");
    assertThat(parties).hasSize(run.economy().parties().size());
    assertThat(parties.getFirst())
        .containsEntry("party", "openai")
        .containsEntry("name", "OpenAI")
        .containsEntry("kind", "buyer")
        .containsEntry("outside", false)
        .containsEntry("many", false);
    assertThat(parties)
        .filteredOn(party -> Objects.equals(party.get("many"), true))
        .extracting(party -> party.get("party"))
        .contains("lenders", "customers");
    assertThat(parties.stream().mapToLong(party -> cents(party, "cashCents")).sum()).isZero();
    Map<String, Long> revenue = new LinkedHashMap<>();
    for (int month = 0; month < 3; month++) {
      for (PartyResult result : filled.archive().parties("shown", LAST.plus(-month))) {
        revenue.merge(result.party().value(), result.revenue().cents(), Long::sum);
      }
    }
    for (PartyResult result : filled.archive().parties("shown", LAST)) {
      Map<String, Object> party =
          parties.stream()
              .filter(one -> one.get("party").equals(result.party().value()))
              .findFirst()
              .orElseThrow();
      assertThat(cents(party, "cashCents")).isEqualTo(result.cash().cents());
      assertThat(cents(party, "dueCents")).isEqualTo(result.due().cents());
      assertThat(cents(party, "paidCents")).isEqualTo(result.paid().cents());
      assertThat(cents(party, "arrearsCents")).isEqualTo(result.arrears().cents());
      assertThat(cents(party, "debtCents")).isEqualTo(result.debt().cents());
      assertThat(cents(party, "onlineMw")).isEqualTo(result.online().value());
      assertThat(cents(party, "trailingRevenueCents"))
          .isEqualTo(revenue.get(result.party().value()));
    }
  }

  @Test
  void partiesAtAnEarlierClose() throws Exception {
    Map<String, Object> json = server.json(CURRENT + "/parties?period=2025-02");
    assertThat(json).containsEntry("period", "2025-02").containsEntry("revenueMonths", 2);
    PartyResult buyer =
        filled.archive().parties("shown", LAST.previous()).stream()
            .filter(result -> result.party().value().equals("openai"))
            .findFirst()
            .orElseThrow();
    assertThat(cents(list(json, "parties").getFirst(), "cashCents"))
        .isEqualTo(buyer.cash().cents());
  }

  @Test
  void entriesArePagedWithoutGapsOrRepeats() throws Exception {
    List<String> paged = new ArrayList<>();
    String before = "";
    while (before != null) {
      Map<String, Object> page = server.json(CURRENT + "/entries?limit=97" + before);
      list(page, "entries").forEach(entry -> paged.add(entry.get("id").toString()));
      before = page.get("before") == null ? null : "&before=" + page.get("before");
    }
    List<String> all = new ArrayList<>();
    filled.journal().forEachEntry("shown", entry -> all.add(id(entry)));
    assertThat(paged).isEqualTo(all.reversed());
  }

  @Test
  void anEntryHasItsLines() throws Exception {
    List<JournalEntry> all = new ArrayList<>();
    filled.journal().forEachEntry("shown", all::add);
    JournalEntry last = all.getLast();
    Map<String, Object> entry =
        list(server.json(CURRENT + "/entries?limit=1"), "entries").getFirst();
    assertThat(entry)
        .containsEntry("period", last.period().toString())
        .containsEntry("number", last.number())
        .containsEntry("text", last.text());
    List<Map<String, Object>> lines = list(entry, "postings");
    assertThat(lines).hasSameSizeAs(last.postings());
    assertThat(lines.getFirst())
        .containsEntry("owner", last.postings().getFirst().account().owner().value())
        .containsEntry("account", last.postings().getFirst().account().kind().path());
    assertThat(lines.stream().mapToLong(line -> cents(line, "amountCents")).sum()).isZero();
  }

  @Test
  void entriesOfOneBook() throws Exception {
    List<Map<String, Object>> entries =
        list(server.json(CURRENT + "/entries?limit=500&party=coreweave"), "entries");
    assertThat(entries).isNotEmpty();
    assertThat(entries)
        .allSatisfy(
            entry -> assertThat(entry.get("postings").toString()).contains("owner=coreweave"));
  }

  @Test
  void seriesHaveAFigureForEachMonth() throws Exception {
    Map<String, Object> all = server.json(CURRENT + "/series");
    assertThat(all.get("periods").toString()).isEqualTo("[2025-01, 2025-02, 2025-03]");
    assertThat(list(all, "parties")).hasSize(run.economy().parties().size());
    Map<String, Object> later = server.json(CURRENT + "/series?party=openai&after=2025-01");
    assertThat(later.get("periods").toString()).isEqualTo("[2025-02, 2025-03]");
    assertThat(list(later, "parties")).hasSize(1);
    assertThat(server.json(CURRENT + "/series?through=2025-02").get("periods").toString())
        .isEqualTo("[2025-01, 2025-02]");
    List<Long> cash = new ArrayList<>();
    for (Period period : List.of(LAST.previous(), LAST)) {
      filled.archive().parties("shown", period).stream()
          .filter(result -> result.party().value().equals("openai"))
          .forEach(result -> cash.add(result.cash().cents()));
    }
    assertThat(list(later, "parties").getFirst().get("cashCents").toString())
        .isEqualTo(cash.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /entries?limit=0               | 400 | limit must be a whole number from 1 to 500.
          /entries?limit=501             | 400 | limit must be a whole number from 1 to 500.
          /entries?limit=-1              | 400 | limit must be a whole number from 1 to 500.
          /entries?limit=%3Cscript%3E    | 400 | limit must be a whole number from 1 to 500.
          /entries?limit=99999999999     | 400 | limit must be a whole number from 1 to 500.
          /entries?before=yesterday      | 400 | before must be the id of an entry, such as 2027-03.17.
          /entries?before=2025-13.1      | 400 | before must be a month such as 2027-03.
          /entries?party=..%2F..%2F      | 400 | party must be the id of a party, such as chip-maker-1.
          /entries?party=nobody          | 404 | The run has no party of that id.
          /series?party=nobody           | 404 | The run has no party of that id.
          /series?through=2025-00        | 400 | through must be a month such as 2027-03.
          /parties?period=last           | 400 | period must be a month such as 2027-03.
          /parties?period=2025-04        | 404 | The run has not closed that month.
          /parties?period=2024-12        | 404 | The run has not closed that month.
          /series?after=2025             | 400 | after must be a month such as 2027-03.
          /events?after=x                | 400 | after must be the id of an event, such as 1.17.
          /circularity?perod=2025-02     | 400 | 'perod' is no query of this path; they are period: did you mean 'period'?
          /series?Party=openai           | 400 | 'Party' is no query of this path; they are after, most, party, through: did you mean 'party'?
          /series?%3Cscript%3E=openai    | 400 | what is asked is no query of this path; they are after, most, party, through.
          /contracts?party=openai        | 400 | 'party' is no query of this path: it has none.
          ?period=2025-02                | 400 | 'period' is no query of this path: it has none.
          /series?party=openai&party=amd | 400 | party may be given once only.
          /events?after=1.1&limit=5      | 400 | 'limit' is no query of this path; they are after.
          """)
  void whatIsOutOfRangeIsRefused(String path, int status, String detail) throws Exception {
    WebServer.Answer answer = server.get(CURRENT + path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(server.json(answer)).containsEntry("status", status).containsEntry("detail", detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/runs/current/%3Cscript%3Ealert(1)%3C/script%3E",
        "/api/v2",
        "/nowhere.html",
        "/api/v1/runs/%3Cscript%3Ealert(1)%3C%2Fscript%3E/entries",
        "/../application-ledger.properties",
        "/%2e%2e/application-ledger.properties",
        "/db/migration/V1__runs.sql"
      })
  void anUnknownPathIsNotFoundAndNotRepeated(String path) throws Exception {
    WebServer.Answer answer = server.get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("script", "nowhere", "properties", "V1__");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nothingCanBeWrittenOverWhatIsRead(String method) throws Exception {
    WebServer.Answer answer =
        server.send(
            method + " " + CURRENT,
            "Host: " + server.host(),
            "Authorization: Bearer " + server.token(),
            "Content-Length: 0");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  private static String id(JournalEntry entry) {
    return entry.period() + "." + entry.number();
  }

  private static long cents(Map<String, Object> json, String name) {
    return ((Number) json.get(name)).longValue();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
    return (List<Map<String, Object>>) json.get(name);
  }
}
