package dev.roundtrip.ledger.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.roundtrip.host.EconomyDigest;
import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.host.calls.HostTokens;
import dev.roundtrip.ledger.Await;
import dev.roundtrip.ledger.TestLedger;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.TestDatabase;
import dev.roundtrip.proto.v1.FetchScenarioRequest;
import dev.roundtrip.proto.v1.GetRunRequest;
import dev.roundtrip.proto.v1.HostReady;
import dev.roundtrip.proto.v1.InjectShockRequest;
import dev.roundtrip.proto.v1.InjectShockResponse;
import dev.roundtrip.proto.v1.JournalEntry;
import dev.roundtrip.proto.v1.LedgerControlGrpc.LedgerControlBlockingStub;
import dev.roundtrip.proto.v1.LedgerGrpc;
import dev.roundtrip.proto.v1.ListEntriesRequest;
import dev.roundtrip.proto.v1.ListEntriesResponse;
import dev.roundtrip.proto.v1.ListPartiesRequest;
import dev.roundtrip.proto.v1.ListRunsRequest;
import dev.roundtrip.proto.v1.ListShocksRequest;
import dev.roundtrip.proto.v1.PartyKind;
import dev.roundtrip.proto.v1.PartyStanding;
import dev.roundtrip.proto.v1.PauseRequest;
import dev.roundtrip.proto.v1.Posting;
import dev.roundtrip.proto.v1.ResumeRequest;
import dev.roundtrip.proto.v1.RunEvent;
import dev.roundtrip.proto.v1.RunShock;
import dev.roundtrip.proto.v1.RunState;
import dev.roundtrip.proto.v1.RunStatus;
import dev.roundtrip.proto.v1.SetPaceRequest;
import dev.roundtrip.proto.v1.StartRequest;
import dev.roundtrip.proto.v1.StepRequest;
import dev.roundtrip.proto.v1.WatchEventsRequest;
import dev.roundtrip.proto.v1.WithdrawShockRequest;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioLoader;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The calls of hosts, people and tools, to a ledger whose broker is away: its runs wait. */
@Timeout(300)
class LedgerControlEndpointTest {

  private static final LoadedScenario SHIPPED = ScenarioLoader.load("openai-2025");
  private static final int FIRST = SHIPPED.economy().horizon().first().index();
  private static final String MISS = "revenue-miss:size=40%,from=2026-01";

  @TempDir private static Path state;

  private static TestLedger ledger;
  private static LedgerControlBlockingStub operator;
  private static String run;

  @BeforeAll
  static void start() throws Exception {
    ledger = new TestLedger(TestDatabase.empty(), "127.0.0.1:1", state, Map.of());
    Await.await(
        "the database is prepared",
        Duration.ofSeconds(60),
        () -> ledger.bean(LedgerDatabase.class).answers());
    operator = ledger.operator();
    RunStatus status = operator.start(order("first").build());
    assertThat(status.getState()).isEqualTo(RunState.RUN_STATE_WAITING_FOR_HOSTS);
    assertThat(status.getScenarioName()).isEqualTo("openai-2025");
    assertThat(status.getScenarioDigest()).isEqualTo(SHIPPED.digest());
    assertThat(status.getFirstPeriodIndex()).isEqualTo(FIRST);
    assertThat(status.getClosedPeriods()).isZero();
    assertThat(status.getHash()).hasSize(64);
    run = status.getRunId();
  }

  @AfterAll
  static void stop() {
    ledger.close();
  }

  private static StartRequest.Builder order(String requestId) {
    return StartRequest.newBuilder()
        .setRequestId(requestId)
        .setScenarioName("openai-2025")
        .setSeed(3)
        .setPaceMs(5)
        .addShocks("revenue-miss:size=10%,from=2026-01");
  }

  /** A command, and how it is refused. */
  private record Refused(String name, Status.Code code, Consumer<LedgerControlBlockingStub> call) {}

