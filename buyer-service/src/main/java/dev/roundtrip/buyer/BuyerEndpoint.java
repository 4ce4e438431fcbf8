package dev.roundtrip.buyer;

import dev.roundtrip.host.service.ContractEndpoint;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Singleton;

/** What other hosts tell the buyers of compute, and what anyone may ask of them. */
@Singleton
final class BuyerEndpoint implements BindableService {

  private final ContractEndpoint contracts;

  BuyerEndpoint(ContractEndpoint contracts) {
    this.contracts = contracts;
  }

  @Override
  public ServerServiceDefinition bindService() {
    return BuyerContractsGrpc.bindService(contracts);
  }
}
