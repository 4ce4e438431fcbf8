package dev.roundtrip.ledger.control;

import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.ledger.drive.DriveTools;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.drive.RunStarter;
import dev.roundtrip.ledger.store.Answer;
import dev.roundtrip.ledger.store.ControlRefusal;
import dev.roundtrip.ledger.store.InjectedShock;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.RunControls;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.proto.v1.GetRunRequest;
import dev.roundtrip.proto.v1.InjectShockRequest;
import dev.roundtrip.proto.v1.InjectShockResponse;
import dev.roundtrip.proto.v1.LedgerControlGrpc;
import dev.roundtrip.proto.v1.ListEntriesRequest;
import dev.roundtrip.proto.v1.ListEntriesResponse;
import dev.roundtrip.proto.v1.ListPartiesRequest;
import dev.roundtrip.proto.v1.ListPartiesResponse;
import dev.roundtrip.proto.v1.ListRunsRequest;
import dev.roundtrip.proto.v1.ListRunsResponse;
import dev.roundtrip.proto.v1.ListShocksRequest;
import dev.roundtrip.proto.v1.ListShocksResponse;
import dev.roundtrip.proto.v1.PauseRequest;
import dev.roundtrip.proto.v1.ResumeRequest;
import dev.roundtrip.proto.v1.RunEvent;
import dev.roundtrip.proto.v1.RunShock;
import dev.roundtrip.proto.v1.RunStatus;
import dev.roundtrip.proto.v1.SetPaceRequest;
import dev.roundtrip.proto.v1.StartRequest;
import dev.roundtrip.proto.v1.StepRequest;
import dev.roundtrip.proto.v1.WatchEventsRequest;
import dev.roundtrip.proto.v1.WithdrawShockRequest;
import dev.roundtrip.proto.v1.WithdrawShockResponse;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioException;
import dev.roundtrip.scenarios.ScenarioLoader;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;

/** For people and tools. Commands need the operator's token, questions do not. */
@Singleton
final class LedgerControlEndpoint extends LedgerControlGrpc.LedgerControlImplBase {

  private final DriveTools tools;
  private final LedgerDatabase database;
  private final RunControls controls;
  private final RunStarter starter;
  private final RunEconomies economies;
  private final ControlToken token;
  private final StatusView view;
  private final PartiesEndpoint parties;
  private final EntriesEndpoint entries;
  private final WatchEndpoint watch;

  LedgerControlEndpoint(
      DriveTools tools, RunStarter starter, RunEconomies economies, ControlToken token) {
    this.tools = tools;
    this.database = tools.database();
    this.controls = database.controls();
    this.starter = starter;
    this.economies = economies;
    this.token = token;
    view = new StatusView(tools.status());
    parties = new PartiesEndpoint(database, economies, tools.economyDigest());
    entries = new EntriesEndpoint(database.journal());
    watch = new WatchEndpoint(database, tools.signal(), view);
  }

  /** A command, and what its answer looks like. */
  private interface Command<T> {
    Answer<T> obey() throws SQLException;
  }

  private <T> T command(Command<T> command) throws SQLException {
    if (!token.is(CallerToken.current())) {
      throw Status.UNAUTHENTICATED
          .withDescription("a command needs the operator's token in the metadata roundtrip-token")
          .asRuntimeException();
    }
    T done = Refusals.done(command.obey());
    tools.signal().raise();
    return done;
  }

  @Override
  public void start(StartRequest request, StreamObserver<RunStatus> observer) {
    Refusals.answer(
        observer,
        () ->
            view.of(
                command(() ->
                    starter.start(
                        new RunStarter.Order(
                            request.getRequestId(),
                            scenario(request),
                            request.getSeed(),
                            request.getShocksList(),
                            request.getPaused(),
                            Duration.ofMillis(request.getPaceMs()))))));
  }

