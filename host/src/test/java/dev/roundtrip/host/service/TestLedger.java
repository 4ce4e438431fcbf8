package dev.roundtrip.host.service;

import com.google.protobuf.ByteString;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.host.Output;
import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.host.log.LogRecord;
import dev.roundtrip.host.log.RecordReader;
import dev.roundtrip.host.log.RecordWriter;
import dev.roundtrip.host.log.Topics;
import dev.roundtrip.proto.v1.Announced;
import dev.roundtrip.proto.v1.FetchScenarioRequest;
import dev.roundtrip.proto.v1.HostReady;
import dev.roundtrip.proto.v1.LedgerGrpc;
import dev.roundtrip.proto.v1.ScenarioChunk;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.wire.Announcement;
import dev.roundtrip.wire.Announcements;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.HostRecords;
import dev.roundtrip.wire.LedgerRecord;
import dev.roundtrip.wire.LedgerRecords;
import dev.roundtrip.wire.WireException;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * A ledger for the tests of hosts: the machine of the protocol over a real broker and real gRPC,
 * without books and without a life after a crash.
 */
final class TestLedger implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final KafkaConfiguration kafka;
  private final String secret;
  private final RecordWriter writer;
  private final Server server;
  private final Map<String, Announcement> hosts = new ConcurrentHashMap<>();
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private volatile boolean refusing;

  TestLedger(KafkaConfiguration kafka, String secret) throws Exception {
    this.kafka = kafka;
    this.secret = secret;
    writer = new RecordWriter(kafka, "ledger");
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
            .intercept(new CallerToken())
            .addService(new Endpoint())
            .build()
            .start();
  }

  String address() {
    return "127.0.0.1:" + server.getPort();
  }

  void refuseAll() {
    refusing = true;
  }

  Map<String, Announcement> hosts() {
    return hosts;
  }

  /**
   * Drives a run for some months, or to its end.
   *
   * @param months how many at most
   * @param afterClose told after each month how many are closed
   * @return the hash of the last of them
   */
  String run(String runId, LoadedScenario scenario, long seed, int months, IntConsumer afterClose)
      throws Exception {
    Economy economy = scenario.economy();
    texts.put(runId, scenario.resolvedText());
    Await.until(
        DEADLINE, () -> directory(economy).size() == economy.actors().size(), hosts::toString);
    SortedMap<PartyId, String> directory = directory(economy);
    publish(List.of(new LedgerRecord.RunStarted(runId, seed, scenario.digest(), directory)));
    LedgerHost ledger = new LedgerHost(runId, economy, seed);
    try (RecordReader payments = new RecordReader(kafka, "ledger", Topics.PAYMENTS)) {
      payments.assign(List.of(Topics.partitionOf(runId, payments.partitions())));
      for (int closed = 1; closed <= months; closed++) {
        publish(ledger.open(List.of()));
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!ledger.isReadyToClose()) {
          if (System.nanoTime() > end) {
            throw new AssertionError(
                "nothing heard of " + ledger.missing() + " at " + ledger.openRound());
          }
          if (!directory.equals(directory(economy))) {
            directory = directory(economy);
            publish(List.of(new LedgerRecord.DirectoryChanged(runId, directory)));
          }
          for (LogRecord record : payments.poll(Duration.ofMillis(100))) {
            if (record.runId().equals(runId)) {
              hear(ledger, HostRecords.decode(record.value()));
            }
          }
        }
        ledger.close();
        afterClose.accept(closed);
      }
    }
    publish(
        List.of(
            new LedgerRecord.RunEnded(runId, ledger.ledger().period(), ledger.ledger().hash())));
    return ledger.ledger().hash();
  }

  private void hear(LedgerHost ledger, HostRecord record) throws Exception {
    for (Output output : ledger.on(record)) {
      if (output instanceof Output.Publish(LedgerRecord next)) {
        publish(List.of(next));
      }
    }
  }

  private void publish(List<LedgerRecord> records) throws Exception {
    List<byte[]> values = new ArrayList<>();
    records.forEach(record -> values.add(LedgerRecords.encode(record)));
    writer.write(Topics.PERIODS, records.getFirst().runId(), values);
  }

  private SortedMap<PartyId, String> directory(Economy economy) {
    SortedMap<PartyId, String> directory = new TreeMap<>();
    for (PartyId party : economy.actors()) {
      for (Announcement host : hosts.values()) {
        if (host.kinds().contains(economy.party(party).kind())) {
          directory.put(party, host.address());
        }
      }
    }
    return directory;
  }

  @Override
  public void close() {
    writer.close();
    server.shutdownNow();
  }

  private final class Endpoint extends LedgerGrpc.LedgerImplBase {

    @Override
    public void announce(HostReady request, StreamObserver<Announced> reply) {
      if (!secret.equals(CallerToken.current())) {
        reply.onError(Status.PERMISSION_DENIED.asRuntimeException());
        return;
      }
      if (refusing) {
        reply.onError(
            Status.FAILED_PRECONDITION
                .withDescription("the ledger has another economy")
                .asRuntimeException());
        return;
      }
      try {
        Announcement announcement = Announcements.decode(request);
        hosts.put(announcement.hostId(), announcement);
        reply.onNext(Announced.getDefaultInstance());
        reply.onCompleted();
      } catch (WireException e) {
        reply.onError(Status.INVALID_ARGUMENT.asRuntimeException());
      }
    }

    @Override
    public void fetchScenario(FetchScenarioRequest request, StreamObserver<ScenarioChunk> reply) {
      ByteString text = ByteString.copyFromUtf8(texts.get(request.getRunId()));
      for (int from = 0; from < text.size(); from += 1_000) {
        ByteString part = text.substring(from, Math.min(text.size(), from + 1_000));
        reply.onNext(ScenarioChunk.newBuilder().setContent(part).build());
      }
      reply.onCompleted();
    }
  }
}
