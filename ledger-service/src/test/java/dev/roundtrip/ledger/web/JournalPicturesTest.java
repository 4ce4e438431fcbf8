package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.ledger.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of the journal adds up to what else is said of the run. */
class JournalPicturesTest {

  private static final String RUN = "/api/v1/runs/read";

  private static FilledDatabase filled;
  private static WebServer server;

  @BeforeAll
  static void closeThreeMonths() throws Exception {
    filled = new FilledDatabase();
    TestRun run = filled.begin("read", 4);
    filled.month(run, "read");
    filled.inject("read", "mine", "revenue-miss:size=40%,from=2025-02");
    filled.month(run, "read");
    filled.month(run, "read");
    server = new WebServer(filled.database());
  }

  @AfterAll
  static void release() {
    server.close();
    filled.close();
  }

  @Test
  void aFlowIsTheSumOfTheEntriesThatAClickOnItLists() throws Exception {
    List<Map<String, Object>> flows = list(server.json(RUN + "/flows"), "flows");
    assertThat(flows).isNotEmpty();
    for (Map<String, Object> flow : flows) {
      String query =
          "/entries?limit=500&party=%s&with=%s&flows=%s"
              .formatted(flow.get("from"), flow.get("to"), flow.get("kind"));
      long listed = 0;
      for (Map<String, Object> entry : list(server.json(RUN + query), "entries")) {
        for (Map<String, Object> line : list(entry, "postings")) {
          boolean paid =
              line.get("owner").equals(flow.get("to")) && line.get("account").equals("assets:cash");
          listed += paid ? Math.max(0, cents(line, "amountCents")) : 0;
        }
      }
      assertThat(listed)
          .as(query)
          .isEqualTo(
              ((List<?>) flow.get("amountCents"))
                  .stream().mapToLong(cents -> ((Number) cents).longValue()).sum());
    }
  }

  @Test
  void balancesAtACloseAreWhatThePartiesHadThen() throws Exception {
    for (String period : List.of("2025-01", "2025-03")) {
      for (Map<String, Object> party :
          list(server.json(RUN + "/parties?period=" + period), "parties")) {
        long cash = 0;
        for (Map<String, Object> balance :
            list(
                server.json(RUN + "/balances?period=" + period + "&party=" + party.get("party")),
                "balances")) {
          cash += balance.get("account").equals("assets:cash") ? cents(balance, "amountCents") : 0;
        }
        assertThat(cash).as(party + " in " + period).isEqualTo(cents(party, "cashCents"));
      }
    }
  }

  @Test
  void balancesArePagedAndAddUpToZero() throws Exception {
    long sum = 0;
    int accounts = 0;
    for (Object skip = 0; skip != null; ) {
      Map<String, Object> page = server.json(RUN + "/balances?limit=17&skip=" + skip);
      for (Map<String, Object> balance : list(page, "balances")) {
        sum += cents(balance, "amountCents");
        accounts++;
      }
      skip = page.get("skip");
    }
    assertThat(sum).isZero();
    assertThat(accounts).isGreaterThan(50);
  }

  @Test
  void theTimelineIsPagedWithoutGapsOrRepeats() throws Exception {
    List<Object> all = ids(server.json(RUN + "/timeline?limit=1000"));
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    List<Object> paged = new ArrayList<>();
    for (Object before = ""; before != null; ) {
      Map<String, Object> page = server.json(RUN + "/timeline?limit=3" + before);
      paged.addAll(ids(page));
      before = page.get("before") == null ? null : "&before=" + page.get("before");
    }
    assertThat(paged).isEqualTo(all);
    Map<String, Object> decision =
        list(server.json(RUN + "/timeline?kinds=decision"), "told").getFirst();
    Object party = decision.get("party");
    assertThat(decision.get("record").toString())
        .matches("2025-0\\d/" + party + "/(plan|respond|commit)/\\d+");
    assertThat(list(server.json(RUN + "/timeline?party=" + party), "told"))
        .contains(decision)
        .allSatisfy(told -> assertThat(told).containsEntry("party", party));
    assertThat((Map<?, ?>) decision.get("detail")).isNotEmpty();
  }

  @Test
  void entriesAreFoundByAccountContractMonthAndWords() throws Exception {
    assertFound("account=revenue&party=coreweave", "account=revenue:");
    assertFound("contract=openai-operations", "contract=openai-operations");
    assertFound("from=2025-02&through=2025-02", "period=2025-02");
    assertFound("words=PAID%20interest", "text=paid interest");
    assertThat(list(server.json(RUN + "/entries?words=no%20such%20thing"), "entries")).isEmpty();
  }