  private static LoadedScenario scenario(StartRequest request) {
    try {
      return switch (request.getScenarioCase()) {
        case SCENARIO_NAME ->
            ScenarioLoader.load(request.getScenarioName(), ScenarioLoader.Source.SHIPPED);
        case SCENARIO_TEXT -> ScenarioLoader.parse(request.getScenarioText(), "scenario_text");
        case SCENARIO_NOT_SET ->
            throw Refusals.exception(ControlRefusal.SCENARIO_INVALID, "a name or a text is needed");
      };
    } catch (ScenarioException e) {
      throw Refusals.exception(ControlRefusal.SCENARIO_INVALID, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void pause(PauseRequest request, StreamObserver<RunStatus> observer) {
    Refusals.answer(observer, () -> view.of(command(() -> controls.pause(request.getRunId()))));
  }

  @Override
  public void resume(ResumeRequest request, StreamObserver<RunStatus> observer) {
    Refusals.answer(observer, () -> view.of(command(() -> controls.resume(request.getRunId()))));
  }

  @Override
  public void step(StepRequest request, StreamObserver<RunStatus> observer) {
    Refusals.answer(
        observer,
        () -> view.of(command(() -> controls.step(request.getRunId(), request.getMonths()))));
  }

  @Override
  public void setPace(SetPaceRequest request, StreamObserver<RunStatus> observer) {
    Duration pace = Duration.ofMillis(request.getPaceMs());
    Refusals.answer(
        observer, () -> view.of(command(() -> controls.pace(request.getRunId(), pace))));
  }

  @Override
  public void injectShock(
      InjectShockRequest request, StreamObserver<InjectShockResponse> observer) {
    Refusals.answer(
        observer,
        () -> {
          InjectedShock shock =
              command(() ->
                  controls.inject(
                      request.getRunId(),
                      request.getRequestId(),
                      request.getSpec(),
                      economies::of));
          return InjectShockResponse.newBuilder()
              .setEffectivePeriodIndex(shock.effectiveIndex())
              .setSpec(shock.spec())
              .build();
        });
  }

  @Override
  public void withdrawShock(
      WithdrawShockRequest request, StreamObserver<WithdrawShockResponse> observer) {
    Refusals.answer(
        observer,
        () -> {
          InjectedShock shock =
              command(() -> controls.withdraw(request.getRunId(), request.getRequestId()));
          return WithdrawShockResponse.newBuilder()
              .setEffectivePeriodIndex(shock.withdrawnIndex().orElseThrow())
              .build();
        });
  }

  @Override
  public void listShocks(ListShocksRequest request, StreamObserver<ListShocksResponse> observer) {
    Refusals.answer(
        observer,
        () -> {
          RunFacts run = run(request.getRunId());
          ListShocksResponse.Builder shocks = ListShocksResponse.newBuilder();
          economies
              .of(run)
              .shocks()
              .forEach(shock ->
                  shocks.addShocks(
                      RunShock.newBuilder()
                          .setSpec(shock.spec())
                          .setEffectivePeriodIndex(run.firstIndex())));
          database
              .archive()
              .shocks(run.runId())
              .forEach(shock -> shocks.addShocks(StatusView.of(shock)));
          return shocks.build();
        });
  }

  @Override
  public void getRun(GetRunRequest request, StreamObserver<RunStatus> observer) {
    Refusals.answer(observer, () -> view.of(run(request.getRunId())));
  }

  @Override
  public void listRuns(ListRunsRequest request, StreamObserver<ListRunsResponse> observer) {
    Refusals.answer(
        observer,
        () -> {
          ListRunsResponse.Builder runs = ListRunsResponse.newBuilder();
          database.runs().all().forEach(run -> runs.addRuns(view.of(run)));
          return runs.build();
        });
  }

  @Override
  public void listParties(
      ListPartiesRequest request, StreamObserver<ListPartiesResponse> observer) {
    Refusals.answer(observer, () -> parties.list(run(request.getRunId()), request));
  }

  @Override
  public void listEntries(
      ListEntriesRequest request, StreamObserver<ListEntriesResponse> observer) {
    Refusals.answer(observer, () -> entries.list(run(request.getRunId()), request));
  }

  @Override
  public void watchEvents(WatchEventsRequest request, StreamObserver<RunEvent> observer) {
    try {
      watch.follow(run(request.getRunId()), request.getAfterNumber(), observer);
    } catch (SQLException | RuntimeException e) {
      observer.onError(Refusals.statusOf(e).asRuntimeException());
    }
  }

  private RunFacts run(String runId) throws SQLException {
    return database
        .runs()
        .find(runId)
        .orElseThrow(() -> Refusals.exception(ControlRefusal.RUN_NOT_FOUND, runId));
  }
}
