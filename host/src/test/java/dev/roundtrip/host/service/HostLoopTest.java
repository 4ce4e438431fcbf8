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
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class HostLoopTest {

  private static final String SECRET = "a secret of this test only";
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final LoadedScenario TWO_YEARS =
      ScenarioLoader.parse(
          """
          schema: 1
          extends: openai-2025
          name: two-years
          horizon: {from: 2025-01, to: 2026-12}
          """,
          "test");

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
  void stopAll() {
    contexts.forEach(ApplicationContext::close);
    ledger.close();
  }

  private ApplicationContext host(String hostId, String roles) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("roundtrip.host-id", hostId);
    properties.put("roundtrip.roles", roles);
    properties.put("roundtrip.state-dir", folder.toString());
    properties.put("roundtrip.host-token-file", tokenFile.toString());
    properties.put("roundtrip.kafka.bootstrap", broker.configuration().bootstrap());
    properties.put("roundtrip.ledger.address", ledger.address());
    ApplicationContext context =
        ApplicationContext.builder().deduceEnvironment(false).properties(properties).start();
    contexts.add(context);
    return context;
  }

  private static String expected(long seed) {
    return new Simulation(TWO_YEARS.economy(), seed, 0).run();
  }

  @Test
  void runsOneAfterTheOtherEndAsTheModelByItself() throws Exception {
    host("buyer", "buyer");
    host("supplier", "chips,cloud,capital");
    assertThat(ledger.run("first", TWO_YEARS, 1, closed -> {})).isEqualTo(expected(1));
    assertThat(ledger.run("second", TWO_YEARS, 2, closed -> {})).isEqualTo(expected(2));
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
            TWO_YEARS,
            3,
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
    assertThat(fingerprint).isEqualTo(expected(3));
  }

  @Test
  void anyoneMayAskAndOnlyHostsMayTell() throws Exception {
    ApplicationContext buyer = host("buyer", "buyer");
    host("supplier", "chips,cloud,capital");
    ledger.run("asked", TWO_YEARS, 4, closed -> {});
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
  void aHostIsHealthyOnceTheLedgerHasHeardOfIt() throws Exception {
    HostLoop loop = host("buyer", "buyer").getBean(HostLoop.class);
    Await.until(DEADLINE, () -> loop.problem() == null, () -> "the problem is " + loop.problem());
    assertThat(ledger.hosts()).containsOnlyKeys("buyer");
  }
}
