package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtrip.cli.stack.FreePorts;
import dev.roundtrip.proto.v1.LedgerControlGrpc;
import dev.roundtrip.proto.v1.ListRunsRequest;
import dev.roundtrip.proto.v1.RunState;
import dev.roundtrip.proto.v1.RunStatus;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The containers, as a user starts them, end with the fingerprint of a run in one thread, also when
 * one of each kind is killed on the way.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class ComposeTest {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
  private static final String PROJECT = "roundtrip-test-" + ProcessHandle.current().pid();
  private static final List<String> IMAGES =
      List.of("eclipse-temurin:25-jre", "apache/kafka:4.2.0", "postgres:18");
  private static final List<String> VICTIMS =
      List.of("buyer", "chips", "cloud", "capital", "ledger", "kafka", "postgres");
  private static final int MONTHS_BETWEEN_KILLS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir private static Path folder;

  private static List<String> compose = List.of();
  private static boolean begun;
  private static Map<String, String> environment = Map.of();

  // before each, not before all: Surefire reports no test at all of a class that gives up before
  @BeforeEach
  void startTheContainers() throws Exception {
    assumeTrue(
        Files.isDirectory(ROOT.resolve("ledger-service/target/image/lib")),
        "the services are not packaged");
    assumeTrue(run("docker", "info").code() == 0, "no container engine answers");
    compose = findCompose();
    for (String image : IMAGES) {
      assumeTrue(
          run("docker", "image", "inspect", image).code() == 0
              || run("docker", "pull", "--quiet", image).code() == 0,
          "the image " + image + " cannot be had");
    }
    List<Integer> ports = FreePorts.find(2);
    environment =
        Map.of(
            "ROUNDTRIP_SCENARIO", "openai-2025",
            "ROUNDTRIP_SEED", "1",
            "ROUNDTRIP_PACE", "200ms",
            "ROUNDTRIP_DASHBOARD_PORT", ports.get(0).toString(),
            "ROUNDTRIP_CONTROL_PORT", ports.get(1).toString());
    begun = true;
    Result up = compose("up", "--detach", "--build");
    assertThat(up.code()).as(up.output()).isZero();
  }

  private static List<String> findCompose() throws Exception {
    for (List<String> candidate :
        List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      if (run(with(candidate, "version")).code() == 0) {
        return candidate;
      }
    }
    return abort("docker compose is not installed");
  }

  @AfterEach
  void removeTheContainers() throws Exception {
    if (begun) {
      compose("down", "--volumes", "--remove-orphans", "--rmi", "local", "--timeout", "10");
    }
  }

  @Test
  void oneOfEachIsKilledAndTheFingerprintStays() throws Exception {
    try (Ledger ledger = new Ledger(Integer.parseInt(environment.get("ROUNDTRIP_CONTROL_PORT")))) {
      int month = 0;
      for (String victim : VICTIMS) {
        month += MONTHS_BETWEEN_KILLS;
        int closed = month;
        ledger.await("month " + closed, run -> run.getClosedPeriods() >= closed);
        kill(victim);
      }
      RunStatus ended = ledger.await("the end", run -> run.getState() == RunState.RUN_STATE_ENDED);
      assertThat(ended.getHash()).isEqualTo(fingerprintInOneThread());
    }
  }

  private static void kill(String service) throws Exception {
    String container = compose("ps", "--quiet", service).output().strip();
    assertThat(container).as(service).isNotEmpty();
    // The engine does not restart by itself what its own command has killed.
    assertThat(run("docker", "kill", container).code()).as(service).isZero();
    assertThat(run("docker", "start", container).code()).as(service).isZero();
  }

  private static String fingerprintInOneThread() throws IOException {
    Command command =
        Command.call("run", "openai-2025", "--seed", "1", "--json", "--out", folder.toString());
    assertThat(command.code()).as(command.err()).isZero();
    return JsonMapper.shared().readTree(command.out()).get("fingerprint").asString();
  }

  /** The ledger, as anybody sees it who needs no token. */
  private static final class Ledger implements AutoCloseable {

    private final ManagedChannel channel;
    private String seen = "nothing";

    private Ledger(int port) {
      channel =
          Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create()).build();
    }

    private RunStatus await(String what, Predicate<RunStatus> condition) throws Exception {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      CountDownLatch never = new CountDownLatch(1);
      while (System.nanoTime() - deadline < 0) {
        try {
          for (RunStatus run : runs()) {
            seen = run.toString();
            assertThat(run.getState()).as(seen).isNotEqualTo(RunState.RUN_STATE_STOPPED);
            if (condition.test(run)) {
              return run;
            }
          }
        } catch (StatusRuntimeException e) {
          channel.resetConnectBackoff();
        }
        never.await(50, TimeUnit.MILLISECONDS);
      }
      throw new AssertionError(
          what + " did not come; last seen: " + seen + compose("logs", "--tail", "40").output());
    }

    private List<RunStatus> runs() {
      return LedgerControlGrpc.newBlockingStub(channel)
          .withDeadlineAfter(5, TimeUnit.SECONDS)
          .listRuns(ListRunsRequest.getDefaultInstance())
          .getRunsList();
    }

    @Override
    public void close() {
      channel.shutdownNow();
    }
  }

  private static Result compose(String... arguments) throws Exception {
    return run(with(with(compose, "--project-name", PROJECT), arguments));
  }

  private static List<String> with(List<String> command, String... arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    return all;
  }

  private static Result run(String... command) throws Exception {
    return run(List.of(command));
  }

  private static Result run(List<String> command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      return new Result(127, e.toString());
    }
  }

  private record Result(int code, String output) {}
}
