package dev.roundtrip.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.host.HostGroup;
import dev.roundtrip.host.calls.GrpcServer;
import dev.roundtrip.host.service.HostConfiguration;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.micronaut.context.ApplicationContext;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service as it starts, with nobody around it. */
class BuyerServiceTest {

  private static ApplicationContext service;
  private static ManagedChannel channel;

  @BeforeAll
  static void start() {
    Map<String, Object> anyPort = Map.of("micronaut.server.port", -1, "roundtrip.grpc.port", 0);
    service = BuyerApplication.configure(ApplicationContext.builder()).properties(anyPort).start();
    channel =
        NettyChannelBuilder.forTarget(service.getBean(GrpcServer.class).address())
            .usePlaintext()
            .build();
  }

  @AfterAll
  static void stop() {
    channel.shutdownNow();
    service.close();
  }

  @Test
  void itHostsWhatItIsFor() {
    assertThat(service.getBean(HostConfiguration.class).hostId()).isEqualTo("buyer");
    assertThat(service.getBean(HostConfiguration.class).roles()).containsExactly(HostGroup.BUYER);
  }

  @Test
  void everyCallIsAnsweredAndChangesNothingWithoutAToken() {
    for (MethodDescriptor<?, ?> method : BuyerContractsGrpc.getServiceDescriptor().getMethods()) {
      boolean question = method.getBareMethodName().matches("List.*|Get.*|Preview.*");
      assertThat(answerTo(method))
          .as(method.getBareMethodName())
          .isEqualTo(question ? Status.Code.NOT_FOUND : Status.Code.UNAUTHENTICATED);
    }
  }

  private static <Q, A> Status.Code answerTo(MethodDescriptor<Q, A> method) {
    Q nothing = method.parseRequest(InputStream.nullInputStream());
    try {
      ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, nothing);
      return Status.Code.OK;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode();
    }
  }

  @Test
  void itSaysThatItServes() {
    assertThat(
            HealthGrpc.newBlockingStub(channel)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus())
        .isEqualTo(ServingStatus.SERVING);
  }
}
