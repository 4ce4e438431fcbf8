package dev.roundtrip.host.service;

import com.google.protobuf.ByteString;
import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.proto.v1.FetchScenarioRequest;
import dev.roundtrip.proto.v1.LedgerGrpc;
import dev.roundtrip.proto.v1.ScenarioChunk;
import dev.roundtrip.wire.Announcement;
import dev.roundtrip.wire.Announcements;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/** Calls of a host to the ledger. Each is tried once; whoever calls tries again. */
final class LedgerClient implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 10;
  private static final int LONGEST_SCENARIO_BYTES = 32 * 1024 * 1024;

  private final ManagedChannel channel;

  LedgerClient(String address) {
    channel = NettyChannelBuilder.forTarget(address).usePlaintext().build();
  }

  /**
   * Announces a host.
   *
   * @param secret the deployment's secret
   * @throws io.grpc.StatusRuntimeException if the ledger refuses, or cannot be reached
   */
  void announce(Announcement announcement, String secret) {
    channel.resetConnectBackoff();
    LedgerGrpc.newBlockingStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(CallerToken.of(secret)))
        .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .announce(Announcements.encode(announcement));
  }

  /**
   * Returns the text of a run's resolved scenario.
   *
   * @throws io.grpc.StatusRuntimeException if the ledger refuses, or cannot be reached
   */
  String scenario(String runId) {
    channel.resetConnectBackoff();
    Iterator<ScenarioChunk> chunks =
        LedgerGrpc.newBlockingStub(channel)
            .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .fetchScenario(FetchScenarioRequest.newBuilder().setRunId(runId).build());
    ByteString text = ByteString.EMPTY;
    while (chunks.hasNext()) {
      text = text.concat(chunks.next().getContent());
      if (text.size() > LONGEST_SCENARIO_BYTES) {
        throw new IllegalArgumentException("the scenario of run " + runId + " has no end");
      }
    }
    return text.toStringUtf8();
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
