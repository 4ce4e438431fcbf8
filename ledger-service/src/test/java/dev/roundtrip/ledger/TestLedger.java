package dev.roundtrip.ledger;

import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.host.calls.GrpcServer;
import dev.roundtrip.ledger.store.DatabaseAccess;
import dev.roundtrip.proto.v1.LedgerControlGrpc;
import dev.roundtrip.proto.v1.ListRunsRequest;
import dev.roundtrip.proto.v1.RunStatus;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The service as a whole, in this JVM. */
public final class TestLedger implements AutoCloseable {

  private final Path stateDir;
  private final ApplicationContext context;
  private RunStatus run = RunStatus.getDefaultInstance();
  private ManagedChannel channel;

  public TestLedger(
      DatabaseAccess database, String bootstrap, Path stateDir, Map<String, Object> more) {
    this.stateDir = stateDir;
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.server.port", -1);
    properties.put("roundtrip.grpc.port", 0);
    properties.put("roundtrip.db.url", database.url());
    properties.put("roundtrip.db.owner", database.owner());
    properties.put("roundtrip.db.owner-password", database.ownerPassword());
    properties.put("roundtrip.db.role", database.role());
    properties.put("roundtrip.kafka.bootstrap", bootstrap);
    properties.put("roundtrip.state-dir", stateDir.toString());
    properties.putAll(more);
    context =
        LedgerApplication.configure(ApplicationContext.builder()).properties(properties).start();
  }

  public String grpc() {
    return context.getBean(GrpcServer.class).address();
  }

  public URI http() {
    return context.getBean(EmbeddedServer.class).start().getURI();
  }

  public LedgerControlGrpc.LedgerControlBlockingStub control() {
    return LedgerControlGrpc.newBlockingStub(channel());
  }

  public LedgerControlGrpc.LedgerControlBlockingStub operator() throws IOException {
    String token = Files.readString(stateDir.resolve("control-token")).strip();
    return control()
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(CallerToken.of(token)));
  }

  public synchronized ManagedChannel channel() {
    if (channel == null) {
      channel = Grpc.newChannelBuilder(grpc(), InsecureChannelCredentials.create()).build();
    }
    return channel;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns how its run stands; while its database is away, what it said last. */
  public RunStatus run() {
    try {
      control().listRuns(ListRunsRequest.getDefaultInstance()).getRunsList().stream()
          .findFirst()
          .ifPresent(status -> run = status);
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() != Status.Code.UNAVAILABLE) {
        throw e;
      }
    }
    return run;
  }

  @Override
  public void close() {
    if (channel != null) {
      channel.shutdownNow();
    }
    context.close();
  }
}
