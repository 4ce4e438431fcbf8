package dev.roundtrip.host.service;

import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;
import io.grpc.BindableService;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The endpoints of both services, as the services have them. */
@Factory
@Requires(property = "roundtrip.roles")
final class TestEndpoints {

  @Singleton
  BindableService buyers(ContractEndpoint contracts) {
    return () -> BuyerContractsGrpc.bindService(contracts);
  }

  @Singleton
  BindableService suppliers(ContractEndpoint contracts) {
    return () -> SupplierContractsGrpc.bindService(contracts);
  }
}
