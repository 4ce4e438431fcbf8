package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.roundtrip.cli.stack.Stack;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger steers a run with nothing but the ledger's address and the token: no class of ours,
 * only what the server says of itself.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class GenericClientTest {

  private static final String CONTROL = "roundtrip.v1.LedgerControl";

  @TempDir private static Path folder;

  private static Stack stack;
  private static String token;
  private static ManagedChannel channel;

  @BeforeAll
  static void start() throws Exception {
    stack = new Stack(what -> {});
    Stack.Running running = stack.start(folder, null);
    token = running.token();
    channel =
        Grpc.newChannelBuilder(running.control(), InsecureChannelCredentials.create()).build();
  }

  @AfterAll
  static void stop() throws Exception {
    if (channel != null) {
      channel.shutdownNow();
    }
    stack.close();
  }

  @Test
  void theServerSaysWhatItOffersAndThatItServes() throws Exception {
    ServerReflectionRequest list = ServerReflectionRequest.newBuilder().setListServices("").build();
    List<String> services =
        reflect(list).getListServicesResponse().getServiceList().stream()
            .map(ServiceResponse::getName)
            .toList();
    assertThat(services).contains(CONTROL, "grpc.health.v1.Health");
    ServingStatus status =
        HealthGrpc.newBlockingStub(channel)
            .check(HealthCheckRequest.getDefaultInstance())
            .getStatus();
    assertThat(status).isEqualTo(ServingStatus.SERVING);
  }

  @Test
  void aStrangerRunsAScenarioStepByStep() throws Exception {
    DynamicMessage started =
        call(
            true,
            "Start",
            Map.of("request_id", "stranger", "scenario_name", "openai-2025", "paused", true));
    String run = text(started, "run_id");
    assertThat(text(started, "scenario_name")).isEqualTo("openai-2025");
    call(true, "Step", Map.of("run_id", run, "months", 3));
    DynamicMessage held =
        Await.value(
            () -> Optional.of(get(run)).filter(now -> text(now, "closed_periods").equals("3")),
            Duration.ofSeconds(120),
            () -> "three closed months: " + get(run));
    assertThat(text(held, "hash")).matches("[0-9a-f]{64}");
    assertThat(text(call(false, "ListParties", Map.of("run_id", run)), "parties"))
        .contains("OpenAI");
    assertThat(text(call(false, "ListEntries", Map.of("run_id", run)), "entries"))
        .contains("opening balance");
    String shock = "revenue-miss:size=40%,from=2026-01";
    Map<String, Object> inject = Map.of("run_id", run, "request_id", "once", "spec", shock);
    DynamicMessage first = call(true, "InjectShock", inject);
    assertThat(call(true, "InjectShock", inject)).hasToString(first.toString());
    assertThat(text(call(false, "ListShocks", Map.of("run_id", run)), "shocks")).contains(shock);
  }

  @Test
  void withoutTheTokenNothingIsChanged() {
    assertThatThrownBy(
            () -> call(false, "Start", Map.of("request_id", "x", "scenario_name", "openai-2025")))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
  }

  private static DynamicMessage get(String run) {
    try {
      return call(false, "GetRun", Map.of("run_id", run));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String text(DynamicMessage message, String field) {
    return message.getField(message.getDescriptorForType().findFieldByName(field)).toString();
  }

  private static DynamicMessage call(boolean withToken, String name, Map<String, Object> fields)
      throws Exception {
    MethodDescriptor method = control().findMethodByName(name);
    DynamicMessage.Builder request = DynamicMessage.newBuilder(method.getInputType());
    fields.forEach(
        (field, value) -> request.setField(method.getInputType().findFieldByName(field), value));
    io.grpc.MethodDescriptor<DynamicMessage, DynamicMessage> call =
        io.grpc.MethodDescriptor.<DynamicMessage, DynamicMessage>newBuilder()
            .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
            .setFullMethodName(CONTROL + "/" + name)
            .setRequestMarshaller(marshaller(method.getInputType()))
            .setResponseMarshaller(marshaller(method.getOutputType()))
            .build();
    return ClientCalls.blockingUnaryCall(
        withToken ? authorised() : channel, call, CallOptions.DEFAULT, request.build());
  }

  private static Channel authorised() {
    Metadata metadata = new Metadata();
    metadata.put(Metadata.Key.of("roundtrip-token", Metadata.ASCII_STRING_MARSHALLER), token);
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(metadata));
  }

  private static io.grpc.MethodDescriptor.Marshaller<DynamicMessage> marshaller(
      Descriptors.Descriptor type) {
    return ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(type));
  }

  /** Returns the control service as the server describes it. */
  private static Descriptors.ServiceDescriptor control() throws Exception {
    ServerReflectionResponse response =
        reflect(ServerReflectionRequest.newBuilder().setFileContainingSymbol(CONTROL).build());
    Map<String, FileDescriptorProto> files = new LinkedHashMap<>();
    for (ByteString file : response.getFileDescriptorResponse().getFileDescriptorProtoList()) {
      FileDescriptorProto proto = FileDescriptorProto.parseFrom(file);
      files.put(proto.getName(), proto);
    }
    for (String file : files.keySet()) {
      Descriptors.ServiceDescriptor service =
          descriptor(file, files).findServiceByName("LedgerControl");
      if (service != null) {
        return service;
      }
    }
    throw new AssertionError("no LedgerControl in " + files.keySet());
  }

  private static FileDescriptor descriptor(String name, Map<String, FileDescriptorProto> files)
      throws Exception {
    FileDescriptorProto file = files.get(name);
    FileDescriptor[] dependencies = new FileDescriptor[file.getDependencyCount()];
    for (int i = 0; i < dependencies.length; i++) {
      dependencies[i] = descriptor(file.getDependency(i), files);
    }
    return FileDescriptor.buildFrom(file, dependencies);
  }

  private static ServerReflectionResponse reflect(ServerReflectionRequest request)
      throws Exception {
    CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
    StreamObserver<ServerReflectionRequest> asking =
        ServerReflectionGrpc.newStub(channel)
            .serverReflectionInfo(
                new StreamObserver<>() {
                  @Override
                  public void onNext(ServerReflectionResponse response) {
                    answer.complete(response);
                  }

                  @Override
                  public void onError(Throwable e) {
                    answer.completeExceptionally(e);
                  }

                  @Override
                  public void onCompleted() {}
                });
    asking.onNext(request);
    ServerReflectionResponse response = answer.get(30, TimeUnit.SECONDS);
    asking.onCompleted();
    return response;
  }
}
