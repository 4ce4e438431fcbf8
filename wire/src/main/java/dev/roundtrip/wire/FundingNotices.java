package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.proto.v1.AccelerateLoanRequest;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.CovenantWaived;
import dev.roundtrip.proto.v1.FundingGranted;
import dev.roundtrip.proto.v1.FundingRequested;
import dev.roundtrip.proto.v1.GrantFundsRequest;
import dev.roundtrip.proto.v1.LoanAccelerated;
import dev.roundtrip.proto.v1.RequestFundsRequest;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;
import dev.roundtrip.proto.v1.WaiveCovenantRequest;

/** What is said of loans and commitments: each notice and the call that carries it, in pairs. */
final class FundingNotices {

  private FundingNotices() {}

  static FundingRequested encode(Notice.FundingRequested said) {
    return FundingRequested.newBuilder()
        .setContractId(said.contract().value())
        .setAmountCents(said.amount().cents())
        .build();
  }

  static Notice.FundingRequested decode(FundingRequested said) throws WireException {
    return new Notice.FundingRequested(
        Fields.contractId(said.getContractId()), Money.ofCents(said.getAmountCents()));
  }

  static ContractCall<RequestFundsRequest> call(Envelope envelope, Notice.FundingRequested said) {
    return envelope.call(
        BuyerContractsGrpc.getRequestFundsMethod(),
        SupplierContractsGrpc.getRequestFundsMethod(),
        RequestFundsRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setFundingRequested(encode(said))
            .build());
  }

  static HostRecord.Said decode(RequestFundsRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getFundingRequested()));
  }

  static FundingGranted encode(Notice.FundingGranted said) {
    return FundingGranted.newBuilder()
        .setContractId(said.contract().value())
        .setAmountCents(said.amount().cents())
        .build();
  }

  static Notice.FundingGranted decode(FundingGranted said) throws WireException {
    return new Notice.FundingGranted(
        Fields.contractId(said.getContractId()), Money.ofCents(said.getAmountCents()));
  }

  static ContractCall<GrantFundsRequest> call(Envelope envelope, Notice.FundingGranted said) {
    return envelope.call(
        BuyerContractsGrpc.getGrantFundsMethod(),
        SupplierContractsGrpc.getGrantFundsMethod(),
        GrantFundsRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setFundingGranted(encode(said))
            .build());
  }

  static HostRecord.Said decode(GrantFundsRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getFundingGranted()));
  }

  static CovenantWaived encode(Notice.CovenantWaived said) {
    return CovenantWaived.newBuilder()
        .setContractId(said.contract().value())
        .setFeeCents(said.fee().cents())
        .setUntilPeriodIndex(said.until().index())
        .build();
  }

  static Notice.CovenantWaived decode(CovenantWaived said) throws WireException {
    return new Notice.CovenantWaived(
        Fields.contractId(said.getContractId()),
        Money.ofCents(said.getFeeCents()),
        Fields.period("until_period_index", said.getUntilPeriodIndex()));
  }

  static ContractCall<WaiveCovenantRequest> call(Envelope envelope, Notice.CovenantWaived said) {
    return envelope.call(
        BuyerContractsGrpc.getWaiveCovenantMethod(),
        SupplierContractsGrpc.getWaiveCovenantMethod(),
        WaiveCovenantRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setCovenantWaived(encode(said))
            .build());
  }

  static HostRecord.Said decode(WaiveCovenantRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getCovenantWaived()));
  }

  static LoanAccelerated encode(Notice.LoanAccelerated said) {
    return LoanAccelerated.newBuilder().setContractId(said.contract().value()).build();
  }

  static Notice.LoanAccelerated decode(LoanAccelerated said) throws WireException {
    return new Notice.LoanAccelerated(Fields.contractId(said.getContractId()));
  }

  static ContractCall<AccelerateLoanRequest> call(Envelope envelope, Notice.LoanAccelerated said) {
    return envelope.call(
        BuyerContractsGrpc.getAccelerateLoanMethod(),
        SupplierContractsGrpc.getAccelerateLoanMethod(),
        AccelerateLoanRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setLoanAccelerated(encode(said))
            .build());
  }

  static HostRecord.Said decode(AccelerateLoanRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getLoanAccelerated()));
  }
}
