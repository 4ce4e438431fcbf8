package dev.roundtrip.supplier;

import dev.roundtrip.host.service.ContractEndpoint;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Singleton;

/**
 * What other hosts tell the suppliers of chips, cloud, capital and public money, and what anyone
 * may ask of them.
 */
@Singleton
final class SupplierEndpoint implements BindableService {

  private final ContractEndpoint contracts;

  SupplierEndpoint(ContractEndpoint contracts) {
    this.contracts = contracts;
  }

  @Override
  public ServerServiceDefinition bindService() {
    return SupplierContractsGrpc.bindService(contracts);
  }
}
