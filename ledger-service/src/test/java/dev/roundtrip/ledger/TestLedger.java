package dev.roundtrip.ledger;

import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.host.calls.GrpcServer;
import dev.roundtrip.ledger.store.DatabaseAccess;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.proto.v1.LedgerControlGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.stub.MetadataUtils;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The service as a whole, in this JVM. */
public final class TestLedger implements AutoCloseable {

  private final Path stateDir;
  private final ApplicationContext context;
  private final List<PeriodResult> closed = new CopyOnWriteArrayList<>();
  private volatile RunFacts driven;
  private volatile String fingerprint;
  private volatile String stopped;
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
        LedgerApplication.configure(ApplicationContext.builder())
            .properties(properties)
            .singletons(new Listener())
            .start();
  }

  private final class Listener implements RunListener {
    @Override
    public void driven(RunFacts run) {
      driven = run;
    }

    @Override
    public void closed(String runId, PeriodResult result) {
      closed.add(result);
    }

    @Override
    public void ended(String runId, String hash) {
      fingerprint = hash;
    }

    @Override
    public void stopped(String runId, String reason) {
      stopped = reason;
    }
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

  /** Returns the run it drives, as it was when it was taken over; null before. */
  public RunFacts driven() {
    return driven;
  }

  public List<PeriodResult> closed() {
    return closed;
  }

  public String fingerprint() {
    return fingerprint;
  }

  public String stopped() {
    return stopped;
  }

  @Override
  public void close() {
    if (channel != null) {
      channel.shutdownNow();
    }
    context.close();
  }
}
