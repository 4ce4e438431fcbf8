package dev.roundtrip.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.TestRun;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunControlsTest {

  private static final String MISS = "revenue-miss:size=40%,from=2025-02";
  private static final Period FIRST = Period.of(2025, 1);

  private TestDatabase database;
  private LedgerStore store;
  private RunControls controls;
  private TestRun run;

  @BeforeEach
  void begin() throws SQLException {
    database = TestDatabase.create();
    store = new LedgerStore(database.database());
    controls = new RunControls(database.database());
    run = new TestRun("r", 3);
    controls.start(run.asNew("first"));
    store.takeOver(store.find("r").orElseThrow());
    store.start("r", 1, 0, List.of());
  }

  @AfterEach
  void release() {
    database.close();
  }

  @Test
  void aRepeatedStartGetsTheSameRun() throws SQLException {
    assertThat(value(controls.start(new TestRun("other", 3).asNew("first"))).runId())
        .isEqualTo("r");
    assertThat(controls.started("first").orElseThrow().runId()).isEqualTo("r");
    assertThat(refusal(controls.start(new TestRun("other", 3).asNew("second"))))
        .isEqualTo(ControlRefusal.ANOTHER_RUN_UNFINISHED);
  }

  @Test
  void aShockTakesEffectAtTheNextOpenAndIsAnsweredOnce() throws SQLException {
    open();
    InjectedShock first = value(controls.inject("r", "mine", MISS, facts -> run.economy()));
    assertThat(first).isEqualTo(new InjectedShock(1, "mine", MISS, FIRST.next(), null));
    store.close(run.close(1, 1));
    open();
    assertThat(value(controls.inject("r", "mine", MISS, facts -> run.economy()))).isEqualTo(first);
    assertThat(
            refusal(controls.inject("r", "mine", MISS.replace("40", "50"), facts -> run.economy())))
        .isEqualTo(ControlRefusal.REQUEST_ID_TAKEN);
    assertThat(
            value(controls.inject("r", "yours", MISS.replace("-02", "-03"), facts -> run.economy()))
                .effective())
        .isEqualTo(FIRST.plus(2));
    assertThat(opened).containsExactly(List.of(), List.of("mine"));
    assertThat(database.number("select count(*) from shock")).isEqualTo(2);
  }

  @Test
  void aShockThatDoesNotFitTheRunIsRefusedAndNothingIsRecorded() throws SQLException {
    String unknown = "default:party=corewave,from=2025-02";
    assertThat(controls.inject("r", "a", unknown, facts -> run.economy()))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(ControlRefusal.SHOCK_INVALID);
              assertThat(refused.detail()).contains("did you mean 'coreweave'?");
            });
    String refused = "no-rescue:party=openai,from=2025-02";
    value(controls.inject("r", "b", refused, facts -> run.economy()));
    String taken = "nationalisation:party=openai,limit=9bn,from=2025-03";
    assertThat(refusal(controls.inject("r", "c", taken, facts -> run.economy())))
        .isEqualTo(ControlRefusal.SHOCK_INVALID);
    assertThat(database.number("select count(*) from shock")).isEqualTo(1);
    controls.withdraw("r", "b");
    assertThat(value(controls.inject("r", "c", taken, facts -> run.economy())).spec())
        .isEqualTo(taken);
  }

  @Test
  void aShockThatNamesNoMonthBeginsAtTheNextOpen() throws SQLException {
    open();
    String nameless = "revenue-miss:size=40%";
    InjectedShock first = value(controls.inject("r", "mine", nameless, facts -> run.economy()));
    assertThat(first.spec()).isEqualTo(MISS);
    store.close(run.close(1, 1));
    open();
    assertThat(value(controls.inject("r", "mine", nameless, facts -> run.economy())))
        .isEqualTo(first);
    assertThat(refusal(controls.inject("r", "mine", nameless + ",for=1m", facts -> run.economy())))
        .isEqualTo(ControlRefusal.REQUEST_ID_TAKEN);
  }

  @Test
  void aShockOutOfTimeIsRefusedWithWhatWouldBeRight() throws SQLException {
    open();
    Answer<InjectedShock> past =
        controls.inject("r", "p", "revenue-miss:size=1%,from=2025-01", facts -> run.economy());
    assertThat(refusal(past)).isEqualTo(ControlRefusal.SHOCK_OUT_OF_TIME);
    assertThat(past.toString()).contains("2025-01", "from=2025-02");
    for (String never :
        List.of("revenue-miss:size=1%,from=2025-04", "revenue-miss:size=0%,from=2025-02")) {
      Answer<InjectedShock> late = controls.inject("r", "l", never, facts -> run.economy());
      assertThat(refusal(late)).isEqualTo(ControlRefusal.SHOCK_OUT_OF_TIME);
      assertThat(late.toString()).contains("2025-02 to 2025-03");
    }
    assertThat(refusal(controls.inject("r", "i", "revenue-mis:size=1%", facts -> run.economy())))
        .isEqualTo(ControlRefusal.SHOCK_INVALID);
    assertThat(database.number("select count(*) from shock")).isZero();
  }

  @Test
  void aWithdrawnShockIsGoneAtTheNextOpenAndForGood() throws SQLException {
    controls.inject("r", "mine", MISS, facts -> run.economy());
    controls.inject("r", "yours", MISS, facts -> run.economy());
    InjectedShock never = value(controls.withdraw("r", "yours"));
    assertThat(never.withdrawn()).isEqualTo(FIRST);
    open();
    InjectedShock withdrawn = value(controls.withdraw("r", "mine"));
    assertThat(withdrawn.withdrawn()).isEqualTo(FIRST.next());
    store.close(run.close(1, 1));
    assertThat(value(controls.withdraw("r", "mine"))).isEqualTo(withdrawn);
    open();
    assertThat(opened).containsExactly(List.of("mine"), List.of());
  }

  @Test
  void aPausedRunOpensOnlyWhatItIsStepped() throws SQLException {
    assertThat(value(controls.pause("r")).state()).isEqualTo(RunState.PAUSED);
    assertThat(store.open("r", 1, FIRST, 0, this::opening)).isFalse();
    assertThat(value(controls.step("r", 1)).state()).isEqualTo(RunState.RUNNING);
    open();
    assertThat(store.find("r").orElseThrow().state()).isEqualTo(RunState.RUNNING);
    store.close(run.close(1, 1));
    assertThat(store.find("r").orElseThrow().state()).isEqualTo(RunState.PAUSED);
    assertThat(store.open("r", 1, FIRST.next(), 0, this::opening)).isFalse();
    assertThat(value(controls.resume("r")).state()).isEqualTo(RunState.RUNNING);
    assertThat(value(controls.pace("r", Duration.ofSeconds(2))).pace())
        .isEqualTo(Duration.ofSeconds(2));
    open();
  }

  @Test
  void refusalsComeInOrderOfPrecedence() throws SQLException {
    assertThat(refusal(controls.pause("none"))).isEqualTo(ControlRefusal.RUN_NOT_FOUND);
    assertThat(refusal(controls.inject("r", "", MISS, facts -> run.economy())))
        .isEqualTo(ControlRefusal.REQUEST_ID_INVALID);
    assertThat(refusal(controls.inject("r", "x".repeat(129), MISS, facts -> run.economy())))
        .isEqualTo(ControlRefusal.REQUEST_ID_INVALID);
    assertThat(refusal(controls.step("r", 0))).isEqualTo(ControlRefusal.MONTHS_OUT_OF_RANGE);
    assertThat(refusal(controls.step("r", 1_201))).isEqualTo(ControlRefusal.MONTHS_OUT_OF_RANGE);
    assertThat(refusal(controls.pace("r", Duration.ofMillis(-1))))
        .isEqualTo(ControlRefusal.PACE_OUT_OF_RANGE);
    assertThat(refusal(controls.step("r", 1))).isEqualTo(ControlRefusal.RUN_NOT_PAUSED);
    assertThat(refusal(controls.withdraw("r", "mine"))).isEqualTo(ControlRefusal.SHOCK_NOT_FOUND);
    for (int month = 0; month < 3; month++) {
      open();
      if (month < 2) {
        store.close(run.close(1, 1));
      }
    }
    assertThat(refusal(controls.inject("r", "late", MISS, facts -> run.economy())))
        .isEqualTo(ControlRefusal.NO_MONTH_LEFT);
    store.close(run.close(1, 1));
    assertThat(refusal(controls.pause("r"))).isEqualTo(ControlRefusal.RUN_OVER);
    assertThat(refusal(controls.inject("r", "late", MISS, facts -> run.economy())))
        .isEqualTo(ControlRefusal.RUN_OVER);
  }

  private final List<List<String>> opened = new ArrayList<>();

  private void open() throws SQLException {
    assertThat(store.open("r", 1, run.ledger().ledger().period().next(), 0, this::opening))
        .isTrue();
  }

  private MonthOpen opening(List<InjectedShock> injected) {
    opened.add(injected.stream().map(InjectedShock::requestId).toList());
    return run.open(injected.stream().map(shock -> ShockSpec.parse(shock.spec())).toList());
  }

  private static <T> T value(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<T>) answer).value();
  }

  private static ControlRefusal refusal(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused<?>) answer).refusal();
  }
}
