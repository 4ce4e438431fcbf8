package dev.roundtrip.host.service;

import com.google.protobuf.MessageLite;
import dev.roundtrip.proto.v1.Acknowledgement;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.GetPositionRequest;
import dev.roundtrip.proto.v1.ListContractsRequest;
import dev.roundtrip.proto.v1.PreviewQuoteRequest;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The endpoints of both services, as the services have them, but made of their descriptors. */
@Factory
@Requires(property = "roundtrip.roles")
final class TestEndpoints {

  @Singleton
  BindableService buyers(ContractEndpoint contracts) {
    return () -> define(BuyerContractsGrpc.getServiceDescriptor(), contracts);
  }

  @Singleton
  BindableService suppliers(ContractEndpoint contracts) {
    return () -> define(SupplierContractsGrpc.getServiceDescriptor(), contracts);
  }

  private static ServerServiceDefinition define(
      ServiceDescriptor service, ContractEndpoint contracts) {
    ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(service);
    service.getMethods().forEach(method -> add(definition, method, contracts));
    return definition.build();
  }

  @SuppressWarnings("unchecked")
  private static <Q, A> void add(
      ServerServiceDefinition.Builder definition,
      MethodDescriptor<Q, A> method,
      ContractEndpoint contracts) {
    definition.addMethod(
        method,
        ServerCalls.asyncUnaryCall(
            (request, reply) -> answer((MessageLite) request, (StreamObserver) reply, contracts)));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void answer(
      MessageLite request, StreamObserver reply, ContractEndpoint contracts) {
    switch (request) {
      case ListContractsRequest list -> contracts.listContracts(list, reply);
      case GetPositionRequest position -> contracts.getPosition(position, reply);
      case PreviewQuoteRequest quote -> contracts.previewQuote(quote, reply);
      default -> contracts.tell(request, (StreamObserver<Acknowledgement>) reply);
    }
  }
}
