package dev.roundtrip.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.books.IdentityBreach;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.TestRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerStoreTest {

  private static TestDatabase database;
  private static LedgerStore store;
  private static RunControls controls;
  private static RunArchive archive;
  private static JournalReader journal;

  @BeforeAll
  static void prepare() throws SQLException {
    database = TestDatabase.create();
    store = new LedgerStore(database.database());
    controls = new RunControls(database.database());
    archive = new RunArchive(database.database());
    journal = new JournalReader(database.database());
  }

  @AfterAll
  static void release() {
    database.close();
  }

  @Test
  void aRunIsReadBackAsItWas() throws SQLException {
    TestRun run = begin("read-back", 6);
    List<JournalEntry> entries = new ArrayList<>(run.ledger().ledger().openingEntries());
    List<PeriodResult> results = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      open(run, "read-back", 1);
      MonthClose close = run.close(1, month * 10L);
      store.close(close);
      results.add(close.result());
      entries.addAll(close.result().entries());
      assertThat(archive.said("read-back", close.period())).isEqualTo(close.said());
    }
    List<JournalEntry> read = new ArrayList<>();
    journal.forEachEntry("read-back", read::add);
    assertThat(read).isEqualTo(entries);
    List<RunArchive.Month> months = new ArrayList<>();
    archive.forEachMonth("read-back", run.economy().horizon().first().previous(), months::add);
    assertThat(months).hasSize(6);
    for (int i = 0; i < 6; i++) {
      assertThat(months.get(i).opened().environment()).isEqualTo(results.get(i).environment());
      assertThat(months.get(i).parties()).isEqualTo(results.get(i).parties());
      assertThat(months.get(i).hash()).isEqualTo(results.get(i).hash());
    }
    RunFacts facts = store.find("read-back").orElseThrow();
    assertThat(facts.state()).isEqualTo(RunState.ENDED);
    assertThat(facts.monthsClosed()).isEqualTo(6);
    assertThat(facts.position().hash()).isEqualTo(results.getLast().hash());
    assertThat(facts.position().logOffset()).isEqualTo(60);
  }

  @Test
  void theSecondCloseOfAMonthChangesNothing() throws SQLException {
    TestRun run = begin("twice", 3);
    open(run, "twice", 1);
    MonthClose close = run.close(1, 10);
    store.close(close);
    List<Long> before = counts();
    assertThatThrownBy(() -> store.close(close))
        .isInstanceOf(PositionMovedException.class)
        .hasMessageContaining("2025-01 closed");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void onlyTheLedgerWithTheLatestEpochCommits() throws SQLException {
    TestRun run = begin("epochs", 3);
    RunFacts seen = store.find("epochs").orElseThrow();
    open(run, "epochs", 1);
    MonthClose losers = run.close(1, 10);
    assertThat(store.takeOver(seen).position().epoch()).isEqualTo(2);
    List<Long> before = counts();
    assertThatThrownBy(() -> store.close(losers)).isInstanceOf(PositionMovedException.class);
    assertThatThrownBy(() -> store.takeOver(seen)).isInstanceOf(PositionMovedException.class);
    assertThatThrownBy(() -> store.stop("epochs", 1, "lost"))
        .isInstanceOf(PositionMovedException.class);
    assertThatThrownBy(
            () -> store.open("epochs", 1, losers.period().next(), 0, shocks -> run.open(List.of())))
        .isInstanceOf(PositionMovedException.class);
    assertThat(counts()).isEqualTo(before);
    store.close(
        new MonthClose(
            "epochs",
            2,
            losers.result(),
            losers.said(),
            losers.registry(),
            losers.balances(),
            10,
            false,
            List.of(),
            0));
    assertThat(store.find("epochs").orElseThrow().monthsClosed()).isEqualTo(1);
  }

  @Test
  void whatIsOpenStaysAsItWasOpened() throws SQLException {
    TestRun run = begin("open-once", 3);
    open(run, "open-once", 1);
    List<Long> before = counts();
    boolean open =
        store.open(
            "open-once",
            1,
            run.economy().horizon().first(),
            0,
            shocks -> {
              throw new AssertionError("opened again");
            });
    assertThat(open).isTrue();
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void aBalanceThatIsNotTheModelsStopsTheCloseByName() throws SQLException {
    TestRun run = begin("tampered", 3);
    open(run, "tampered", 1);
    store.close(run.close(1, 10));
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "update balance set amount_cents = amount_cents + 5 where run_id = 'tampered'"
              + " and owner = 'openai' and account = 'assets:cash'");
      statement.execute(
          "update balance set amount_cents = amount_cents - 5 where run_id = 'tampered'"
              + " and owner = 'oracle' and account = 'assets:cash'");
    }
    open(run, "tampered", 1);
    MonthClose second = run.close(1, 20);
    List<Long> before = counts();
    assertThatThrownBy(() -> store.close(second))
        .isInstanceOf(IdentityBreach.class)
        .hasMessageContaining("2025-02")
        .hasMessageContaining("openai:assets:cash is ")
        .hasMessageContaining("oracle:assets:cash is ");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void historyCannotBeChanged() throws SQLException {
    TestRun run = begin("history", 3);
    open(run, "history", 1);
    store.close(run.close(1, 10));
    for (String table :
        List.of(
            "journal_entry",
            "posting",
            "environment",
            "market_state",
            "period",
            "party_result",
            "event",
            "decision",
            "host_message",
            "malformed")) {
      for (String change :
          List.of(
              "delete from " + table,
              "truncate " + table,
              "update " + table + " set " + set(table))) {
        try (Connection owner = database.asOwner();
            Statement statement = owner.createStatement()) {
          assertThatThrownBy(() -> statement.execute(change))
              .as("the owner: %s", change)
              .hasMessageMatching("(?s).*(append-only|foreign key).*");
        }
        try (Connection service = database.asService();
            Statement statement = service.createStatement()) {
          assertThatThrownBy(() -> statement.execute(change))
              .as("the service: %s", change)
              .hasMessageContaining("permission denied");
        }
      }
    }
  }

  private static String set(String table) {
    return table.equals("malformed") ? "reason = ''" : "run_id = ''";
  }

  @Test
  void theServiceDeletesAndBuildsNothing() throws SQLException {
    for (String change :
        List.of(
            "delete from run",
            "delete from balance",
            "delete from outbox",
            "update outbox set payload = ''",
            "drop table posting",
            "alter table posting disable trigger append_only",
            "create table mine (x integer)",
            "select * from flyway_schema_history")) {
      try (Connection service = database.asService();
          Statement statement = service.createStatement()) {
        assertThatThrownBy(() -> statement.execute(change))
            .as(change)
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      }
    }
  }

  @Test
  void migrationsCanBeRepeated() throws SQLException {
    database.database().prepare();
    assertThat(database.database().answers()).isTrue();
  }

  @Test
  void everyEventHasItsNumber() throws SQLException {
    TestRun run = begin("events", 2);
    open(run, "events", 1);
    store.close(run.close(1, 10));
    controls.pause("events");
    controls.inject("events", "mine", "revenue-miss:size=40%,from=2025-02", facts -> run.economy());
    controls.resume("events");
    open(run, "events", 1);
    store.close(run.close(1, 20));
    List<NumberedRow> rows = archive.eventsAfter("events", 0, 1_000);
    assertThat(rows).extracting(NumberedRow::number).startsWith(1L, 2L, 3L).doesNotHaveDuplicates();
    assertThat(rows.getLast().number()).isEqualTo(rows.size());
    assertThat(rows)
        .filteredOn(row -> row.event().kind() != EventKind.SIGNED)
        .extracting(row -> row.event().kind() + " " + row.event().text())
        .containsExactly(
            "STATE waiting",
            "STATE running",
            "OPENED opens",
            "CLOSED closes",
            "STATE paused",
            "SHOCK_ACCEPTED revenue-miss:size=40%,from=2025-02 from 2025-02",
            "STATE running",
            "OPENED opens",
            "CLOSED closes",
            "STATE ended");
    assertThat(archive.eventsAfter("events", 3, 1)).containsExactly(rows.get(3));
    assertThat(archive.eventsAmong("events", List.of(EventKind.CLOSED), 1, 9))
        .containsExactly(new NumberedRow(2, rows.get(rows.size() - 2).event()));
  }

  /** Records a run, starts it and makes this test its driver with epoch 1. */
  private static TestRun begin(String runId, int months) throws SQLException {
    finishAll();
    TestRun run = new TestRun(runId, months);
    assertThat(controls.start(run.asNew(runId))).isInstanceOf(Answer.Done.class);
    store.takeOver(store.find(runId).orElseThrow());
    store.start(runId, 1, 5, List.of());
    return run;
  }

  /** A ledger has one unfinished run at a time. */
  private static void finishAll() throws SQLException {
    for (RunFacts run : store.all()) {
      store.stop(run.runId(), run.position().epoch(), "the test is over");
    }
  }

  private static void open(TestRun run, String runId, long epoch) throws SQLException {
    Period next = run.ledger().ledger().period().next();
    assertThat(store.open(runId, epoch, next, 0, shocks -> run.open(List.of()))).isTrue();
  }

  private static List<Long> counts() throws SQLException {
    List<Long> counts = new ArrayList<>();
    for (String table :
        List.of(
            "run",
            "journal_entry",
            "posting",
            "environment",
            "period",
            "party_result",
            "event",
            "decision",
            "host_message",
            "outbox",
            "contract_state")) {
      counts.add(database.number("select count(*) from " + table));
    }
    counts.add(database.number("select sum(period + log_offset + epoch) from run_position"));
    return counts;
  }
}
