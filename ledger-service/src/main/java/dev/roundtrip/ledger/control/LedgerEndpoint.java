package dev.roundtrip.ledger.control;

import com.google.protobuf.ByteString;
import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.host.calls.HostTokens;
import dev.roundtrip.ledger.drive.DriveTools;
import dev.roundtrip.ledger.drive.Signal;
import dev.roundtrip.ledger.store.HostRegister;
import dev.roundtrip.ledger.store.LedgerStore;
import dev.roundtrip.proto.v1.Announced;
import dev.roundtrip.proto.v1.FetchScenarioRequest;
import dev.roundtrip.proto.v1.HostReady;
import dev.roundtrip.proto.v1.LedgerGrpc;
import dev.roundtrip.proto.v1.ScenarioChunk;
import dev.roundtrip.wire.Announcement;
import dev.roundtrip.wire.Announcements;
import dev.roundtrip.wire.WireException;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For hosts: they announce themselves and fetch the scenario. */
@Singleton
final class LedgerEndpoint extends LedgerGrpc.LedgerImplBase {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerEndpoint.class);
  private static final int CHUNK_BYTES = 65_536;

  private final HostRegister hosts;
  private final LedgerStore runs;
  private final HostTokens tokens;
  private final Signal signal;
  private final String economyDigest;

  LedgerEndpoint(DriveTools tools, HostTokens tokens) {
    hosts = tools.database().hosts();
    runs = tools.database().runs();
    this.tokens = tokens;
    signal = tools.signal();
    economyDigest = tools.economyDigest();
  }

  @Override
  public void announce(HostReady request, StreamObserver<Announced> observer) {
    Refusals.answer(
        observer,
        () -> {
          Announcement host = meaningOf(request);
          if (hosts.announce(host)) {
            LOG.info("host {} at {} is for {}", host.hostId(), host.address(), host.kinds());
            signal.raise();
          }
          return Announced.newBuilder().setHostToken(tokens.of(host.address())).build();
        });
  }

  private Announcement meaningOf(HostReady request) {
    if (!tokens.isSecret(CallerToken.current())) {
      throw Status.PERMISSION_DENIED
          .withDescription("an announcement needs the deployment's token")
          .asRuntimeException();
    }
    Announcement host;
    try {
      host = Announcements.decode(request);
    } catch (WireException e) {
      throw Refusals.invalid(String.valueOf(e.getMessage()));
    }
    if (!host.economyDigest().equals(economyDigest)) {
      throw Status.FAILED_PRECONDITION
          .withDescription("this ledger was built with the economy " + economyDigest)
          .asRuntimeException();
    }
    return host;
  }

  @Override
  public void fetchScenario(FetchScenarioRequest request, StreamObserver<ScenarioChunk> observer) {
    byte[] text;
    try {
      text =
          scenario(request)
              .orElseThrow(LedgerEndpoint::noScenario)
              .getBytes(StandardCharsets.UTF_8);
    } catch (SQLException | RuntimeException e) {
      observer.onError(Refusals.statusOf(e).asRuntimeException());
      return;
    }
    for (int from = 0; from < text.length; from += CHUNK_BYTES) {
      int length = Math.min(CHUNK_BYTES, text.length - from);
      observer.onNext(
          ScenarioChunk.newBuilder().setContent(ByteString.copyFrom(text, from, length)).build());
    }
    observer.onCompleted();
  }

  private Optional<String> scenario(FetchScenarioRequest request) throws SQLException {
    return switch (request.getKeyCase()) {
      case RUN_ID -> runs.scenario(request.getRunId());
      case SCENARIO_DIGEST -> runs.scenarioOfDigest(request.getScenarioDigest());
      case KEY_NOT_SET -> throw Refusals.invalid("key: a run or a digest is needed");
    };
  }

  private static RuntimeException noScenario() {
    return Status.NOT_FOUND.withDescription("there is no such scenario").asRuntimeException();
  }
}
