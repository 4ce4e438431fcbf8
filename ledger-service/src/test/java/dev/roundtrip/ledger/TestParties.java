package dev.roundtrip.ledger;

import com.google.protobuf.ByteString;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.host.EconomyDigest;
import dev.roundtrip.host.PartyHost;
import dev.roundtrip.host.Turn;
import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.host.log.LogRecord;
import dev.roundtrip.host.log.RecordReader;
import dev.roundtrip.host.log.RecordWriter;
import dev.roundtrip.host.log.Topics;
import dev.roundtrip.proto.v1.FetchScenarioRequest;
import dev.roundtrip.proto.v1.LedgerGrpc;
import dev.roundtrip.scenarios.ScenarioLoader;
import dev.roundtrip.wire.Announcement;
import dev.roundtrip.wire.Announcements;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.HostRecords;
import dev.roundtrip.wire.LedgerRecord;
import dev.roundtrip.wire.LedgerRecords;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All parties of all runs on one host, over the real topics and the real calls to the ledger, in a
 * thread of its own.
 */
public final class TestParties implements AutoCloseable {

  private final String bootstrap;
  private final Supplier<String> ledger;
  private final Path tokenFile;
  private final Map<String, PartyHost> runs = new TreeMap<>();
  private final Thread thread;
  private volatile boolean over;
  private volatile Throwable failure;

  /**
   * @param ledger the address of the ledger's gRPC server, wherever it is now
   */
  public TestParties(String bootstrap, Supplier<String> ledger, Path tokenFile) {
    this.bootstrap = bootstrap;
    this.ledger = ledger;
    this.tokenFile = tokenFile;
    thread = Thread.ofPlatform().daemon().name("parties").start(this::live);
  }

  /** Throws if the parties have failed. */
  public void check() {
    if (failure != null) {
      throw new AssertionError("the parties have failed", failure);
    }
  }

  private void live() {
    KafkaConfiguration kafka = new KafkaConfiguration(bootstrap);
    try (RecordReader reader = new RecordReader(kafka, "test-parties", Topics.PERIODS);
        RecordWriter writer = new RecordWriter(kafka, "test-parties")) {
      Await.await("the ledger takes the host", Duration.ofSeconds(100), this::announced);
      Await.await("topics are there", Duration.ofSeconds(100), () -> reader.partitions() > 0);
      reader.assign(IntStream.range(0, reader.partitions()).boxed().toList());
      while (!over) {
        for (LogRecord record : reader.poll(Duration.ofMillis(50))) {
          hear(LedgerRecords.decode(record.value()), writer);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      failure = e;
    }
  }

  private boolean announced() throws Exception {
    if (over) {
      throw new InterruptedException("over");
    }
    if (!Files.exists(tokenFile)) {
      return false;
    }
    String secret = Files.readString(tokenFile).strip();
    TreeSet<PartyKind> kinds =
        Arrays.stream(PartyKind.values())
            .filter(PartyKind::acts)
            .collect(Collectors.toCollection(TreeSet::new));
    Announcement announcement =
        new Announcement("parties", kinds, "127.0.0.1:1", EconomyDigest.ofThisProcess());
    ManagedChannel channel = channel();
    try {
      LedgerGrpc.newBlockingStub(channel)
          .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(CallerToken.of(secret)))
          .announce(Announcements.encode(announcement));
      return true;
    } catch (StatusRuntimeException e) {
      return false;
    } finally {
      channel.shutdownNow();
    }
  }

  private ManagedChannel channel() {
    return Grpc.newChannelBuilder(ledger.get(), InsecureChannelCredentials.create()).build();
  }

  private void hear(LedgerRecord record, RecordWriter writer)
      throws ExecutionException, InterruptedException {
    if (record instanceof LedgerRecord.RunStarted started && !runs.containsKey(record.runId())) {
      economy(started.runId())
          .ifPresent(economy ->
              runs.put(started.runId(), new PartyHost(started.runId(), economy, economy.actors())));
    }
    PartyHost host = runs.get(record.runId());
    for (Turn turn : host == null ? List.<Turn>of() : host.on(record)) {
      List<byte[]> said = new ArrayList<>();
      turn.messages()
          .forEach(message ->
              said.add(HostRecords.encode(new HostRecord.Said(record.runId(), message))));
      said.add(
          HostRecords.encode(
              new HostRecord.RoundDone(
                  record.runId(), "parties", turn.period(), turn.round(), turn.parties())));
      writer.write(Topics.PAYMENTS, record.runId(), said);
    }
  }

  /** Returns the scenario of a run; nothing if the ledger's database knows no such run. */
  private Optional<Economy> economy(String runId) {
    ManagedChannel channel = channel();
    try {
      ByteString[] text = {ByteString.EMPTY};
      LedgerGrpc.newBlockingStub(channel)
          .fetchScenario(FetchScenarioRequest.newBuilder().setRunId(runId).build())
          .forEachRemaining(chunk -> text[0] = text[0].concat(chunk.getContent()));
      return Optional.of(ScenarioLoader.parse(text[0].toStringUtf8(), runId).economy());
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    } finally {
      channel.shutdownNow();
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join(Duration.ofSeconds(60));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
