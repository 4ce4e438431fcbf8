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
import java.util.Iterator;
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

  /** Starts a run and returns its id. */
  public String start(StartRequest request) {
    return ledger.start(request).getRunId();
  }

  /** Returns where a run stands. */
  public RunStatus status(String runId) {
    return ledger.getRun(GetRunRequest.newBuilder().setRunId(runId).build());
  }

  /**
   * Follows a run until it is over.
   *
   * @param closed hears the index of each month that closes
   * @return how it ended
   */
  public RunStatus follow(String runId, IntConsumer closed) {
    Iterator<RunEvent> events =
        ledger.watchEvents(WatchEventsRequest.newBuilder().setRunId(runId).build());
    while (events.hasNext()) {
      RunEvent event = events.next();
      if (event.hasPeriodClosed()) {
        closed.accept(event.getPeriodClosed().getPeriodIndex());
      }
      if (event.hasStateChanged() && isOver(event.getStateChanged())) {
        return event.getStateChanged();
      }
    }
    return status(runId);
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
