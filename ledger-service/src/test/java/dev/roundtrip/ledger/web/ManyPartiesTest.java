package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.ledger.TestRun;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Of very many parties an answer names some, and says how many there are. */
class ManyPartiesTest {

  private static final int FEW = 40;
  private static final int NAMED = 60;
  private static final int FALLEN = 1_500;

  @Test
  void theLargestAreNamedAndAllOthersAreOne() throws Exception {
    try (FilledDatabase filled = new FilledDatabase()) {
      TestRun run = filled.begin("many", 2);
      filled.month(run, "many");
      addTenThousand(filled);
      try (WebServer server = new WebServer(filled.database())) {
        WebServer.Answer series = server.get("/api/v1/runs/current/series?most=" + FEW);
        List<Map<String, Object>> parties = list(server.json(series), "parties");
        assertThat(parties).hasSize(FEW + 1);
        assertThat(parties.getFirst()).containsEntry("party", "*");
        assertThat(parties.stream().mapToLong(ManyPartiesTest::cash).sum())
            .isEqualTo(filled.database().number("select sum(cash_cents) from party_result"));
        assertThat(series.body()).hasSizeLessThan(20_000);

        WebServer.Answer answer = server.get("/api/v1/runs/current/flows?most=" + FEW);
        List<Map<String, Object>> flows = list(server.json(answer), "flows");
        TreeSet<String> named = new TreeSet<>();
        flows.forEach(flow -> named.addAll(List.of(flow.get("from") + "", flow.get("to") + "")));
        assertThat(named).contains("*").hasSizeLessThanOrEqualTo(FEW + 1);
        assertThat(flows.stream().mapToLong(ManyPartiesTest::paid).sum())
            .isEqualTo(
                filled
                    .database()
                    .number(
                        "select sum(amount_cents) from posting join journal_entry entry"
                            + " on entry.run_id = posting.run_id and entry.period = posting.period"
                            + " and entry.number = entry_number"
                            + " where text like 'paid %' and account = 'assets:cash'"
                            + " and amount_cents > 0"));
        assertThat(answer.body()).hasSizeLessThan(60_000);
      }
    }
  }

  /** What the page reads at every change does not grow with those who cannot pay. */
  @Test
  void ofThoseWhoCannotPaySomeAreNamedAndAllAreCounted() throws Exception {
    try (FilledDatabase filled = new FilledDatabase()) {
      TestRun run = filled.begin("many", 2);
      filled.month(run, "many");
      try (WebServer server = new WebServer(filled.database())) {
        Map<String, Object> before = server.json("/api/v1/runs/current");
        addFallen(filled);
        WebServer.Answer answer = server.get("/api/v1/runs/current");
        Map<String, Object> after = server.json(answer);
        assertThat(list(after, "defaults"))
            .extracting(fall -> fall.get("party"))
            .containsExactlyElementsOf(
                IntStream.rangeClosed(1, NAMED).mapToObj(n -> "p-" + n).toList());
        assertThat(list(after, "overdue"))
            .extracting(late -> late.get("party") + " " + late.get("amountCents"))
            .containsExactlyElementsOf(
                IntStream.range(0, NAMED)
                    .mapToObj(n -> "p-" + (FALLEN - n) + " " + (FALLEN - n) * 1_000_000_000_000L)
                    .toList());
        assertThat(number(after, "overdueParties") - number(before, "overdueParties"))
            .isEqualTo(FALLEN);
        assertThat(after.get("counts"))
            .asInstanceOf(InstanceOfAssertFactories.MAP)
            .containsEntry("default", FALLEN);
        assertThat(answer.body()).hasSizeLessThan(60_000);
      }
    }
  }

  /** Parties that cannot pay: the n-th is behind with ten billion dollars n times. */
  private static void addFallen(FilledDatabase filled) throws Exception {
    try (Connection owner = filled.database().asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          insert into party_result (run_id, period, party, revenue_cents, due_cents, paid_cents,
            received_cents, cash_cents, arrears_cents, debt_cents, online_mw)
          select run_id, period, 'p-' || n, 0, 0, 0, 0, 0, n * 1000000000000, 0, 0
          from period, generate_series(1, %1$d) n;
          insert into event (run_id, number, period, kind, party, contract, text, detail)
          select run_id, 100000 + n, period, 'default', 'p-' || n, 'c-' || n,
            'defaults: interest of 2025-01 is past its cure period',
            '{"depth": "1", "cause_kind": "INTEREST", "cause_period": "24300"}'
          from period, generate_series(1, %1$d) n
          """
              .formatted(FALLEN));
    }
  }

  private static long number(Map<String, Object> json, String name) {
    return ((Number) json.get(name)).longValue();
  }

  /** Parties that nobody steers: each has a dollar and pays the next one a cent. */
  private static void addTenThousand(FilledDatabase filled) throws Exception {
    try (Connection owner = filled.database().asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          insert into party_result (run_id, period, party, revenue_cents, due_cents, paid_cents,
            received_cents, cash_cents, arrears_cents, debt_cents, online_mw)
          select run_id, period, 'p-' || n, 1, 1, 1, 1, 100, 0, 0, 0
          from period, generate_series(1, 10000) n;
          insert into journal_entry (run_id, period, number, contract, text)
          select run_id, period, 100000 + n, 'c-' || n,
            'paid operating cost of ' || month_name(period)
          from period, generate_series(1, 10000) n;
          insert into posting (run_id, period, entry_number, line, owner, account, counterparty,
            amount_cents)
          select run_id, period, 100000 + n, line, 'p-' || (n + line - 1), 'assets:cash', null,
            case line when 1 then -1 else 1 end
          from period, generate_series(1, 10000) n, generate_series(1, 2) line
          """);
    }
  }

  private static long cash(Map<String, Object> party) {
    return ((Number) ((List<?>) party.get("cashCents")).getFirst()).longValue();
  }

  private static long paid(Map<String, Object> flow) {
    return ((Number) ((List<?>) flow.get("amountCents")).getFirst()).longValue();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
    return (List<Map<String, Object>>) json.get(name);
  }
}
