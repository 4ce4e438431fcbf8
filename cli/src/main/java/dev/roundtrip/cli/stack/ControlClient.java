package dev.roundtrip.cli.stack;

import dev.roundtrip.proto.v1.GetRunRequest;
import dev.roundtrip.proto.v1.LedgerControlGrpc;
import dev.roundtrip.proto.v1.LedgerControlGrpc.LedgerControlBlockingStub;
import dev.roundtrip.proto.v1.RunEvent;
import dev.roundtrip.proto.v1.RunState;
import dev.roundtrip.proto.v1.RunStatus;
import dev.roundtrip.proto.v1.StartRequest;
import dev.roundtrip.proto.v1.WatchEventsRequest;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Speaks to a ledger's control service, as any client can. */
public final class ControlClient implements AutoCloseable {

  private static final Metadata.Key<String> TOKEN =
      Metadata.Key.of("roundtrip-token", Metadata.ASCII_STRING_MARSHALLER);

  private final ManagedChannel channel;
  private final LedgerControlBlockingStub ledger;

  /**
   * @param address where the ledger is, such as 127.0.0.1:9090
   * @param token the operator's token
   */
  public ControlClient(String address, String token) {
    channel = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create()).build();
    Metadata metadata = new Metadata();
    metadata.put(TOKEN, token);
    ledger =
        LedgerControlGrpc.newBlockingStub(channel)
            .withWaitForReady()
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata));
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
            .setRequestId(Secrets.next())
            .setScenarioText(scenarioText)
            .setSeed(seed)
            .addAllShocks(shocks)
            .setPaceMs(pace.toMillis())
            .build();
    return ledger.start(request).getRunId();
  }

  /**
   * Follows a run until it is over.
   *
   * @param closed hears of each month that closes, as months since January of the year 0
   * @return why it was stopped, or nothing if it has come to its end
   */
  public Optional<String> follow(String runId, IntConsumer closed) {
    Iterator<RunEvent> events =
        ledger.watchEvents(WatchEventsRequest.newBuilder().setRunId(runId).build());
    while (events.hasNext()) {
      RunEvent event = events.next();
      if (event.hasPeriodClosed()) {
        closed.accept(event.getPeriodClosed().getPeriodIndex());
      }
      if (event.hasStateChanged() && isOver(event.getStateChanged())) {
        return reasonOf(event.getStateChanged());
      }
    }
    return reasonOf(status(runId));
  }

  /** Returns the hash chain of a run up to its last closed month; at its end the fingerprint. */
  public String fingerprint(String runId) {
    return status(runId).getHash();
  }

  private RunStatus status(String runId) {
    return ledger.getRun(GetRunRequest.newBuilder().setRunId(runId).build());
  }

  private static Optional<String> reasonOf(RunStatus status) {
    return status.getState() == RunState.RUN_STATE_ENDED
        ? Optional.empty()
        : Optional.of(status.getReason());
  }

  private static boolean isOver(RunStatus status) {
    return status.getState() == RunState.RUN_STATE_ENDED
        || status.getState() == RunState.RUN_STATE_STOPPED;
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
