package dev.roundtrip.cli.control;

import com.google.protobuf.ByteString;
import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.proto.v1.FetchScenarioRequest;
import dev.roundtrip.proto.v1.GetRunRequest;
import dev.roundtrip.proto.v1.InjectShockRequest;
import dev.roundtrip.proto.v1.InjectShockResponse;
import dev.roundtrip.proto.v1.LedgerControlGrpc;
import dev.roundtrip.proto.v1.LedgerControlGrpc.LedgerControlBlockingStub;
import dev.roundtrip.proto.v1.LedgerGrpc;
import dev.roundtrip.proto.v1.ListPartiesRequest;
import dev.roundtrip.proto.v1.ListRunsRequest;
import dev.roundtrip.proto.v1.ListShocksRequest;
import dev.roundtrip.proto.v1.PartyKind;
import dev.roundtrip.proto.v1.PauseRequest;
import dev.roundtrip.proto.v1.ResumeRequest;
import dev.roundtrip.proto.v1.RunEvent;
import dev.roundtrip.proto.v1.SetPaceRequest;
import dev.roundtrip.proto.v1.StartRequest;
import dev.roundtrip.proto.v1.StepRequest;
import dev.roundtrip.proto.v1.WatchEventsRequest;
import dev.roundtrip.proto.v1.WithdrawShockRequest;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to a ledger's control service, as any client can. Every call may throw a {@link
 * ControlException}.
 *
 * <p>A command that may be repeated is repeated while the ledger is away for a moment; a shock is
 * still one shock, by its request id.
 */
public final class ControlClient implements AutoCloseable {

  private static final long GLANCE_NANOS = Duration.ofMillis(50).toNanos();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What gRPC repeats by itself: all but {@code Step}, which would go on twice as far. */
  private static final List<String> REPEATABLE =
      List.of("Pause", "Resume", "SetPace", "InjectShock", "WithdrawShock");

  private static final Map<String, ?> REPETITION =
      Map.of(
          "maxAttempts",
          4.0,
          "initialBackoff",
          "0.2s",
          "maxBackoff",
          "2s",
          "backoffMultiplier",
          2.0,
          "retryableStatusCodes",
          List.of("UNAVAILABLE"));

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger CHANNELS = Logger.getLogger("io.grpc.internal.ManagedChannelImpl");

  static {
    // with a stack trace, of a name that cannot be found; the exception says it in a line
    CHANNELS.setLevel(Level.SEVERE);
  }

  private final String address;
  private final ManagedChannel channel;
  private final LedgerControlBlockingStub ledger;

  /**
   * @param address where the ledger is, such as 127.0.0.1:9090
   * @param token the operator's token, or null for who only asks
   */
  public ControlClient(String address, @Nullable String token) {
    this.address = address;
    channel =
        Grpc.newChannelBuilder(address, InsecureChannelCredentials.create())
            .defaultServiceConfig(serviceConfig())
            .build();
    LedgerControlBlockingStub stub = LedgerControlGrpc.newBlockingStub(channel);
    ledger =
        token == null
            ? stub
            : stub.withInterceptors(
                MetadataUtils.newAttachHeadersInterceptor(CallerToken.of(token)));
  }

  private static Map<String, ?> serviceConfig() {
    List<Map<String, String>> names =
        REPEATABLE.stream()
            .map(method -> Map.of("service", LedgerControlGrpc.SERVICE_NAME, "method", method))
            .toList();
    return Map.of("methodConfig", List.of(Map.of("name", names, "retryPolicy", REPETITION)));
  }

  /** Asks, and waits for the answer as long as one can be expected. */
  private <T> T ask(Function<LedgerControlBlockingStub, T> question) {
    return translated(() -> question.apply(ledger.withDeadlineAfter(PATIENCE)));
  }

