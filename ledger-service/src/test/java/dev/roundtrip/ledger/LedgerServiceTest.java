package dev.roundtrip.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.host.log.RecordWriter;
import dev.roundtrip.host.log.Topics;
import dev.roundtrip.ledger.drive.LedgerStatus;
import dev.roundtrip.ledger.store.DatabaseAccess;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.TestDatabase;
import dev.roundtrip.proto.v1.InjectShockRequest;
import dev.roundtrip.proto.v1.ResumeRequest;
import dev.roundtrip.proto.v1.RunEvent;
import dev.roundtrip.proto.v1.RunState;
import dev.roundtrip.proto.v1.RunStatus;
import dev.roundtrip.proto.v1.StepRequest;
import dev.roundtrip.proto.v1.WatchEventsRequest;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.HostRecords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole service, against a real broker and a real database, with all parties on one host. */
@Timeout(240)
class LedgerServiceTest {

  private static final Duration DEADLINE = Duration.ofSeconds(100);

  @TempDir private Path stateDir;

  private final AtomicReference<TestLedger> current = new AtomicReference<>();

  @Test
  void aRunEndsWithTheFingerprintOfTheModelAlone() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    try (TestLedger ledger = start(database, OneYear.configured());
        TestParties parties = parties()) {
      Await.await("the run ends", DEADLINE, () -> ended(ledger, parties));
      RunStatus run = ledger.run();
      assertThat(run.getHash()).isEqualTo(OneYear.fingerprint());
      assertThat(run.getClosedPeriods()).isEqualTo(OneYear.MONTHS);
      List<RunEvent> events = new ArrayList<>();
      ledger
          .control()
          .watchEvents(WatchEventsRequest.newBuilder().setRunId(run.getRunId()).build())
          .forEachRemaining(events::add);
      assertThat(events).filteredOn(RunEvent::hasPeriodClosed).hasSize(OneYear.MONTHS);
      assertThat(events.getLast().getStateChanged().getState()).isEqualTo(RunState.RUN_STATE_ENDED);
      assertThat(events.getLast().getNumber()).isEqualTo(events.size());
    }
  }

  @Test
  void aLedgerThatIsStoppedAndStartedGoesOnToTheSameEnd() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    TestLedger first = start(database, OneYear.configured());
    try (TestParties parties = parties()) {
      for (int months : List.of(2, 5, 9)) {
        try (TestLedger ledger = months == 2 ? first : start(database, OneYear.configured())) {
          Await.await(
              "some months close",
              DEADLINE,
              () -> monthsClosed(ledger) >= months || ended(ledger, parties));
        }
      }
      try (TestLedger last = start(database, OneYear.configured())) {
        Await.await("the run ends", DEADLINE, () -> ended(last, parties));
        assertThat(last.run().getHash()).isEqualTo(OneYear.fingerprint());
      }
    }
  }

  @Test
  void aShockInjectedWhileTheRunIsHeldBecomesPartOfIt() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    String miss = "revenue-miss:size=60%,from=2025-05";
    try (TestLedger ledger = start(database, OneYear.configuredWith("roundtrip.run.paused", true));
        TestParties parties = parties()) {
      Await.await("the run is held", DEADLINE, () -> state(ledger) == RunState.RUN_STATE_PAUSED);
      String run = ledger.run().getRunId();
      ledger.operator().step(StepRequest.newBuilder().setRunId(run).setMonths(4).build());
      Await.await(
          "it is held again",
          DEADLINE,
          () -> monthsClosed(ledger) == 4 && state(ledger) == RunState.RUN_STATE_PAUSED);
      InjectShockRequest inject =
          InjectShockRequest.newBuilder().setRunId(run).setRequestId("mine").setSpec(miss).build();
      assertThat(ledger.operator().injectShock(inject))
          .isEqualTo(ledger.operator().injectShock(inject));
      ledger.operator().resume(ResumeRequest.newBuilder().setRunId(run).build());
      Await.await("the run ends", DEADLINE, () -> ended(ledger, parties));
      assertThat(ledger.run().getHash())
          .isEqualTo(OneYear.fingerprint(List.of(ShockSpec.parse(miss)), 4))
          .isNotEqualTo(OneYear.fingerprint());
    }
  }

  @Test
  void aDatabaseThatDropsItsConnectionsIsWaitedFor() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    try (TestLedger ledger = start(database, OneYear.configured());
        TestParties parties = parties()) {
      Await.await("a month closes", DEADLINE, () -> monthsClosed(ledger) > 0);
      int[] seen = {0};
      Await.await(
          "the run ends",
          DEADLINE,
          () -> {
            if (monthsClosed(ledger) > seen[0]) {
              seen[0]++;
              asSuperuser(
                  database,
                  "select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                      + database.role()
                      + "'");
            }
            return ended(ledger, parties);
          });
      assertThat(ledger.run().getHash()).isEqualTo(OneYear.fingerprint());
    }
  }

  @Test
  void aBrokerThatGoesAwayIsWaitedFor() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    try (TestLedger ledger = start(database, OneYear.configuredWith("roundtrip.run.pace", "50ms"));
        TestParties parties = parties()) {
      Await.await("a month closes", DEADLINE, () -> monthsClosed(ledger) > 0);
      TestBroker.running().stop();
      TestBroker.running().start();
      Await.await("the run ends", DEADLINE, () -> ended(ledger, parties));
      assertThat(ledger.run().getHash()).isEqualTo(OneYear.fingerprint());
    }
  }

  @Test
  void whatCannotBeReadIsKeptAsideAndWhatContradictsStopsTheRun() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    try (TestLedger ledger = start(database, OneYear.configuredWith("roundtrip.run.paused", true));
        TestParties parties = parties()) {
      Await.await("the run is held", DEADLINE, () -> state(ledger) == RunState.RUN_STATE_PAUSED);
      String run = ledger.run().getRunId();
      Period first = Period.of(2025, 1);
      write(run, "no record".getBytes(StandardCharsets.UTF_8));
      write(run, said(run, first, "nobody", "a"));
      write("another-run", said("another-run", first, "openai", "a"));
      step(ledger);
      Await.await("a month closes", DEADLINE, () -> monthsClosed(ledger) == 1);
      assertThat(ledger.bean(LedgerDatabase.class).malformed().count()).isEqualTo(2);
      write(run, said(run, first.next(), "openai", "one thing"));
      write(run, said(run, first.next(), "openai", "another"));
      step(ledger);
      Await.await(
          "the run is stopped", DEADLINE, () -> state(ledger) == RunState.RUN_STATE_STOPPED);
      assertThat(ledger.run().getReason()).contains("openai", "2025-02", "heard in two versions");
      parties.check();
    }
  }

  @Test
  void aLedgerWhoseBooksWereChangedDrivesNoMore() throws Exception {
    DatabaseAccess database = TestDatabase.empty();
    try (TestLedger ledger = start(database, OneYear.configuredWith("roundtrip.run.paused", true));
        TestParties parties = parties()) {
      Await.await("the run is held", DEADLINE, () -> state(ledger) == RunState.RUN_STATE_PAUSED);
      step(ledger);
      Await.await("a month closes", DEADLINE, () -> monthsClosed(ledger) == 1);
      parties.check();
    }
    asSuperuser(
        database,
        "set session_replication_role = replica;"
            + "delete from roundtrip.host_message where period = "
            + Period.of(2025, 1).index()
            + " and number > 5");
    try (TestLedger ledger = start(database, OneYear.configured())) {
      LedgerStatus status = ledger.bean(LedgerStatus.class);
      Await.await("the ledger stands still", DEADLINE, () -> status.now().standstill() != null);
      assertThat(status.now().reason())
          .contains("the books of 2025-01 have the hash", "playing the month again gives");
    }
  }

  /** Something a party may say: it has decided something. */
  private static byte[] said(String run, Period period, String party, String what) {
    Message.Identity id = new Message.Identity(period, Round.PLAN, new PartyId(party), 90);
    Decision decision = Decision.of("test", what, "cash", Money.ZERO);
    return HostRecords.encode(
        new HostRecord.Said(run, new Message(id, new Message.Body.Decided(decision))));
  }

  private static void write(String run, byte[] record) throws Exception {
    KafkaConfiguration kafka = new KafkaConfiguration(TestBroker.running().bootstrap());
    try (RecordWriter writer = new RecordWriter(kafka, "test")) {
      writer.write(Topics.PAYMENTS, run, List.of(record));
    }
  }

  private static void step(TestLedger ledger) throws Exception {
    ledger
        .operator()
        .step(StepRequest.newBuilder().setRunId(ledger.run().getRunId()).setMonths(1).build());
  }

  private static void asSuperuser(DatabaseAccess database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
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
    assertThat(state(ledger)).isNotEqualTo(RunState.RUN_STATE_STOPPED);
    return state(ledger) == RunState.RUN_STATE_ENDED;
  }

  private static RunState state(TestLedger ledger) {
    return ledger.run().getState();
  }

  private static int monthsClosed(TestLedger ledger) {
    return ledger.run().getClosedPeriods();
  }
}
