package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.CallOff;
import dev.roundtrip.proto.v1.CallOffRequest;
import dev.roundtrip.proto.v1.CancelLatePowerRequest;
import dev.roundtrip.proto.v1.CapacityEnergised;
import dev.roundtrip.proto.v1.EnergiseCapacityRequest;
import dev.roundtrip.proto.v1.LatePowerCancelled;
import dev.roundtrip.proto.v1.OrderSiteRequest;
import dev.roundtrip.proto.v1.SiteOrdered;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;

/**
 * What is said of power, from the order of a site to its use: each notice and the call that carries
 * it, in pairs.
 */
final class CapacityNotices {

  private CapacityNotices() {}

  static SiteOrdered encode(Notice.SiteOrdered said) {
    return SiteOrdered.newBuilder()
        .setContractId(said.contract().value())
        .setOrderedMw(said.ordered().value())
        .setReadyByPeriodIndex(said.readyBy().index())
        .build();
  }

  static Notice.SiteOrdered decode(SiteOrdered said) throws WireException {
    return new Notice.SiteOrdered(
        Fields.contractId(said.getContractId()),
        Fields.megawatts("ordered_mw", said.getOrderedMw()),
        Fields.period("ready_by_period_index", said.getReadyByPeriodIndex()));
  }

  static ContractCall<OrderSiteRequest> call(Envelope envelope, Notice.SiteOrdered said) {
    return envelope.call(
        BuyerContractsGrpc.getOrderSiteMethod(),
        SupplierContractsGrpc.getOrderSiteMethod(),
        OrderSiteRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setSiteOrdered(encode(said))
            .build());
  }

  static HostRecord.Said decode(OrderSiteRequest call) throws WireException {
    return Envelope.opened(call.getIdentity(), call.getReceiver(), decode(call.getSiteOrdered()));
  }

  static CapacityEnergised encode(Notice.CapacityEnergised said) {
    return CapacityEnergised.newBuilder()
        .setContractId(said.contract().value())
        .setAddedMw(said.added().value())
        .build();
  }

  static Notice.CapacityEnergised decode(CapacityEnergised said) throws WireException {
    return new Notice.CapacityEnergised(
        Fields.contractId(said.getContractId()), Fields.megawatts("added_mw", said.getAddedMw()));
  }

  static ContractCall<EnergiseCapacityRequest> call(
      Envelope envelope, Notice.CapacityEnergised said) {
    return envelope.call(
        BuyerContractsGrpc.getEnergiseCapacityMethod(),
        SupplierContractsGrpc.getEnergiseCapacityMethod(),
        EnergiseCapacityRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setCapacityEnergised(encode(said))
            .build());
  }

  static HostRecord.Said decode(EnergiseCapacityRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getCapacityEnergised()));
  }

  static CallOff encode(Notice.CallOff said) {
    return CallOff.newBuilder()
        .setContractId(said.contract().value())
        .setDrawnMw(said.drawn().value())
        .build();
  }

  static Notice.CallOff decode(CallOff said) throws WireException {
    return new Notice.CallOff(
        Fields.contractId(said.getContractId()), Fields.megawatts("drawn_mw", said.getDrawnMw()));
  }

  static ContractCall<CallOffRequest> call(Envelope envelope, Notice.CallOff said) {
    return envelope.call(
        BuyerContractsGrpc.getCallOffMethod(),
        SupplierContractsGrpc.getCallOffMethod(),
        CallOffRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setCallOff(encode(said))
            .build());
  }

  static HostRecord.Said decode(CallOffRequest call) throws WireException {
    return Envelope.opened(call.getIdentity(), call.getReceiver(), decode(call.getCallOff()));
  }

  static LatePowerCancelled encode(Notice.LatePowerCancelled said) {
    return LatePowerCancelled.newBuilder()
        .setContractId(said.contract().value())
        .setCancelledMw(said.cancelled().value())
        .build();
  }

  static Notice.LatePowerCancelled decode(LatePowerCancelled said) throws WireException {
    return new Notice.LatePowerCancelled(
        Fields.contractId(said.getContractId()),
        Fields.megawatts("cancelled_mw", said.getCancelledMw()));
  }

  static ContractCall<CancelLatePowerRequest> call(
      Envelope envelope, Notice.LatePowerCancelled said) {
    return envelope.call(
        BuyerContractsGrpc.getCancelLatePowerMethod(),
        SupplierContractsGrpc.getCancelLatePowerMethod(),
        CancelLatePowerRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setLatePowerCancelled(encode(said))
            .build());
  }

  static HostRecord.Said decode(CancelLatePowerRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getLatePowerCancelled()));
  }
}