  private <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (StatusRuntimeException e) {
      throw ControlException.of(address, e);
    }
  }

  /**
   * Waits until the ledger answers, its database and its tables with it.
   *
   * @throws ControlException if it does not within that time, with what it says instead
   */
  public void awaitReady(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        runs();
        return;
      } catch (ControlException e) {
        if (e.kind() != ControlException.Kind.SILENT || System.nanoTime() - deadline > 0) {
          throw e;
        }
        channel.resetConnectBackoff();
        LockSupport.parkNanos(GLANCE_NANOS);
      }
    }
  }

  /**
   * Starts a run.
   *
   * @param scenarioText the scenario
   * @param seed the run's seed
   * @param shocks the shocks beside the scenario's, in their text form
   * @param pace the least time a month takes
   * @return the ledger's name for the run
   */
  public String start(String scenarioText, long seed, List<String> shocks, Duration pace) {
    StartRequest request =
        StartRequest.newBuilder()
            .setRequestId(RequestIds.next())
            .setScenarioText(scenarioText)
            .setSeed(seed)
            .addAllShocks(shocks)
            .setPaceMs(pace.toMillis())
            .build();
    return ask(stub -> stub.start(request)).getRunId();
  }

  /** Returns all runs, the latest first. */
  public List<RunStanding> runs() {
    return ask(stub -> stub.listRuns(ListRunsRequest.getDefaultInstance())).getRunsList().stream()
        .map(RunStanding::of)
        .toList();
  }

  /** Returns where a run stands. */
  public RunStanding run(String runId) {
    GetRunRequest request = GetRunRequest.newBuilder().setRunId(runId).build();
    return RunStanding.of(ask(stub -> stub.getRun(request)));
  }

  /** Holds a run before the next month opens. */
  public RunStanding pause(String runId) {
    PauseRequest request = PauseRequest.newBuilder().setRunId(runId).build();
    return RunStanding.of(ask(stub -> stub.pause(request)));
  }

  /** Lets a run go on. */
  public RunStanding resume(String runId) {
    ResumeRequest request = ResumeRequest.newBuilder().setRunId(runId).build();
    return RunStanding.of(ask(stub -> stub.resume(request)));
  }

  /** Lets a paused run go on for some months. */
  public RunStanding step(String runId, int months) {
    StepRequest request = StepRequest.newBuilder().setRunId(runId).setMonths(months).build();
    return RunStanding.of(ask(stub -> stub.step(request)));
  }

  /** Changes how long a month takes at least. */
  public RunStanding pace(String runId, Duration pace) {
    SetPaceRequest request =
        SetPaceRequest.newBuilder().setRunId(runId).setPaceMs(pace.toMillis()).build();
    return RunStanding.of(ask(stub -> stub.setPace(request)));
  }

  /**
   * Adds a shock to a run.
   *
   * @param id the shock's name, chosen by the caller; a repeat with the same one changes nothing
   * @param spec the shock in its text form
   * @return the shock as it is recorded, with the first month that is opened with it
   */
  public LiveShock inject(String runId, String id, String spec) {
    InjectShockRequest request =
        InjectShockRequest.newBuilder().setRunId(runId).setRequestId(id).setSpec(spec).build();
    InjectShockResponse response = ask(stub -> stub.injectShock(request));
    return LiveShock.injected(id, response);
  }

  /** Takes a shock back, and returns the first month that is not opened with it. */
  public int withdraw(String runId, String id) {
    WithdrawShockRequest request =
        WithdrawShockRequest.newBuilder().setRunId(runId).setRequestId(id).build();
    return ask(stub -> stub.withdrawShock(request)).getEffectivePeriodIndex();
  }

  /** Returns the shocks of a run, the scenario's first, then those injected, in order. */
  public List<LiveShock> shocks(String runId) {
    ListShocksRequest request = ListShocksRequest.newBuilder().setRunId(runId).build();
    return ask(stub -> stub.listShocks(request)).getShocksList().stream()
        .map(LiveShock::of)
        .toList();
  }

  /** Returns the ids of the parties that act, sorted. */
  public SortedSet<String> actors(String runId) {
    ListPartiesRequest request = ListPartiesRequest.newBuilder().setRunId(runId).build();
    SortedSet<String> actors = new TreeSet<>();
    ask(stub -> stub.listParties(request)).getPartiesList().stream()
        .filter(party ->
            party.getKind() != PartyKind.PARTY_KIND_OUTSIDE
                && party.getKind() != PartyKind.PARTY_KIND_CAPITAL_MARKETS)
        .forEach(party -> actors.add(party.getResult().getParty()));
    return actors;
  }

  /** Returns the text of the scenario that a run follows. */
  public String scenario(String runId) {
    FetchScenarioRequest request = FetchScenarioRequest.newBuilder().setRunId(runId).build();
    return translated(() -> {
      ByteString text = ByteString.EMPTY;
      var chunks =
          LedgerGrpc.newBlockingStub(channel).withDeadlineAfter(PATIENCE).fetchScenario(request);
      while (chunks.hasNext()) {
        text = text.concat(chunks.next().getContent());
      }
      return text.toStringUtf8();
    });
  }

  /** Tells all that has happened in a run, and then all that happens, until the run is over. */
  public void watch(String runId, Predicate<RunNews> listener) {
    WatchEventsRequest request = WatchEventsRequest.newBuilder().setRunId(runId).build();
    Iterator<RunEvent> events = translated(() -> ledger.watchEvents(request));
    boolean more = true;
    while (more && translated(events::hasNext)) {
      more = listener.test(RunNews.of(translated(events::next)));
    }
  }

  /**
   * Follows a run until it is over.
   *
   * @param closed hears of each month that closes, as months since January of the year 0
   * @return why it was stopped, or nothing if it has come to its end
   */
  public Optional<String> follow(String runId, IntConsumer closed) {
    watch(
        runId,
        news -> {
          if (news instanceof RunNews.Closed month) {
            closed.accept(month.month());
          }
          return true;
        });
    RunStanding run = run(runId);
    return run.state() == RunStanding.State.ENDED ? Optional.empty() : Optional.of(run.reason());
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
