package dev.roundtrip.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.Await;
import dev.roundtrip.ledger.TestRun;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands that come while months open and close are each wholly before or after an open. */
@Timeout(300)
class RunControlsRaceTest {

  private static final int MONTHS = 24;
  private static final int MOST_SHOCKS = 500;
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private TestDatabase database;
  private LedgerStore store;
  private RunControls controls;
  private TestRun run;

  @BeforeEach
  void begin() throws SQLException {
    database = TestDatabase.create();
    store = new LedgerStore(database.database());
    controls = new RunControls(database.database());
    run = new TestRun("r", MONTHS);
    controls.start(run.asNew("first"));
    store.takeOver(store.find("r").orElseThrow());
    store.start("r", 1, 0, List.of());
  }

  @AfterEach
  void release() {
    database.close();
  }

  @Test
  void aShockIsInEveryMonthFromItsOwnOnAndInNoneBefore() throws Exception {
    SortedMap<Period, List<String>> opened = new TreeMap<>();
    List<InjectedShock> answered = new ArrayList<>();
    inParallel(
        () -> drive(opened),
        () -> {
          for (int i = 1; i <= MOST_SHOCKS; i++) {
            if (!(controls.inject("r", "shock-" + i, "revenue-miss:size=1%", facts -> run.economy())
                instanceof Answer.Done<InjectedShock>(InjectedShock shock))) {
              return null;
            }
            answered.add(shock);
          }
          return null;
        });
    assertThat(opened).hasSize(MONTHS);
    assertThat(answered).isNotEmpty();
    opened.forEach((month, names) ->
        assertThat(names)
            .as(month.toString())
            .isEqualTo(
                answered.stream()
                    .filter(shock -> !shock.effective().isAfter(month))
                    .map(InjectedShock::requestId)
                    .toList()));
    assertThat(answered)
        .allSatisfy(shock -> assertThat(shock.spec()).endsWith("from=" + shock.effective()));
  }

  @Test
  void aPauseHoldsFromItsAnswerOnAndAStepOpensAsManyMonthsAsItSays() throws Exception {
    SortedMap<Period, List<String>> opened = new TreeMap<>();
    inParallel(
        () -> drive(opened),
        () -> {
          while (controls.pause("r") instanceof Answer.Done<RunFacts>(RunFacts held)) {
            if (held.nextToOpen().isAfter(held.horizon().last())) {
              return null;
            }
            Await.await("the month closes", DEADLINE, () -> !facts().isMonthOpen());
            assertThat(facts().opened()).isEqualTo(held.opened());
            controls.step("r", 1);
            Await.await("the step is taken", DEADLINE, () -> facts().steps() == 0);
            assertThat(facts().opened()).isEqualTo(held.opened().next());
            controls.resume("r");
          }
          return null;
        });
    assertThat(opened).hasSize(MONTHS);
  }

  private RunFacts facts() throws SQLException {
    return store.find("r").orElseThrow();
  }

  /** Opens and closes all months, as a ledger does; tries again while the run is held. */
  private Void drive(SortedMap<Period, List<String>> opened) throws SQLException {
    while (opened.size() < MONTHS) {
      Period month = run.ledger().ledger().period().next();
      boolean open =
          store.open(
              "r",
              1,
              month,
              0,
              injected -> {
                opened.put(month, injected.stream().map(InjectedShock::requestId).toList());
                return run.open(
                    injected.stream().map(shock -> ShockSpec.parse(shock.spec())).toList());
              });
      if (open) {
        store.close(run.close(1, 1));
      }
    }
    return null;
  }

  private static void inParallel(Callable<?>... parts) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(parts.length)) {
      List<Future<?>> running = new ArrayList<>();
      for (Callable<?> part : parts) {
        running.add(threads.submit(part));
      }
      for (Future<?> part : running) {
        part.get();
      }
    }
  }
}
