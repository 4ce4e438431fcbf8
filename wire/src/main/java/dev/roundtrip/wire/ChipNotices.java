package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.CancelOrdersRequest;
import dev.roundtrip.proto.v1.ChipsDelivered;
import dev.roundtrip.proto.v1.ChipsOrdered;
import dev.roundtrip.proto.v1.ChipsReturned;
import dev.roundtrip.proto.v1.DeliverChipsRequest;
import dev.roundtrip.proto.v1.OrderChipsRequest;
import dev.roundtrip.proto.v1.OrdersCancelled;
import dev.roundtrip.proto.v1.ReturnChipsRequest;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;

/**
 * What is said of chips, from their order to their return: each notice and the call that carries
 * it, in pairs.
 */
final class ChipNotices {

  private ChipNotices() {}

  static ChipsOrdered encode(Notice.ChipsOrdered said) {
    return ChipsOrdered.newBuilder()
        .setContractId(said.contract().value())
        .setOrderedMw(said.ordered().value())
        .setDeliverByPeriodIndex(said.deliverBy().index())
        .build();
  }

  static Notice.ChipsOrdered decode(ChipsOrdered said) throws WireException {
    return new Notice.ChipsOrdered(
        Fields.contractId(said.getContractId()),
        Fields.megawatts("ordered_mw", said.getOrderedMw()),
        Fields.period("deliver_by_period_index", said.getDeliverByPeriodIndex()));
  }

  static ContractCall<OrderChipsRequest> call(Envelope envelope, Notice.ChipsOrdered said) {
    return envelope.call(
        BuyerContractsGrpc.getOrderChipsMethod(),
        SupplierContractsGrpc.getOrderChipsMethod(),
        OrderChipsRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setChipsOrdered(encode(said))
            .build());
  }

  static HostRecord.Said decode(OrderChipsRequest call) throws WireException {
    return Envelope.opened(call.getIdentity(), call.getReceiver(), decode(call.getChipsOrdered()));
  }

  static OrdersCancelled encode(Notice.OrdersCancelled said) {
    return OrdersCancelled.newBuilder()
        .setContractId(said.contract().value())
        .setCancelledMw(said.cancelled().value())
        .build();
  }

  static Notice.OrdersCancelled decode(OrdersCancelled said) throws WireException {
    return new Notice.OrdersCancelled(
        Fields.contractId(said.getContractId()),
        Fields.megawatts("cancelled_mw", said.getCancelledMw()));
  }

  static ContractCall<CancelOrdersRequest> call(Envelope envelope, Notice.OrdersCancelled said) {
    return envelope.call(
        BuyerContractsGrpc.getCancelOrdersMethod(),
        SupplierContractsGrpc.getCancelOrdersMethod(),
        CancelOrdersRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setOrdersCancelled(encode(said))
            .build());
  }

  static HostRecord.Said decode(CancelOrdersRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getOrdersCancelled()));
  }

  static ChipsDelivered encode(Notice.ChipsDelivered said) {
    return ChipsDelivered.newBuilder()
        .setContractId(said.contract().value())
        .setDeliveredMw(said.delivered().value())
        .build();
  }

  static Notice.ChipsDelivered decode(ChipsDelivered said) throws WireException {
    return new Notice.ChipsDelivered(
        Fields.contractId(said.getContractId()),
        Fields.megawatts("delivered_mw", said.getDeliveredMw()));
  }

  static ContractCall<DeliverChipsRequest> call(Envelope envelope, Notice.ChipsDelivered said) {
    return envelope.call(
        BuyerContractsGrpc.getDeliverChipsMethod(),
        SupplierContractsGrpc.getDeliverChipsMethod(),
        DeliverChipsRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setChipsDelivered(encode(said))
            .build());
  }

  static HostRecord.Said decode(DeliverChipsRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getChipsDelivered()));
  }

  static ChipsReturned encode(Notice.ChipsReturned said) {
    return ChipsReturned.newBuilder()
        .setContractId(said.contract().value())
        .setReturnedMw(said.returned().value())
        .build();
  }

  static Notice.ChipsReturned decode(ChipsReturned said) throws WireException {
    return new Notice.ChipsReturned(
        Fields.contractId(said.getContractId()),
        Fields.megawatts("returned_mw", said.getReturnedMw()));
  }

  static ContractCall<ReturnChipsRequest> call(Envelope envelope, Notice.ChipsReturned said) {
    return envelope.call(
        BuyerContractsGrpc.getReturnChipsMethod(),
        SupplierContractsGrpc.getReturnChipsMethod(),
        ReturnChipsRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setChipsReturned(encode(said))
            .build());
  }

  static HostRecord.Said decode(ReturnChipsRequest call) throws WireException {
    return Envelope.opened(call.getIdentity(), call.getReceiver(), decode(call.getChipsReturned()));
  }
}