  private static void assertFound(String query, String each) throws Exception {
    List<Map<String, Object>> entries = list(server.json(RUN + "/entries?" + query), "entries");
    assertThat(entries).as(query).isNotEmpty();
    assertThat(entries).allSatisfy(entry -> assertThat(entry.toString()).contains(each));
  }

  @Test
  void netDebtIsDebtLessTheCashOfTheLastClose() throws Exception {
    int compared = 0;
    for (Map<String, Object> of : list(server.json(RUN + "/markets"), "accounts")) {
      for (Map<String, Object> party :
          list(server.json(RUN + "/parties?period=2025-02"), "parties")) {
        if (party.get("party").equals(of.get("party"))) {
          long debt = ((Number) ((List<?>) of.get("debtCents")).get(2)).longValue();
          long net = ((Number) ((List<?>) of.get("netDebtCents")).get(2)).longValue();
          assertThat(debt - net).as("%s", party).isEqualTo(cents(party, "cashCents"));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void marketsHaveAFigureForEachMonth() throws Exception {
    Map<String, Object> markets = server.json(RUN + "/markets");
    assertThat((List<?>) markets.get("periods")).hasSize(3);
    for (String column : List.of("baseRate", "sentiment", "appetite", "rentCentsPerMwYear")) {
      assertThat((List<?>) markets.get(column)).as(column).hasSize(3).doesNotContainNull();
    }
    assertThat(list(markets, "shares"))
        .isNotEmpty()
        .allSatisfy(shares -> assertThat((List<?>) shares.get("priceCents")).hasSize(3));
    assertThat(list(markets, "announcements").toString()).contains("oracle-300");
    assertThat(markets.get("activeShocks").toString()).contains("revenue-miss:size=40%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /entries?account=%3Cscript%3E      | 400 | account must be the name of an account or its beginning, such as assets:cash or revenue.
          /entries?contract=..               | 400 | contract must be the id of a contract, such as rent-1.
          /entries?flows=rent,tips           | 400 | flows must be one or more of sales, rent, chips, revenue-shares, other-business, operating, building, equity, share-sales, debt-drawn, interest, principal, tax, distributions, damages, guarantees.
          /entries?with=nobody               | 404 | The run has no party of that id.
          /entries?words=%00                 | 400 | words must be at most 100 printable characters.
          /entries?limit=1000000             | 400 | limit must be a whole number from 1 to 500.
          /series?most=1001                  | 400 | most must be a whole number from 1 to 1000.
          /parties?most=0                    | 400 | most must be a whole number from 1 to 1000.
          /flows?from=2025                   | 400 | from must be a month such as 2027-03.
          /balances?limit=1001               | 400 | limit must be a whole number from 1 to 1000.
          /balances?period=2025-04           | 404 | The run has not closed that month.
          /balances?skip=-1                  | 400 | skip must be a whole number from 0 to 536870911.
          /timeline?kinds=gossip             | 400 | kinds must be one or more of shock, decision, arrears, default, signed, terminated, relieved, refused, state.
          /timeline?before=now               | 400 | before must be a place in the timeline, such as 2027-03.1.17.
          /timeline?limit=1001               | 400 | limit must be a whole number from 1 to 1000.
          /explanation                       | 400 | what must be default(PARTY), arrears(PARTY) or price(PARTY, MONTH).
          /explanation?what=%3Cscript%3E     | 400 | what must be default(PARTY), arrears(PARTY) or price(PARTY, MONTH).
          /explanation?what=price(openai,x)  | 400 | what must be default(PARTY), arrears(PARTY) or price(PARTY, MONTH).
          """)
  void whatMakesNoSenseIsRefused(String path, int status, String detail) throws Exception {
    WebServer.Answer answer = server.get(RUN + path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(server.json(answer)).containsEntry("status", status).containsEntry("detail", detail);
    assertThat(answer.body()).doesNotContain("script>");
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "/parties",
    "/series",
    "/markets",
    "/flows",
    "/entries",
    "/balances",
    "/contracts",
    "/timeline",
    "/explanation",
    "/events",
    "/positions"
  })
  void anUnknownRunIsNotFound(String path) throws Exception {
    WebServer.Answer answer = server.get("/api/v1/runs/nobody" + path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(server.json(answer)).containsEntry("detail", "There is no run of that id.");
  }

  private static List<Object> ids(Map<String, Object> page) {
    return list(page, "told").stream().map(told -> told.get("id")).toList();
  }

  private static long cents(Map<String, Object> json, String name) {
    return ((Number) json.get(name)).longValue();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
    return (List<Map<String, Object>>) json.get(name);
  }
}