  @Test
  void refusalsSayWhy() {
    List<Refused> rows =
        List.of(
            new Refused("no such run", Status.Code.NOT_FOUND, c -> c.pause(pause("none"))),
            new Refused("no such run", Status.Code.NOT_FOUND, c -> c.getRun(get("none"))),
            new Refused(
                "no request id", Status.Code.INVALID_ARGUMENT, c -> c.start(order("").build())),
            new Refused(
                "no scenario",
                Status.Code.INVALID_ARGUMENT,
                c -> c.start(order("x").clearScenario().build())),
            new Refused(
                "no such scenario",
                Status.Code.INVALID_ARGUMENT,
                c -> c.start(order("x").setScenarioName("openai-2052").build())),
            new Refused(
                "a file of the ledger's machine",
                Status.Code.INVALID_ARGUMENT,
                c -> c.start(order("x").setScenarioName("/etc/passwd").build())),
            new Refused(
                "no scenario's text",
                Status.Code.INVALID_ARGUMENT,
                c -> c.start(order("x").setScenarioText("name: x").build())),
            new Refused(
                "no shock",
                Status.Code.INVALID_ARGUMENT,
                c -> c.start(order("x").addShocks("?").build())),
            new Refused(
                "a pace of two hours",
                Status.Code.INVALID_ARGUMENT,
                c -> c.start(order("x").setPaceMs(7_200_000).build())),
            new Refused(
                "the same id for something else",
                Status.Code.ALREADY_EXISTS,
                c -> c.start(order("first").setSeed(4).build())),
            new Refused(
                "a second run", Status.Code.FAILED_PRECONDITION, c -> c.start(order("x").build())),
            new Refused(
                "no shock",
                Status.Code.INVALID_ARGUMENT,
                c -> c.injectShock(inject("x", "revenue-miss:size=400%,from=2026-01"))),
            new Refused(
                "no request id",
                Status.Code.INVALID_ARGUMENT,
                c -> c.injectShock(inject("", MISS))),
            new Refused(
                "no such shock",
                Status.Code.NOT_FOUND,
                c ->
                    c.withdrawShock(
                        WithdrawShockRequest.newBuilder()
                            .setRunId(run)
                            .setRequestId("no")
                            .build())),
            new Refused("no months", Status.Code.INVALID_ARGUMENT, c -> c.step(step(0))),
            new Refused(
                "a step of a run that goes on",
                Status.Code.FAILED_PRECONDITION,
                c -> c.step(step(1))),
            new Refused(
                "a negative pace",
                Status.Code.INVALID_ARGUMENT,
                c -> c.setPace(SetPaceRequest.newBuilder().setRunId(run).setPaceMs(-1).build())),
            new Refused(
                "a month that is not closed",
                Status.Code.INVALID_ARGUMENT,
                c ->
                    c.listParties(
                        ListPartiesRequest.newBuilder()
                            .setRunId(run)
                            .setPeriodIndex(FIRST)
                            .build())),
            new Refused(
                "a page that is too large",
                Status.Code.INVALID_ARGUMENT,
                c -> c.listEntries(entries().setPageSize(1_001).build())),
            new Refused(
                "a page that is not ours",
                Status.Code.INVALID_ARGUMENT,
                c -> c.listEntries(entries().setPageToken("'; drop table").build())),
            new Refused(
                "no id of a party",
                Status.Code.INVALID_ARGUMENT,
                c -> c.listEntries(entries().setParty("No One").build())));
    for (Refused row : rows) {
      assertThatThrownBy(() -> row.call().accept(operator))
          .as(row.name())
          .isInstanceOfSatisfying(
              StatusRuntimeException.class,
              e -> assertThat(e.getStatus().getCode()).as(row.name()).isEqualTo(row.code()));
    }
  }

