package dev.roundtrip.host.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.host.Place;
import dev.roundtrip.host.SmallEconomy;
import dev.roundtrip.proto.v1.Acknowledgement;
import dev.roundtrip.proto.v1.EnergiseCapacityRequest;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;
import dev.roundtrip.wire.HostRecord;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message is sent until it is acknowledged, wherever its receiver lives by then. */
class ContractClientTest {

  private static final PartyId CLOUD = SmallEconomy.CLOUD;
  private static final int DEADLINE_SECONDS = 60;

  private final BlockingQueue<String> contradictions = new LinkedBlockingQueue<>();
  private final ContractClient client =
      new ContractClient(
          "run", "a token", Place.lastOf(SmallEconomy.FIRST.previous()), contradictions::add);
  private final List<GrpcServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    client.close();
    servers.forEach(GrpcServer::close);
  }

  @Test
  void aMessageArrivesWithTheToken() throws Exception {
    Receiver receiver = new Receiver();
    client.directory(livesAt(serve(receiver, 0)));
    client.tell(said(1), PartyKind.CLOUD);
    assertThat(receiver.next()).isEqualTo(1);
    assertThat(receiver.token).isEqualTo("a token");
    awaitAllAcknowledged();
  }

  @Test
  void aMessageIsSentAgainUntilItsReceiverIsThere() throws Exception {
    int port = freePort();
    client.directory(livesAt("127.0.0.1:" + port));
    client.tell(said(1), PartyKind.CLOUD);
    Receiver receiver = new Receiver();
    receiver.refusals.add(Status.NOT_FOUND);
    receiver.refusals.add(Status.PERMISSION_DENIED);
    receiver.refusals.add(Status.UNAVAILABLE);
    serve(receiver, port);
    assertThat(receiver.next()).isEqualTo(1);
    assertThat(receiver.refusals).isEmpty();
    awaitAllAcknowledged();
    assertThat(contradictions).isEmpty();
  }

  @Test
  void aMessageFollowsItsReceiver() throws Exception {
    client.directory(livesAt("127.0.0.1:" + freePort()));
    client.tell(said(1), PartyKind.CLOUD);
    Receiver receiver = new Receiver();
    client.directory(livesAt(serve(receiver, 0)));
    assertThat(receiver.next()).isEqualTo(1);
    awaitAllAcknowledged();
  }

  @Test
  void aMessageThatNobodyNeedsIsNotSentAgain() throws Exception {
    client.directory(livesAt("127.0.0.1:" + freePort()));
    client.tell(said(1), PartyKind.CLOUD);
    assertThat(client.unacknowledged()).isEqualTo(1);
    client.forgetBefore(new Place(SmallEconomy.FIRST, Round.RESPOND));
    awaitAllAcknowledged();
  }

  @Test
  void aContradictionIsSaidAndNotSentAgain() throws Exception {
    Receiver receiver = new Receiver();
    receiver.refusals.add(Status.ALREADY_EXISTS.withDescription("both versions"));
    client.directory(livesAt(serve(receiver, 0)));
    client.tell(said(1), PartyKind.CLOUD);
    assertThat(contradictions.poll(DEADLINE_SECONDS, TimeUnit.SECONDS))
        .contains("cloud", "both versions");
    awaitAllAcknowledged();
  }

  private void awaitAllAcknowledged() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (client.unacknowledged() != 0) {
      assertThat(System.nanoTime()).as("waiting for acknowledgements").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private String serve(Receiver receiver, int port) {
    GrpcServer server =
        new GrpcServer(new GrpcConfiguration("127.0.0.1", port, null, 1 << 20), List.of(receiver));
    servers.add(server);
    return server.address();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static SortedMap<PartyId, String> livesAt(String address) {
    SortedMap<PartyId, String> directory = new TreeMap<>();
    directory.put(CLOUD, address);
    return directory;
  }

  private static HostRecord.Said said(int sequence) {
    Message.Identity id =
        new Message.Identity(SmallEconomy.FIRST, Round.PLAN, SmallEconomy.BUYER, sequence);
    Notice notice = new Notice.CapacityEnergised(new ContractId("sites"), new Megawatts(1));
    return new HostRecord.Said("run", new Message(id, new Message.Body.ToParty(CLOUD, notice)));
  }

  /** A host that says first what it is told to. */
  private static final class Receiver extends SupplierContractsGrpc.SupplierContractsImplBase {

    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Status> refusals = new LinkedBlockingQueue<>();
    private volatile String token;

    @Override
    public void energiseCapacity(
        EnergiseCapacityRequest request, StreamObserver<Acknowledgement> reply) {
      token = CallerToken.current();
      Status refusal = refusals.poll();
      if (refusal != null) {
        reply.onError(refusal.asRuntimeException());
        return;
      }
      heard.add(request.getIdentity().getSequence());
      reply.onNext(Acknowledgement.getDefaultInstance());
      reply.onCompleted();
    }

    private Integer next() throws InterruptedException {
      return heard.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
