package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.proto.v1.AskStepDownRequest;
import dev.roundtrip.proto.v1.AskStretchOutRequest;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.GrantStepDownRequest;
import dev.roundtrip.proto.v1.GrantStretchOutRequest;
import dev.roundtrip.proto.v1.StepDownAsked;
import dev.roundtrip.proto.v1.StepDownGranted;
import dev.roundtrip.proto.v1.StretchOutAsked;
import dev.roundtrip.proto.v1.StretchOutGranted;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;

/**
 * What is asked for and granted when a capacity contract is renegotiated: each notice and the call
 * that carries it, in pairs.
 */
final class NegotiationNotices {

  private NegotiationNotices() {}

  static StretchOutAsked encode(Notice.StretchOutAsked said) {
    return StretchOutAsked.newBuilder()
        .setContractId(said.contract().value())
        .setTerms(Terms.encode(said.terms()))
        .build();
  }

  static Notice.StretchOutAsked decode(StretchOutAsked said) throws WireException {
    Fields.require(said.hasTerms(), "terms");
    return new Notice.StretchOutAsked(
        Fields.contractId(said.getContractId()), Terms.decode(said.getTerms()));
  }

  static ContractCall<AskStretchOutRequest> call(Envelope envelope, Notice.StretchOutAsked said) {
    return envelope.call(
        BuyerContractsGrpc.getAskStretchOutMethod(),
        SupplierContractsGrpc.getAskStretchOutMethod(),
        AskStretchOutRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setStretchOutAsked(encode(said))
            .build());
  }

  static HostRecord.Said decode(AskStretchOutRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getStretchOutAsked()));
  }

  static StretchOutGranted encode(Notice.StretchOutGranted said) {
    return StretchOutGranted.newBuilder()
        .setContractId(said.contract().value())
        .setTerms(Terms.encode(said.terms()))
        .build();
  }

  static Notice.StretchOutGranted decode(StretchOutGranted said) throws WireException {
    Fields.require(said.hasTerms(), "terms");
    return new Notice.StretchOutGranted(
        Fields.contractId(said.getContractId()), Terms.decode(said.getTerms()));
  }

  static ContractCall<GrantStretchOutRequest> call(
      Envelope envelope, Notice.StretchOutGranted said) {
    return envelope.call(
        BuyerContractsGrpc.getGrantStretchOutMethod(),
        SupplierContractsGrpc.getGrantStretchOutMethod(),
        GrantStretchOutRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setStretchOutGranted(encode(said))
            .build());
  }

  static HostRecord.Said decode(GrantStretchOutRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getStretchOutGranted()));
  }

  static StepDownAsked encode(Notice.StepDownAsked said) {
    return StepDownAsked.newBuilder()
        .setContractId(said.contract().value())
        .setDroppedMw(said.dropped().value())
        .setFeeMonths(said.feeMonths())
        .build();
  }

  static Notice.StepDownAsked decode(StepDownAsked said) throws WireException {
    return new Notice.StepDownAsked(
        Fields.contractId(said.getContractId()),
        Fields.megawatts("dropped_mw", said.getDroppedMw()),
        Fields.count("fee_months", said.getFeeMonths()));
  }

  static ContractCall<AskStepDownRequest> call(Envelope envelope, Notice.StepDownAsked said) {
    return envelope.call(
        BuyerContractsGrpc.getAskStepDownMethod(),
        SupplierContractsGrpc.getAskStepDownMethod(),
        AskStepDownRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setStepDownAsked(encode(said))
            .build());
  }

  static HostRecord.Said decode(AskStepDownRequest call) throws WireException {
    return Envelope.opened(call.getIdentity(), call.getReceiver(), decode(call.getStepDownAsked()));
  }

  static StepDownGranted encode(Notice.StepDownGranted said) {
    return StepDownGranted.newBuilder()
        .setContractId(said.contract().value())
        .setDroppedMw(said.dropped().value())
        .setFeeMonths(said.feeMonths())
        .build();
  }

  static Notice.StepDownGranted decode(StepDownGranted said) throws WireException {
    return new Notice.StepDownGranted(
        Fields.contractId(said.getContractId()),
        Fields.megawatts("dropped_mw", said.getDroppedMw()),
        Fields.count("fee_months", said.getFeeMonths()));
  }

  static ContractCall<GrantStepDownRequest> call(Envelope envelope, Notice.StepDownGranted said) {
    return envelope.call(
        BuyerContractsGrpc.getGrantStepDownMethod(),
        SupplierContractsGrpc.getGrantStepDownMethod(),
        GrantStepDownRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setStepDownGranted(encode(said))
            .build());
  }

  static HostRecord.Said decode(GrantStepDownRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getStepDownGranted()));
  }
}
