package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.ExerciseSharesRequest;
import dev.roundtrip.proto.v1.OfferRoundRequest;
import dev.roundtrip.proto.v1.RoundOffered;
import dev.roundtrip.proto.v1.RoundSubscribed;
import dev.roundtrip.proto.v1.SharesExercised;
import dev.roundtrip.proto.v1.SubscribeRoundRequest;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;

/** What is said of shares: each notice and the call that carries it, in pairs. */
final class EquityNotices {

  private EquityNotices() {}

  static RoundOffered encode(Notice.RoundOffered said) {
    return RoundOffered.newBuilder().setTerms(Terms.encode(said.terms())).build();
  }

  static Notice.RoundOffered decode(RoundOffered said) throws WireException {
    Fields.require(said.hasTerms(), "terms");
    return new Notice.RoundOffered(Terms.decode(said.getTerms()));
  }

  static ContractCall<OfferRoundRequest> call(Envelope envelope, Notice.RoundOffered said) {
    return envelope.call(
        BuyerContractsGrpc.getOfferRoundMethod(),
        SupplierContractsGrpc.getOfferRoundMethod(),
        OfferRoundRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setRoundOffered(encode(said))
            .build());
  }

  static HostRecord.Said decode(OfferRoundRequest call) throws WireException {
    return Envelope.opened(call.getIdentity(), call.getReceiver(), decode(call.getRoundOffered()));
  }

  static RoundSubscribed encode(Notice.RoundSubscribed said) {
    return RoundSubscribed.newBuilder().setTerms(Terms.encode(said.terms())).build();
  }

  static Notice.RoundSubscribed decode(RoundSubscribed said) throws WireException {
    Fields.require(said.hasTerms(), "terms");
    return new Notice.RoundSubscribed(Terms.decode(said.getTerms()));
  }

  static ContractCall<SubscribeRoundRequest> call(Envelope envelope, Notice.RoundSubscribed said) {
    return envelope.call(
        BuyerContractsGrpc.getSubscribeRoundMethod(),
        SupplierContractsGrpc.getSubscribeRoundMethod(),
        SubscribeRoundRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setRoundSubscribed(encode(said))
            .build());
  }

  static HostRecord.Said decode(SubscribeRoundRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getRoundSubscribed()));
  }

  static SharesExercised encode(Notice.SharesExercised said) {
    return SharesExercised.newBuilder()
        .setContractId(said.contract().value())
        .setShares(said.shares())
        .build();
  }

  static Notice.SharesExercised decode(SharesExercised said) throws WireException {
    return new Notice.SharesExercised(Fields.contractId(said.getContractId()), said.getShares());
  }

  static ContractCall<ExerciseSharesRequest> call(Envelope envelope, Notice.SharesExercised said) {
    return envelope.call(
        BuyerContractsGrpc.getExerciseSharesMethod(),
        SupplierContractsGrpc.getExerciseSharesMethod(),
        ExerciseSharesRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setSharesExercised(encode(said))
            .build());
  }

  static HostRecord.Said decode(ExerciseSharesRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getSharesExercised()));
  }
}
