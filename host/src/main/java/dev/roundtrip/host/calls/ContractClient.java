package dev.roundtrip.host.calls;

import com.google.protobuf.MessageLite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.host.Place;
import dev.roundtrip.proto.v1.Acknowledgement;
import dev.roundtrip.wire.ContractCall;
import dev.roundtrip.wire.ContractCalls;
import dev.roundtrip.wire.HostRecord;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the parties of other hosts of a run. A message is sent until it is acknowledged, or until
 * nobody can need it any more, wherever its receiver lives by then. Whether and when it arrives
 * decides nothing: the same message is in the log.
 */
public final class ContractClient implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ContractClient.class);
  private static final int ATTEMPT_SECONDS = 10;
  private static final long FIRST_PAUSE_MS = 20;
  private static final long LONGEST_PAUSE_MS = 1_000;

  private final String token;
  private final Consumer<String> onContradiction;
  private final ScheduledExecutorService pauses;
  private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
  private final AtomicInteger unacknowledged = new AtomicInteger();
  private volatile SortedMap<PartyId, String> directory = new TreeMap<>();
  private volatile Place needed;
  private volatile boolean closed;

  /**
   * @param runId the run
   * @param token what this host proves itself with
   * @param first the first place of the run
   * @param onContradiction told when a receiver has heard something else under the same identity,
   *     in a thread of gRPC
   */
  public ContractClient(String runId, String token, Place first, Consumer<String> onContradiction) {
    this.token = token;
    this.needed = first;
    this.onContradiction = onContradiction;
    pauses =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("calls-" + runId).factory());
  }

  /** Says where the parties live now. What is on its way to an address left is sent anew. */
  public void directory(SortedMap<PartyId, String> addresses) {
    directory = new TreeMap<>(addresses);
    channels.forEach((address, channel) -> {
      if (!addresses.containsValue(address) && channels.remove(address, channel)) {
        channel.shutdownNow();
      }
    });
  }

  /** Says that nobody needs what was said before a place. */
  public void forgetBefore(Place place) {
    needed = place;
  }

  /** Returns how many messages are on their way. */
  public int unacknowledged() {
    return unacknowledged.get();
  }

  /**
   * Sends a message to the host of its receiver. Returns at once.
   *
   * @param said a notice to a party of another host
   * @param receiver what the receiver is
   */
  public void tell(HostRecord.Said said, PartyKind receiver) {
    if (!(said.message().body() instanceof Message.Body.ToParty(PartyId to, Notice notice))) {
      throw new IllegalArgumentException("for the ledger alone: " + said.message().id());
    }
    unacknowledged.incrementAndGet();
    new Delivery<>(said.message().id(), to, ContractCalls.of(said, receiver)).attempt();
  }

  private Channel channel(String address) {
    ManagedChannel channel =
        channels.computeIfAbsent(
            address, to -> NettyChannelBuilder.forTarget(to).usePlaintext().build());
    if (closed) {
      channel.shutdownNow();
    }
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(CallerToken.of(token)));
  }

  /** Ends all connections. What is unacknowledged is not sent again. */
  @Override
  public void close() {
    closed = true;
    pauses.shutdownNow();
    channels.values().forEach(ManagedChannel::shutdownNow);
  }

  /** One message on its way. */
  private final class Delivery<Q extends MessageLite> implements StreamObserver<Acknowledgement> {

    private final Message.Identity id;
    private final PartyId receiver;
    private final ContractCall<Q> call;
    private long pauseMs = FIRST_PAUSE_MS;

    private Delivery(Message.Identity id, PartyId receiver, ContractCall<Q> call) {
      this.id = id;
      this.receiver = receiver;
      this.call = call;
    }

    private void attempt() {
      String address = directory.get(receiver);
      if (closed || Place.of(id).isBefore(needed)) {
        unacknowledged.decrementAndGet();
      } else if (address == null) {
        pause();
      } else {
        ClientCalls.asyncUnaryCall(
            channel(address)
                .newCall(
                    call.method(),
                    CallOptions.DEFAULT.withDeadlineAfter(ATTEMPT_SECONDS, TimeUnit.SECONDS)),
            call.request(),
            this);
      }
    }

    private void pause() {
      try {
        ScheduledFuture<?> _ = pauses.schedule(this::attempt, pauseMs, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        unacknowledged.decrementAndGet();
      }
      pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * pauseMs);
    }

    @Override
    public void onNext(Acknowledgement acknowledgement) {}

    @Override
    public void onCompleted() {
      unacknowledged.decrementAndGet();
    }

    @Override
    public void onError(Throwable error) {
      Status status = Status.fromThrowable(error);
      switch (status.getCode()) {
        case ALREADY_EXISTS, INVALID_ARGUMENT, UNIMPLEMENTED -> {
          unacknowledged.decrementAndGet();
          onContradiction.accept(
              id + " was refused by the host of " + receiver + ": " + status.getDescription());
        }
        default -> {
          LOG.debug("{} to {} will be sent again: {}", id, receiver, status);
          String address = directory.get(receiver);
          ManagedChannel channel = address == null ? null : channels.get(address);
          if (channel != null) {
            channel.resetConnectBackoff();
          }
          pause();
        }
      }
    }
  }
}
