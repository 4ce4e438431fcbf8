package dev.roundtrip.host.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.host.EconomyDigest;
import dev.roundtrip.host.calls.GrpcServer;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.GetPositionRequest;
import dev.roundtrip.proto.v1.ListContractsRequest;
import dev.roundtrip.proto.v1.ListContractsResponse;
import dev.roundtrip.proto.v1.PartyPosition;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioLoader;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two hosts as the services start them, with a real broker and real calls between them. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class HostLoopTest {

  private static final String SECRET = "a secret of this test only";
  private static final Duration DEADLINE = Duration.ofSeconds(120);
  private static final LoadedScenario SCENARIO = ScenarioLoader.load("openai-2025");
  private static final int MONTHS = 24;

  @TempDir static Path folder;
  private static TestBroker broker;
  private static Path tokenFile;

  private final List<ApplicationContext> contexts = new ArrayList<>();
  private TestLedger ledger;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = TestBroker.start(folder);
    tokenFile = Files.writeString(folder.resolve("host-token"), SECRET + "\n");
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void startLedger() throws Exception {
    ledger = new TestLedger(broker.configuration(), SECRET);
  }

  @AfterEach
  void stopAll() throws InterruptedException {
    contexts.forEach(ApplicationContext::close);
    ledger.close();
    Await.until(DEADLINE, () -> threads().isEmpty(), () -> "threads are left: " + threads());
  }

  /** The threads of hosts, and of the clients of Kafka. */
  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("(host-|calls-|periods|kafka-producer|kafka-admin).*"))
        .toList();
  }

  private ApplicationContext host(String hostId, String roles) {
    return host(hostId, roles, Map.of());
  }

  private ApplicationContext host(String hostId, String roles, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("roundtrip.host-id", hostId);
    properties.put("roundtrip.roles", roles);
    properties.put("roundtrip.state-dir", folder.toString());
    properties.put("roundtrip.host-token-file", tokenFile.toString());
    properties.put("roundtrip.kafka.bootstrap", broker.configuration().bootstrap());
    properties.put("roundtrip.ledger.address", ledger.address());
    properties.putAll(more);
    ApplicationContext context =
        ApplicationContext.builder().deduceEnvironment(false).properties(properties).start();
    contexts.add(context);
    return context;
  }

  private static String expected(long seed, int months) {
    Simulation model = new Simulation(SCENARIO.economy(), seed, 0);
    for (int month = 0; month < months; month++) {
      model.step();
    }
    return model.ledger().hash();
  }

  @Test
  void runsOneAfterTheOtherEndAsTheModelByItself() throws Exception {
    host("buyer", "buyer");
    host("supplier", "chips,cloud,capital");
    assertThat(ledger.run("first", SCENARIO, 1, MONTHS, closed -> {}))
        .isEqualTo(expected(1, MONTHS));
    assertThat(ledger.run("second", SCENARIO, 2, MONTHS, closed -> {}))
        .isEqualTo(expected(2, MONTHS));
  }

  @Test
  void hostsThatComeBackElsewhereGoOnWhereTheyWere() throws Exception {
    host("buyer", "buyer");
    host("clouds", "cloud");
    AtomicReference<ApplicationContext> others =
        new AtomicReference<>(host("others", "chips,capital"));
    String fingerprint =
        ledger.run(
            "restarts",
            SCENARIO,
            3,
            MONTHS,
            closed -> {
              if (closed == 5 || closed == 13) {
                others.get().close();
                others.set(host("others", "chips,capital"));
              }
              if (closed == 9) {
                contexts.forEach(ApplicationContext::close);
                contexts.clear();
                host("buyer", "buyer");
                host("clouds", "cloud");
                others.set(host("others", "chips,capital"));
              }
            });
    assertThat(fingerprint).isEqualTo(expected(3, MONTHS));
  }

  @Test
  void hostsThatCannotReachEachOtherFindEverythingInTheLog() throws Exception {
    Map<String, Object> nowhere = Map.of("roundtrip.grpc.advertised", "127.0.0.1:1");
    host("buyer", "buyer", nowhere);
    host("supplier", "chips,cloud,capital", nowhere);
    assertThat(ledger.run("unreachable", SCENARIO, 5, 3, closed -> {})).isEqualTo(expected(5, 3));
  }

  @Test
  void aBrokerThatGoesAwayAndComesBackChangesNothing() throws Exception {
    host("buyer", "buyer");
    host("supplier", "chips,cloud,capital");
    String fingerprint =
        ledger.run(
            "broker",
            SCENARIO,
            6,
            MONTHS,
            closed -> {
              if (closed == 7) {
                broker.restart();
              }
            });
    assertThat(fingerprint).isEqualTo(expected(6, MONTHS));
  }

  @Test
  void anyoneMayAskAndOnlyHostsMayTell() throws Exception {
    ApplicationContext buyer = host("buyer", "buyer");
    host("supplier", "chips,cloud,capital");
    ledger.run("asked", SCENARIO, 4, MONTHS, closed -> {});
    ManagedChannel channel =
        NettyChannelBuilder.forTarget(buyer.getBean(GrpcServer.class).address())
            .usePlaintext()
            .build();
    try {
      BuyerContractsGrpc.BuyerContractsBlockingStub stub =
          BuyerContractsGrpc.newBlockingStub(channel);
      ListContractsResponse contracts =
          stub.listContracts(ListContractsRequest.newBuilder().setRunId("asked").build());
      assertThat(contracts.getContractsList()).isNotEmpty();
      PartyPosition position =
          stub.getPosition(
              GetPositionRequest.newBuilder().setRunId("asked").setParty("openai").build());
      assertThat(position.getCashCents()).isPositive();
      assertThat(position.getPeriodIndex()).isEqualTo(contracts.getPeriodIndex());
    } finally {
      channel.shutdownNow();
    }
  }

  @Test
  void aHostWithAnotherEconomyIsToldSo() throws Exception {
    ledger.refuseAll();
    HostLoop loop = host("buyer", "buyer").getBean(HostLoop.class);
    Await.until(
        DEADLINE,
        () -> String.valueOf(loop.problem()).contains("another economy"),
        () -> "the problem is " + loop.problem());
    assertThat(loop.problem()).contains(EconomyDigest.ofThisProcess());
  }

  @Test
  void aHostThatIsClosedWhileTheLedgerKeepsItWaitingComplainsOfNothing() throws Exception {
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      silent.setSoTimeout((int) DEADLINE.toMillis());
      String address = "127.0.0.1:" + silent.getLocalPort();
      ApplicationContext host = host("buyer", "buyer", Map.of("roundtrip.ledger.address", address));
      try (Socket call = silent.accept()) {
        assertThat(call.isConnected()).isTrue();
        host.close();
      }
    } finally {
      System.setErr(before);
    }
    assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain("interrupted");
  }

  @Test
  void aHostIsHealthyOnceTheLedgerHasHeardOfIt() throws Exception {
    HostLoop loop = host("buyer", "buyer").getBean(HostLoop.class);
    Await.until(DEADLINE, () -> loop.problem() == null, () -> "the problem is " + loop.problem());
    assertThat(ledger.hosts()).containsOnlyKeys("buyer");
  }
}
