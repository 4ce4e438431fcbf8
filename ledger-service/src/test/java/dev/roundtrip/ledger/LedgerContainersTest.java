package dev.roundtrip.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtrip.ledger.store.DatabaseAccess;
import dev.roundtrip.proto.v1.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The service against the broker and the database it is deployed with, from their images. */
@Timeout(300)
class LedgerContainersTest {

  private static final Duration DEADLINE = Duration.ofSeconds(120);

  @TempDir private Path stateDir;

  @Test
  void aRunOverTheOfficialImagesSurvivesTheLedgersRestart() throws Exception {
    assumeTrue(engineAnswers(), "no Docker engine answers");
    try (KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.0");
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18")) {
      start(kafka);
      start(postgres);
      DatabaseAccess database =
          new DatabaseAccess(
              postgres.getJdbcUrl(),
              postgres.getUsername(),
              postgres.getPassword(),
              "roundtrip_ledger",
              "",
              4);
      run(database, kafka.getBootstrapServers());
    }
  }

  private void run(DatabaseAccess database, String bootstrap) throws Exception {
    AtomicReference<TestLedger> current = new AtomicReference<>();
    TestLedger first = new TestLedger(database, bootstrap, stateDir, OneYear.configured());
    current.set(first);
    try (TestParties parties =
        new TestParties(bootstrap, () -> current.get().grpc(), stateDir.resolve("host-token"))) {
      try (first) {
        Await.await("some months close", DEADLINE, () -> first.run().getClosedPeriods() >= 3);
      }
      try (TestLedger second =
          new TestLedger(database, bootstrap, stateDir, OneYear.configured())) {
        current.set(second);
        Await.await("it goes on", DEADLINE, () -> second.run().getClosedPeriods() >= 3);
        Await.await(
            "the run ends",
            DEADLINE,
            () -> {
              parties.check();
              return second.run().getState() == RunState.RUN_STATE_ENDED;
            });
        assertThat(second.run().getHash()).isEqualTo(OneYear.fingerprint());
      }
    }
  }

  private static boolean engineAnswers() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Starts a container; without its image, which no registry may offer here, there is no test. */
  private static void start(GenericContainer<?> container) {
    try {
      container.start();
    } catch (ContainerFetchException e) {
      abort("no image " + container.getDockerImageName() + " can be had");
    }
  }
}
