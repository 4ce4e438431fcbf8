package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.buyer.BuyerApplication;
import dev.roundtrip.cli.control.ControlClient;
import dev.roundtrip.cli.control.ControlException;
import dev.roundtrip.cli.control.LiveShock;
import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.cli.stack.EmbeddedKafka;
import dev.roundtrip.cli.stack.EmbeddedPostgres;
import dev.roundtrip.cli.stack.FreePorts;
import dev.roundtrip.host.DirectRun;
import dev.roundtrip.ledger.LedgerApplication;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioLoader;
import dev.roundtrip.supplier.SupplierApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every service is a process, and may die at any moment without a trace in the outcome. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledServiceTest {

  private static final String SCENARIO =
      "extends: openai-2025\nname: short\nhorizon: {from: 2025-01, to: 2027-12}\n";
  private static final int MONTHS = 36;
  private static final int DIES_AFTER = 9;

  /** A shock comes in the first third of a run, long before it can be over. */
  private static final int BETWEEN_SHOCKS = 4;

  private static final Duration PACE = Duration.ofMillis(100);

  /** The kinds of service. */
  enum Service {
    LEDGER(LedgerApplication.class, ""),
    BUYER(BuyerApplication.class, "buyer"),
    SUPPLIER(SupplierApplication.class, "chips,cloud,capital");

    private final Class<?> main;
    private final String roles;

    Service(Class<?> main, String roles) {
      this.main = main;
      this.roles = roles;
    }
  }

  @TempDir private static Path folder;

  private static EmbeddedKafka kafka;
  private static EmbeddedPostgres postgres;
  private static List<Integer> ports;
  private static String ledgerAddress;
  private static final Map<Service, JavaProcess> PROCESSES = new EnumMap<>(Service.class);

  @BeforeAll
  static void startEverything() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
    ports = FreePorts.find(2 * Service.values().length);
    ledgerAddress = "127.0.0.1:" + grpcPort(Service.LEDGER);
    for (Service service : Service.values()) {
      start(service);
    }
  }

  @AfterAll
  static void stopEverything() throws IOException {
    PROCESSES.values().forEach(JavaProcess::close);
    if (postgres != null) {
      postgres.close();
    }
    if (kafka != null) {
      kafka.close();
    }
  }

  private static int grpcPort(Service service) {
    return ports.get(2 * service.ordinal());
  }

  private static void start(Service service) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("ROUNDTRIP_STATE_DIR", folder.resolve("state").toString());
    environment.put("ROUNDTRIP_KAFKA_BOOTSTRAP", kafka.bootstrapServers());
    environment.put("ROUNDTRIP_GRPC_PORT", Integer.toString(grpcPort(service)));
    environment.put("ROUNDTRIP_HTTP_PORT", Integer.toString(ports.get(2 * service.ordinal() + 1)));
    if (service == Service.LEDGER) {
      environment.put("ROUNDTRIP_DB_URL", postgres.jdbcUrl());
      environment.put("ROUNDTRIP_DB_OWNER", postgres.user());
      environment.put("ROUNDTRIP_DB_OWNER_PASSWORD", postgres.password());
    } else {
      environment.put("ROUNDTRIP_LEDGER_ADDRESS", ledgerAddress);
      environment.put("ROUNDTRIP_ROLES", service.roles);
    }
    Path place = folder.resolve(service.name());
    PROCESSES.put(service, JavaProcess.start(place, environment, service.main));
  }

  private static ControlClient operator() {
    Path token = folder.resolve("state").resolve("control-token");
    Await.await(
        () -> Files.exists(token),
        Duration.ofSeconds(120),
        () -> "a token of the ledger: " + PROCESSES.get(Service.LEDGER).err());
    try {
      return new ControlClient(ledgerAddress, Files.readString(token).strip());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServiceIsKilledInTheMiddleOfARun(Service service) throws Exception {
    LoadedScenario scenario = ScenarioLoader.parse(SCENARIO, "short.yaml");
    long seed = service.ordinal();
    AtomicInteger closed = new AtomicInteger();
    String runId;
    try (ControlClient operator = operator()) {
      operator.awaitReady(Duration.ofSeconds(120));
      runId = operator.start(scenario.resolvedText(), seed, List.of(), PACE);
    }
    Thread reaper = Thread.ofVirtual().start(() -> killAndRestart(service, closed));
    Optional<String> stopped = follow(runId, closed);
    reaper.join();
    assertThat(stopped).isEmpty();
    assertThat(closed).hasValueGreaterThanOrEqualTo(MONTHS);
    try (ControlClient operator = operator()) {
      assertThat(operator.run(runId).hash()).isEqualTo(fingerprint(scenario, seed));
    }
  }

  /** What is injected at a living ledger is part of the record, whoever dies; and plays again. */
  @Test
  void shocksInjectedOverADeathAreReplayedExactly() throws Exception {
    LoadedScenario scenario = ScenarioLoader.parse(SCENARIO, "short.yaml");
    try (ControlClient operator = operator()) {
      operator.awaitReady(Duration.ofSeconds(120));
      String runId = operator.start(scenario.resolvedText(), 11, List.of(), PACE);
      for (int shock = 1; shock <= 3; shock++) {
        int months = BETWEEN_SHOCKS * shock;
        awaitRun(operator, runId, run -> run.closed() >= months);
        Command inject =
            command("shock", "inject", "revenue-miss:size=" + shock + "0%", "--run", runId);
        assertThat(inject.code()).as(inject.err()).isZero();
        if (shock == 2) {
          PROCESSES.get(Service.BUYER).kill();
          start(Service.BUYER);
        }
      }
      awaitRun(operator, runId, run -> run.state().isOver());
      assertThat(operator.shocks(runId).stream().map(LiveShock::effective))
          .hasSize(3)
          .doesNotHaveDuplicates();
      String hash = operator.run(runId).hash();
      assertThat(hash).isNotEqualTo(fingerprint(scenario, 11));
      Command replay =
          command("run", "--replay", runId, "--json", "--out", folder.resolve("runs").toString());
      assertThat(replay.code()).as(replay.err()).isZero();
      assertThat(replay.out()).contains("\"fingerprint\":\"" + hash + "\"");
    }
  }

  private static Command command(String... args) {
    Stream<String> where =
        Stream.of(
            "--ledger",
            ledgerAddress,
            "--token-file",
            folder.resolve("state").resolve("control-token").toString());
    return Command.call(Stream.concat(Stream.of(args), where).toArray(String[]::new));
  }

  private static void awaitRun(
      ControlClient operator, String runId, Predicate<RunStanding> condition) {
    Await.await(
        () -> condition.test(operator.run(runId)),
        Duration.ofMinutes(3),
        () -> operator.run(runId) + PROCESSES.get(Service.BUYER).err());
  }

  private static void killAndRestart(Service service, AtomicInteger closed) {
    Await.await(
        () -> closed.get() >= DIES_AFTER,
        Duration.ofSeconds(120),
        () -> DIES_AFTER + " months; " + PROCESSES.get(service).err());
    try {
      PROCESSES.get(service).kill();
      start(service);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Follows a run, also over the death of the ledger it is followed at. */
  private static Optional<String> follow(String runId, AtomicInteger closed) {
    return Await.value(
        () -> {
          try (ControlClient operator = operator()) {
            return Optional.of(operator.follow(runId, period -> closed.incrementAndGet()));
          } catch (ControlException e) {
            return Optional.empty();
          }
        },
        Duration.ofMinutes(4),
        () -> "the end of the run: " + PROCESSES.values().stream().map(JavaProcess::err).toList());
  }

  private static String fingerprint(LoadedScenario scenario, long seed) {
    DirectRun run = new DirectRun("direct", scenario.economy(), seed);
    while (!run.isFinished()) {
      run.step(List.of());
    }
    return run.ledger().hash();
  }
}
