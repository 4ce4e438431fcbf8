package dev.roundtrip.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.ledger.store.DatabaseAccess;
import dev.roundtrip.ledger.store.TestDatabase;
import dev.roundtrip.proto.v1.InjectShockRequest;
import dev.roundtrip.proto.v1.ListRunsRequest;
import dev.roundtrip.proto.v1.ResumeRequest;
import dev.roundtrip.proto.v1.RunEvent;
import dev.roundtrip.proto.v1.RunState;
import dev.roundtrip.proto.v1.RunStatus;
import dev.roundtrip.proto.v1.StepRequest;
import dev.roundtrip.proto.v1.WatchEventsRequest;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole service, against a real broker and a real database, with all parties on one host. */
@Timeout(180)
class LedgerServiceTest {

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final String SCENARIO =
      Path.of("src/test/resources/one-year.yaml").toAbsolutePath().toString();
  private static final Map<String, Object> RUN =
      Map.of("roundtrip.run.scenario", SCENARIO, "roundtrip.run.seed", 7);

  @TempDir private Path stateDir;

  private final AtomicReference<TestLedger> current = new AtomicReference<>();

  @Test
  void aRunEndsWithTheFingerprintOfTheModelAlone() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    try (TestLedger ledger = start(database, RUN);
        TestParties parties = parties()) {
      Await.await("the run ends", DEADLINE, () -> ended(ledger, parties));
      assertThat(ledger.fingerprint()).isEqualTo(alone(List.of(), 0));
      assertThat(ledger.closed()).hasSize(12);
      RunStatus run = ledger.control().listRuns(ListRunsRequest.getDefaultInstance()).getRuns(0);
      assertThat(run.getState()).isEqualTo(RunState.RUN_STATE_ENDED);
      assertThat(run.getHash()).isEqualTo(ledger.fingerprint());
      List<RunEvent> events = new ArrayList<>();
      ledger
          .control()
          .watchEvents(WatchEventsRequest.newBuilder().setRunId(run.getRunId()).build())
          .forEachRemaining(events::add);
      assertThat(events).filteredOn(RunEvent::hasPeriodClosed).hasSize(12);
      assertThat(events.getLast().getStateChanged().getState()).isEqualTo(RunState.RUN_STATE_ENDED);
      assertThat(events.getLast().getNumber()).isEqualTo(events.size());
    }
  }

  @Test
  void aLedgerThatIsStoppedAndStartedGoesOnToTheSameEnd() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    TestParties parties = null;
    try {
      for (int life = 0; life < 4; life++) {
        try (TestLedger ledger = start(database, RUN)) {
          if (parties == null) {
            parties = parties();
          }
          TestParties everybody = parties;
          int months = 2 + life;
          Await.await(
              "some months close",
              DEADLINE,
              () -> ledger.closed().size() >= months || ended(ledger, everybody));
          if (life == 3) {
            Await.await("the run ends", DEADLINE, () -> ended(ledger, everybody));
            assertThat(ledger.fingerprint()).isEqualTo(alone(List.of(), 0));
          }
        }
      }
    } finally {
      if (parties != null) {
        parties.close();
      }
    }
  }

  @Test
  void aShockInjectedWhileTheRunIsHeldBecomesPartOfIt() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    String miss = "revenue-miss:size=60%,from=2025-04";
    try (TestLedger ledger = start(database, with(RUN, "roundtrip.run.paused", true));
        TestParties parties = parties()) {
      Await.await("the run is held", DEADLINE, () -> state(ledger) == RunState.RUN_STATE_PAUSED);
      String run = ledger.driven().runId();
      ledger.operator().step(StepRequest.newBuilder().setRunId(run).setMonths(4).build());
      Await.await(
          "it is held again",
          DEADLINE,
          () -> ledger.closed().size() == 4 && state(ledger) == RunState.RUN_STATE_PAUSED);
      InjectShockRequest inject =
          InjectShockRequest.newBuilder().setRunId(run).setRequestId("mine").setSpec(miss).build();
      assertThat(ledger.operator().injectShock(inject))
          .isEqualTo(ledger.operator().injectShock(inject));
      ledger.operator().resume(ResumeRequest.newBuilder().setRunId(run).build());
      Await.await("the run ends", DEADLINE, () -> ended(ledger, parties));
      assertThat(ledger.fingerprint()).isEqualTo(alone(List.of(ShockSpec.parse(miss)), 4));
    }
  }

  @Test
  void aDatabaseThatDropsItsConnectionsIsWaitedFor() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    try (TestLedger ledger = start(database, RUN);
        TestParties parties = parties()) {
      Await.await("a month closes", DEADLINE, () -> !ledger.closed().isEmpty());
      int[] seen = {0};
      Await.await(
          "the run ends",
          DEADLINE,
          () -> {
            if (ledger.closed().size() > seen[0]) {
              seen[0] = ledger.closed().size();
              dropConnections(database);
            }
            return ended(ledger, parties);
          });
      assertThat(ledger.fingerprint()).isEqualTo(alone(List.of(), 0));
    }
  }

  @Test
  void aBrokerThatGoesAwayIsWaitedFor() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    try (TestLedger ledger = start(database, with(RUN, "roundtrip.run.pace", "100ms"));
        TestParties parties = parties()) {
      Await.await("a month closes", DEADLINE, () -> !ledger.closed().isEmpty());
      TestBroker.running().stop();
      TestBroker.running().start();
      Await.await("the run ends", DEADLINE, () -> ended(ledger, parties));
      assertThat(ledger.fingerprint()).isEqualTo(alone(List.of(), 0));
    }
  }

  private static void dropConnections(DatabaseAccess database) throws Exception {
    Properties postgres = new Properties();
    postgres.setProperty("user", "postgres");
    postgres.setProperty("password", "postgres");
    try (Connection connection = DriverManager.getConnection(database.url(), postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
              + database.role()
              + "'");
    }
  }

  private TestLedger start(DatabaseAccess database, Map<String, Object> properties) {
    TestLedger ledger =
        new TestLedger(database, TestBroker.running().bootstrap(), stateDir, properties);
    current.set(ledger);
    return ledger;
  }

  private TestParties parties() {
    return new TestParties(
        TestBroker.running().bootstrap(),
        () -> current.get().grpc(),
        stateDir.resolve("host-token"));
  }

  private static boolean ended(TestLedger ledger, TestParties parties) {
    parties.check();
    assertThat(ledger.stopped()).isNull();
    return ledger.fingerprint() != null;
  }

  private static RunState state(TestLedger ledger) {
    return ledger.driven() == null
        ? RunState.RUN_STATE_UNSPECIFIED
        : ledger.control().listRuns(ListRunsRequest.getDefaultInstance()).getRuns(0).getState();
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    Map<String, Object> more = new java.util.HashMap<>(map);
    more.put(key, value);
    return more;
  }

  /** The same run with no network in it. */
  private static String alone(List<Shock> shocks, int months) {
    Economy economy = ScenarioLoader.load(SCENARIO).economy();
    Simulation simulation = new Simulation(economy, 7, 0);
    for (int month = 0; !simulation.isFinished(); month++) {
      simulation.step(month < months ? List.of() : shocks);
    }
    return simulation.ledger().hash();
  }
}