  @Test
  void commandsNeedTheToken() {
    LedgerControlBlockingStub stranger =
        ledger
            .control()
            .withInterceptors(
                MetadataUtils.newAttachHeadersInterceptor(CallerToken.of("0".repeat(64))));
    for (LedgerControlBlockingStub caller : List.of(ledger.control(), stranger)) {
      List<Consumer<LedgerControlBlockingStub>> commands =
          List.of(
              c -> c.start(order("x").build()),
              c -> c.pause(pause(run)),
              c -> c.resume(ResumeRequest.newBuilder().setRunId(run).build()),
              c -> c.step(step(1)),
              c -> c.setPace(SetPaceRequest.newBuilder().setRunId(run).build()),
              c -> c.injectShock(inject("x", MISS)),
              c -> c.withdrawShock(WithdrawShockRequest.newBuilder().setRunId(run).build()));
      for (Consumer<LedgerControlBlockingStub> command : commands) {
        assertThatThrownBy(() -> command.accept(caller)).hasMessageContaining("UNAUTHENTICATED");
      }
    }
  }

  @Test
  void theTokensAreForTheirOwnerOnly() throws Exception {
    for (String file : List.of("control-token", "host-token")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aRepeatedStartAnswersWithTheSameRun() {
    assertThat(operator.start(order("first").build()).getRunId()).isEqualTo(run);
    assertThat(ledger.control().listRuns(ListRunsRequest.getDefaultInstance()).getRunsList())
        .extracting(RunStatus::getRunId)
        .containsExactly(run);
  }

  @Test
  void steeringChangesTheRun() {
    assertThat(operator.pause(pause(run)).getState())
        .isEqualTo(RunState.RUN_STATE_WAITING_FOR_HOSTS);
    operator.step(step(3));
    operator.resume(ResumeRequest.newBuilder().setRunId(run).build());
    RunStatus paced =
        operator.setPace(SetPaceRequest.newBuilder().setRunId(run).setPaceMs(250).build());
    assertThat(paced.getPaceMs()).isEqualTo(250);
    assertThat(ledger.control().getRun(get(run))).isEqualTo(paced);
  }

  @Test
  void shocksAreListedWithTheirMonths() {
    InjectShockResponse first =
        operator.injectShock(inject("mine", "revenue-miss:size=40.0%,from=2026-01"));
    assertThat(first.getEffectivePeriodIndex()).isEqualTo(FIRST);
    assertThat(operator.injectShock(inject("mine", MISS))).isEqualTo(first);
    operator.withdrawShock(
        WithdrawShockRequest.newBuilder().setRunId(run).setRequestId("mine").build());
    List<RunShock> shocks =
        ledger
            .control()
            .listShocks(ListShocksRequest.newBuilder().setRunId(run).build())
            .getShocksList();
    assertThat(shocks)
        .extracting(RunShock::getRequestId, RunShock::getSpec, RunShock::hasWithdrawnPeriodIndex)
        .startsWith(tuple("start-1", "revenue-miss:size=10%,from=2026-01", false))
        .contains(tuple("mine", MISS, true));
  }

  @Test
  void beforeTheFirstClosePartiesHaveWhatTheyBeginWith() {
    List<PartyStanding> parties =
        ledger
            .control()
            .listParties(ListPartiesRequest.newBuilder().setRunId(run).build())
            .getPartiesList();
    assertThat(parties).hasSize(SHIPPED.economy().parties().size());
    assertThat(parties)
        .filteredOn(party -> party.getResult().getParty().equals("openai"))
        .singleElement()
        .satisfies(party -> {
          assertThat(party.getName()).isEqualTo("OpenAI");
          assertThat(party.getKind()).isEqualTo(PartyKind.PARTY_KIND_BUYER);
          assertThat(party.getResult().getCashCents()).isPositive();
        });
  }

  @Test
  void entriesComePageByPage() {
    List<JournalEntry> paged = new ArrayList<>();
    String token = "";
    do {
      ListEntriesResponse page =
          ledger.control().listEntries(entries().setPageSize(2).setPageToken(token).build());
      paged.addAll(page.getEntriesList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(paged)
        .isEqualTo(ledger.control().listEntries(entries().build()).getEntriesList())
        .hasSizeGreaterThan(3);
    Set<String> owners = new HashSet<>();
    for (JournalEntry entry :
        ledger.control().listEntries(entries().setParty("oracle").build()).getEntriesList()) {
      entry.getPostingsList().forEach(posting -> owners.add(posting.getOwner()));
      assertThat(entry.getPostingsList()).extracting(Posting::getOwner).contains("oracle");
    }
    assertThat(owners).contains("oracle").hasSizeLessThan(paged.size());
  }

  @Test
  void aHostIsKnownByItsSecretAndItsEconomy() {
    String secret = ledger.bean(HostTokens.class).secret();
    HostReady ready =
        HostReady.newBuilder()
            .setHostId("buyers")
            .addKinds(PartyKind.PARTY_KIND_BUYER)
            .setAddress("127.0.0.1:7")
            .setEconomyDigest(EconomyDigest.ofThisProcess())
            .build();
    assertThatThrownBy(() -> hosts("guess").announce(ready))
        .hasMessageContaining("PERMISSION_DENIED");
    assertThatThrownBy(() ->
            hosts(secret).announce(ready.toBuilder().setEconomyDigest("0".repeat(64)).build()))
        .hasMessageContaining("FAILED_PRECONDITION");
    assertThatThrownBy(() -> hosts(secret).announce(ready.toBuilder().clearKinds().build()))
        .hasMessageContaining("INVALID_ARGUMENT");
    String token = hosts(secret).announce(ready).getHostToken();
    assertThat(new HostTokens(secret).addressOf(token)).isEqualTo("127.0.0.1:7");
  }

  private static LedgerGrpc.LedgerBlockingStub hosts(String secret) {
    return LedgerGrpc.newBlockingStub(ledger.channel())
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(CallerToken.of(secret)));
  }

  @Test
  void theScenarioIsFetchedInParts() {
    for (FetchScenarioRequest request :
        List.of(
            FetchScenarioRequest.newBuilder().setRunId(run).build(),
            FetchScenarioRequest.newBuilder().setScenarioDigest(SHIPPED.digest()).build())) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      hosts("")
          .fetchScenario(request)
          .forEachRemaining(chunk -> text.writeBytes(chunk.getContent().toByteArray()));
      assertThat(text.toString(StandardCharsets.UTF_8)).isEqualTo(SHIPPED.resolvedText());
    }
    Iterator<?> none =
        hosts("").fetchScenario(FetchScenarioRequest.newBuilder().setRunId("none").build());
    assertThatThrownBy(none::hasNext).hasMessageContaining("NOT_FOUND");
  }

  @Test
  void whoWatchesHearsWhatHasHappenedAndWhatHappens() {
    Iterator<RunEvent> events =
        ledger
            .control()
            .withDeadlineAfter(Duration.ofSeconds(60))
            .watchEvents(WatchEventsRequest.newBuilder().setRunId(run).build());
    RunEvent first = events.next();
    assertThat(first.getNumber()).isEqualTo(1);
    assertThat(first.getStateChanged().getState()).isEqualTo(RunState.RUN_STATE_WAITING_FOR_HOSTS);
    assertThat(events.next().getShockAccepted().getRequestId()).isEqualTo("start-1");
    operator.injectShock(inject("watched", MISS));
    boolean heard = false;
    for (long number = 3; !heard; number++) {
      RunEvent event = events.next();
      assertThat(event.getNumber()).isEqualTo(number);
      heard = event.getShockAccepted().getRequestId().equals("watched");
    }
  }

  private static PauseRequest pause(String runId) {
    return PauseRequest.newBuilder().setRunId(runId).build();
  }

  private static GetRunRequest get(String runId) {
    return GetRunRequest.newBuilder().setRunId(runId).build();
  }

  private static StepRequest step(int months) {
    return StepRequest.newBuilder().setRunId(run).setMonths(months).build();
  }

  private static InjectShockRequest inject(String requestId, String spec) {
    return InjectShockRequest.newBuilder()
        .setRunId(run)
        .setRequestId(requestId)
        .setSpec(spec)
        .build();
  }

  private static ListEntriesRequest.Builder entries() {
    return ListEntriesRequest.newBuilder().setRunId(run);
  }
}
