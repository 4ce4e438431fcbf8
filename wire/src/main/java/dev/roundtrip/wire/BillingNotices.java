package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.InvoiceRequest;
import dev.roundtrip.proto.v1.Invoiced;
import dev.roundtrip.proto.v1.ReportRevenueRequest;
import dev.roundtrip.proto.v1.ReportSpendingRequest;
import dev.roundtrip.proto.v1.ReportSurplusRequest;
import dev.roundtrip.proto.v1.ReportUsageRequest;
import dev.roundtrip.proto.v1.RevenueReported;
import dev.roundtrip.proto.v1.SpendingReported;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;
import dev.roundtrip.proto.v1.SurplusReported;
import dev.roundtrip.proto.v1.UsageReported;

/** What a bill is made from, and the bill: each notice and the call that carries it, in pairs. */
final class BillingNotices {

  private BillingNotices() {}

  static RevenueReported encode(Notice.RevenueReported said) {
    return RevenueReported.newBuilder()
        .setContractId(said.contract().value())
        .setRevenueCents(said.revenue().cents())
        .build();
  }

  static Notice.RevenueReported decode(RevenueReported said) throws WireException {
    return new Notice.RevenueReported(
        Fields.contractId(said.getContractId()), Money.ofCents(said.getRevenueCents()));
  }

  static ContractCall<ReportRevenueRequest> call(Envelope envelope, Notice.RevenueReported said) {
    return envelope.call(
        BuyerContractsGrpc.getReportRevenueMethod(),
        SupplierContractsGrpc.getReportRevenueMethod(),
        ReportRevenueRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setRevenueReported(encode(said))
            .build());
  }

  static HostRecord.Said decode(ReportRevenueRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getRevenueReported()));
  }

  static UsageReported encode(Notice.UsageReported said) {
    return UsageReported.newBuilder()
        .setContractId(said.contract().value())
        .setUsageMw(said.usage().value())
        .build();
  }

  static Notice.UsageReported decode(UsageReported said) throws WireException {
    return new Notice.UsageReported(
        Fields.contractId(said.getContractId()), Fields.megawatts("usage_mw", said.getUsageMw()));
  }

  static ContractCall<ReportUsageRequest> call(Envelope envelope, Notice.UsageReported said) {
    return envelope.call(
        BuyerContractsGrpc.getReportUsageMethod(),
        SupplierContractsGrpc.getReportUsageMethod(),
        ReportUsageRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setUsageReported(encode(said))
            .build());
  }

  static HostRecord.Said decode(ReportUsageRequest call) throws WireException {
    return Envelope.opened(call.getIdentity(), call.getReceiver(), decode(call.getUsageReported()));
  }

  static SpendingReported encode(Notice.SpendingReported said) {
    return SpendingReported.newBuilder()
        .setContractId(said.contract().value())
        .setSpendingCents(said.spending().cents())
        .build();
  }

  static Notice.SpendingReported decode(SpendingReported said) throws WireException {
    return new Notice.SpendingReported(
        Fields.contractId(said.getContractId()), Money.ofCents(said.getSpendingCents()));
  }

  static ContractCall<ReportSpendingRequest> call(Envelope envelope, Notice.SpendingReported said) {
    return envelope.call(
        BuyerContractsGrpc.getReportSpendingMethod(),
        SupplierContractsGrpc.getReportSpendingMethod(),
        ReportSpendingRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setSpendingReported(encode(said))
            .build());
  }

  static HostRecord.Said decode(ReportSpendingRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getSpendingReported()));
  }

  static SurplusReported encode(Notice.SurplusReported said) {
    return SurplusReported.newBuilder()
        .setContractId(said.contract().value())
        .setSurplusCents(said.surplus().cents())
        .build();
  }

  static Notice.SurplusReported decode(SurplusReported said) throws WireException {
    return new Notice.SurplusReported(
        Fields.contractId(said.getContractId()), Money.ofCents(said.getSurplusCents()));
  }

  static ContractCall<ReportSurplusRequest> call(Envelope envelope, Notice.SurplusReported said) {
    return envelope.call(
        BuyerContractsGrpc.getReportSurplusMethod(),
        SupplierContractsGrpc.getReportSurplusMethod(),
        ReportSurplusRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setSurplusReported(encode(said))
            .build());
  }

  static HostRecord.Said decode(ReportSurplusRequest call) throws WireException {
    return Envelope.opened(
        call.getIdentity(), call.getReceiver(), decode(call.getSurplusReported()));
  }

  static Invoiced encode(Notice.Invoiced said) {
    return Invoiced.newBuilder().setObligation(Terms.encode(said.obligation())).build();
  }

  static Notice.Invoiced decode(Invoiced said) throws WireException {
    Fields.require(said.hasObligation(), "obligation");
    return new Notice.Invoiced(Terms.decode(said.getObligation()));
  }

  static ContractCall<InvoiceRequest> call(Envelope envelope, Notice.Invoiced said) {
    return envelope.call(
        BuyerContractsGrpc.getInvoiceMethod(),
        SupplierContractsGrpc.getInvoiceMethod(),
        InvoiceRequest.newBuilder()
            .setIdentity(envelope.identity())
            .setReceiver(envelope.receiver())
            .setInvoiced(encode(said))
            .build());
  }

  static HostRecord.Said decode(InvoiceRequest call) throws WireException {
    return Envelope.opened(call.getIdentity(), call.getReceiver(), decode(call.getInvoiced()));
  }
}
