package dev.roundtrip.wire;

import com.google.protobuf.MessageLite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.proto.v1.AccelerateLoanRequest;
import dev.roundtrip.proto.v1.Acknowledgement;
import dev.roundtrip.proto.v1.AskStepDownRequest;
import dev.roundtrip.proto.v1.AskStretchOutRequest;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.CallOffRequest;
import dev.roundtrip.proto.v1.CancelLatePowerRequest;
import dev.roundtrip.proto.v1.CancelOrdersRequest;
import dev.roundtrip.proto.v1.DeliverChipsRequest;
import dev.roundtrip.proto.v1.EnergiseCapacityRequest;
import dev.roundtrip.proto.v1.ExerciseSharesRequest;
import dev.roundtrip.proto.v1.GrantFundsRequest;
import dev.roundtrip.proto.v1.GrantStepDownRequest;
import dev.roundtrip.proto.v1.GrantStretchOutRequest;
import dev.roundtrip.proto.v1.InvoiceRequest;
import dev.roundtrip.proto.v1.MessageIdentity;
import dev.roundtrip.proto.v1.OfferRoundRequest;
import dev.roundtrip.proto.v1.OrderChipsRequest;
import dev.roundtrip.proto.v1.OrderSiteRequest;
import dev.roundtrip.proto.v1.ReportRevenueRequest;
import dev.roundtrip.proto.v1.ReportSpendingRequest;
import dev.roundtrip.proto.v1.ReportSurplusRequest;
import dev.roundtrip.proto.v1.ReportUsageRequest;
import dev.roundtrip.proto.v1.RequestFundsRequest;
import dev.roundtrip.proto.v1.ReturnChipsRequest;
import dev.roundtrip.proto.v1.SubscribeRoundRequest;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;
import dev.roundtrip.proto.v1.WaiveCovenantRequest;
import io.grpc.MethodDescriptor;

/** Notices as calls between the hosts of a run, in pairs. */
public final class ContractCalls {

  private final MessageIdentity identity;
  private final String receiver;
  private final boolean toBuyer;

  private ContractCalls(HostRecord.Said said, Message.Body.ToParty told, PartyKind kind) {
    identity = Messages.encode(said.runId(), said.message().id());
    receiver = told.receiver().value();
    toBuyer = kind == PartyKind.BUYER;
  }

  /**
   * Returns the call that carries a notice.
   *
   * @param said a message whose body is a notice to another party
   * @param receiver what the party told is, which decides the service
   * @throws IllegalArgumentException if the message is for the ledger alone, if the party told has
   *     no host, or if the call is over 512 KiB
   */
  public static ContractCall<?> of(HostRecord.Said said, PartyKind receiver) {
    if (!(said.message().body() instanceof Message.Body.ToParty told)) {
      throw new IllegalArgumentException("no notice to a party: " + said.message().id());
    }
    if (!receiver.acts()) {
      throw new IllegalArgumentException(told.receiver() + " has no host");
    }
    ContractCall<?> call = new ContractCalls(said, told, receiver).of(told.notice());
    Form.requireShort("contract call", call.request());
    return call;
  }

  private ContractCall<?> of(Notice notice) {
    return switch (notice) {
      case Notice.CapacityEnergised notified -> of(notified);
      case Notice.CallOff notified -> of(notified);
      case Notice.ChipsOrdered notified -> of(notified);
      case Notice.OrdersCancelled notified -> of(notified);
      case Notice.ChipsDelivered notified -> of(notified);
      case Notice.FundingRequested notified -> of(notified);
      case Notice.FundingGranted notified -> of(notified);
      case Notice.RevenueReported notified -> of(notified);
      case Notice.UsageReported notified -> of(notified);
      case Notice.SpendingReported notified -> of(notified);
      case Notice.SurplusReported notified -> of(notified);
      case Notice.SharesExercised notified -> of(notified);
      case Notice.CovenantWaived notified -> of(notified);
      case Notice.LoanAccelerated notified -> of(notified);
      case Notice.ChipsReturned notified -> of(notified);
      case Notice.SiteOrdered notified -> of(notified);
      case Notice.StretchOutAsked notified -> of(notified);
      case Notice.StretchOutGranted notified -> of(notified);
      case Notice.StepDownAsked notified -> of(notified);
      case Notice.StepDownGranted notified -> of(notified);
      case Notice.LatePowerCancelled notified -> of(notified);
      case Notice.RoundOffered notified -> of(notified);
      case Notice.RoundSubscribed notified -> of(notified);
      case Notice.Invoiced notified -> of(notified);
    };
  }

  private <Q extends MessageLite> ContractCall<Q> call(
      MethodDescriptor<Q, Acknowledgement> ofBuyers,
      MethodDescriptor<Q, Acknowledgement> ofSuppliers,
      Q request) {
    return new ContractCall<>(toBuyer ? ofBuyers : ofSuppliers, request);
  }

  private ContractCall<EnergiseCapacityRequest> of(Notice.CapacityEnergised notice) {
    return call(
        BuyerContractsGrpc.getEnergiseCapacityMethod(),
        SupplierContractsGrpc.getEnergiseCapacityMethod(),
        EnergiseCapacityRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setCapacityEnergised(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(EnergiseCapacityRequest request) throws WireException {
    return Form.decodeCall(
        "EnergiseCapacity",
        request,
        call ->
            told(
                call.getIdentity(),
                call.getReceiver(),
                Notices.decode(call.getCapacityEnergised())));
  }

  private ContractCall<CallOffRequest> of(Notice.CallOff notice) {
    return call(
        BuyerContractsGrpc.getCallOffMethod(),
        SupplierContractsGrpc.getCallOffMethod(),
        CallOffRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setCallOff(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(CallOffRequest request) throws WireException {
    return Form.decodeCall(
        "CallOff",
        request,
        call -> told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getCallOff())));
  }

  private ContractCall<OrderChipsRequest> of(Notice.ChipsOrdered notice) {
    return call(
        BuyerContractsGrpc.getOrderChipsMethod(),
        SupplierContractsGrpc.getOrderChipsMethod(),
        OrderChipsRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setChipsOrdered(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(OrderChipsRequest request) throws WireException {
    return Form.decodeCall(
        "OrderChips",
        request,
        call ->
            told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getChipsOrdered())));
  }

  private ContractCall<CancelOrdersRequest> of(Notice.OrdersCancelled notice) {
    return call(
        BuyerContractsGrpc.getCancelOrdersMethod(),
        SupplierContractsGrpc.getCancelOrdersMethod(),
        CancelOrdersRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setOrdersCancelled(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(CancelOrdersRequest request) throws WireException {
    return Form.decodeCall(
        "CancelOrders",
        request,
        call ->
            told(
                call.getIdentity(), call.getReceiver(), Notices.decode(call.getOrdersCancelled())));
  }

  private ContractCall<DeliverChipsRequest> of(Notice.ChipsDelivered notice) {
    return call(
        BuyerContractsGrpc.getDeliverChipsMethod(),
        SupplierContractsGrpc.getDeliverChipsMethod(),
        DeliverChipsRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setChipsDelivered(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(DeliverChipsRequest request) throws WireException {
    return Form.decodeCall(
        "DeliverChips",
        request,
        call ->
            told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getChipsDelivered())));
  }

  private ContractCall<RequestFundsRequest> of(Notice.FundingRequested notice) {
    return call(
        BuyerContractsGrpc.getRequestFundsMethod(),
        SupplierContractsGrpc.getRequestFundsMethod(),
        RequestFundsRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setFundingRequested(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(RequestFundsRequest request) throws WireException {
    return Form.decodeCall(
        "RequestFunds",
        request,
        call ->
            told(
                call.getIdentity(),
                call.getReceiver(),
                Notices.decode(call.getFundingRequested())));
  }

  private ContractCall<GrantFundsRequest> of(Notice.FundingGranted notice) {
    return call(
        BuyerContractsGrpc.getGrantFundsMethod(),
        SupplierContractsGrpc.getGrantFundsMethod(),
        GrantFundsRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setFundingGranted(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(GrantFundsRequest request) throws WireException {
    return Form.decodeCall(
        "GrantFunds",
        request,
        call ->
            told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getFundingGranted())));
  }

  private ContractCall<ReportRevenueRequest> of(Notice.RevenueReported notice) {
    return call(
        BuyerContractsGrpc.getReportRevenueMethod(),
        SupplierContractsGrpc.getReportRevenueMethod(),
        ReportRevenueRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setRevenueReported(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(ReportRevenueRequest request) throws WireException {
    return Form.decodeCall(
        "ReportRevenue",
        request,
        call ->
            told(
                call.getIdentity(), call.getReceiver(), Notices.decode(call.getRevenueReported())));
  }

  private ContractCall<ReportUsageRequest> of(Notice.UsageReported notice) {
    return call(
        BuyerContractsGrpc.getReportUsageMethod(),
        SupplierContractsGrpc.getReportUsageMethod(),
        ReportUsageRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setUsageReported(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(ReportUsageRequest request) throws WireException {
    return Form.decodeCall(
        "ReportUsage",
        request,
        call ->
            told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getUsageReported())));
  }

  private ContractCall<ReportSpendingRequest> of(Notice.SpendingReported notice) {
    return call(
        BuyerContractsGrpc.getReportSpendingMethod(),
        SupplierContractsGrpc.getReportSpendingMethod(),
        ReportSpendingRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setSpendingReported(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(ReportSpendingRequest request) throws WireException {
    return Form.decodeCall(
        "ReportSpending",
        request,
        call ->
            told(
                call.getIdentity(),
                call.getReceiver(),
                Notices.decode(call.getSpendingReported())));
  }

  private ContractCall<ReportSurplusRequest> of(Notice.SurplusReported notice) {
    return call(
        BuyerContractsGrpc.getReportSurplusMethod(),
        SupplierContractsGrpc.getReportSurplusMethod(),
        ReportSurplusRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setSurplusReported(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(ReportSurplusRequest request) throws WireException {
    return Form.decodeCall(
        "ReportSurplus",
        request,
        call ->
            told(
                call.getIdentity(), call.getReceiver(), Notices.decode(call.getSurplusReported())));
  }

  private ContractCall<ExerciseSharesRequest> of(Notice.SharesExercised notice) {
    return call(
        BuyerContractsGrpc.getExerciseSharesMethod(),
        SupplierContractsGrpc.getExerciseSharesMethod(),
        ExerciseSharesRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setSharesExercised(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(ExerciseSharesRequest request) throws WireException {
    return Form.decodeCall(
        "ExerciseShares",
        request,
        call ->
            told(
                call.getIdentity(), call.getReceiver(), Notices.decode(call.getSharesExercised())));
  }

  private ContractCall<WaiveCovenantRequest> of(Notice.CovenantWaived notice) {
    return call(
        BuyerContractsGrpc.getWaiveCovenantMethod(),
        SupplierContractsGrpc.getWaiveCovenantMethod(),
        WaiveCovenantRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setCovenantWaived(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(WaiveCovenantRequest request) throws WireException {
    return Form.decodeCall(
        "WaiveCovenant",
        request,
        call ->
            told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getCovenantWaived())));
  }

  private ContractCall<AccelerateLoanRequest> of(Notice.LoanAccelerated notice) {
    return call(
        BuyerContractsGrpc.getAccelerateLoanMethod(),
        SupplierContractsGrpc.getAccelerateLoanMethod(),
        AccelerateLoanRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setLoanAccelerated(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(AccelerateLoanRequest request) throws WireException {
    return Form.decodeCall(
        "AccelerateLoan",
        request,
        call ->
            told(
                call.getIdentity(), call.getReceiver(), Notices.decode(call.getLoanAccelerated())));
  }

  private ContractCall<ReturnChipsRequest> of(Notice.ChipsReturned notice) {
    return call(
        BuyerContractsGrpc.getReturnChipsMethod(),
        SupplierContractsGrpc.getReturnChipsMethod(),
        ReturnChipsRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setChipsReturned(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(ReturnChipsRequest request) throws WireException {
    return Form.decodeCall(
        "ReturnChips",
        request,
        call ->
            told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getChipsReturned())));
  }

  private ContractCall<OrderSiteRequest> of(Notice.SiteOrdered notice) {
    return call(
        BuyerContractsGrpc.getOrderSiteMethod(),
        SupplierContractsGrpc.getOrderSiteMethod(),
        OrderSiteRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setSiteOrdered(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(OrderSiteRequest request) throws WireException {
    return Form.decodeCall(
        "OrderSite",
        request,
        call ->
            told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getSiteOrdered())));
  }

  private ContractCall<OfferRoundRequest> of(Notice.RoundOffered notice) {
    return call(
        BuyerContractsGrpc.getOfferRoundMethod(),
        SupplierContractsGrpc.getOfferRoundMethod(),
        OfferRoundRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setRoundOffered(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(OfferRoundRequest request) throws WireException {
    return Form.decodeCall(
        "OfferRound",
        request,
        call ->
            told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getRoundOffered())));
  }

  private ContractCall<SubscribeRoundRequest> of(Notice.RoundSubscribed notice) {
    return call(
        BuyerContractsGrpc.getSubscribeRoundMethod(),
        SupplierContractsGrpc.getSubscribeRoundMethod(),
        SubscribeRoundRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setRoundSubscribed(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(SubscribeRoundRequest request) throws WireException {
    return Form.decodeCall(
        "SubscribeRound",
        request,
        call ->
            told(
                call.getIdentity(), call.getReceiver(), Notices.decode(call.getRoundSubscribed())));
  }

  private ContractCall<AskStretchOutRequest> of(Notice.StretchOutAsked notice) {
    return call(
        BuyerContractsGrpc.getAskStretchOutMethod(),
        SupplierContractsGrpc.getAskStretchOutMethod(),
        AskStretchOutRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setStretchOutAsked(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(AskStretchOutRequest request) throws WireException {
    return Form.decodeCall(
        "AskStretchOut",
        request,
        call ->
            told(
                call.getIdentity(), call.getReceiver(), Notices.decode(call.getStretchOutAsked())));
  }

  private ContractCall<GrantStretchOutRequest> of(Notice.StretchOutGranted notice) {
    return call(
        BuyerContractsGrpc.getGrantStretchOutMethod(),
        SupplierContractsGrpc.getGrantStretchOutMethod(),
        GrantStretchOutRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setStretchOutGranted(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(GrantStretchOutRequest request) throws WireException {
    return Form.decodeCall(
        "GrantStretchOut",
        request,
        call ->
            told(
                call.getIdentity(),
                call.getReceiver(),
                Notices.decode(call.getStretchOutGranted())));
  }

  private ContractCall<AskStepDownRequest> of(Notice.StepDownAsked notice) {
    return call(
        BuyerContractsGrpc.getAskStepDownMethod(),
        SupplierContractsGrpc.getAskStepDownMethod(),
        AskStepDownRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setStepDownAsked(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(AskStepDownRequest request) throws WireException {
    return Form.decodeCall(
        "AskStepDown",
        request,
        call ->
            told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getStepDownAsked())));
  }

  private ContractCall<GrantStepDownRequest> of(Notice.StepDownGranted notice) {
    return call(
        BuyerContractsGrpc.getGrantStepDownMethod(),
        SupplierContractsGrpc.getGrantStepDownMethod(),
        GrantStepDownRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setStepDownGranted(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(GrantStepDownRequest request) throws WireException {
    return Form.decodeCall(
        "GrantStepDown",
        request,
        call ->
            told(
                call.getIdentity(), call.getReceiver(), Notices.decode(call.getStepDownGranted())));
  }

  private ContractCall<CancelLatePowerRequest> of(Notice.LatePowerCancelled notice) {
    return call(
        BuyerContractsGrpc.getCancelLatePowerMethod(),
        SupplierContractsGrpc.getCancelLatePowerMethod(),
        CancelLatePowerRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setLatePowerCancelled(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(CancelLatePowerRequest request) throws WireException {
    return Form.decodeCall(
        "CancelLatePower",
        request,
        call ->
            told(
                call.getIdentity(),
                call.getReceiver(),
                Notices.decode(call.getLatePowerCancelled())));
  }

  private ContractCall<InvoiceRequest> of(Notice.Invoiced notice) {
    return call(
        BuyerContractsGrpc.getInvoiceMethod(),
        SupplierContractsGrpc.getInvoiceMethod(),
        InvoiceRequest.newBuilder()
            .setIdentity(identity)
            .setReceiver(receiver)
            .setInvoiced(Notices.encode(notice))
            .build());
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(InvoiceRequest request) throws WireException {
    return Form.decodeCall(
        "Invoice",
        request,
        call -> told(call.getIdentity(), call.getReceiver(), Notices.decode(call.getInvoiced())));
  }

  private static HostRecord.Said told(MessageIdentity identity, String receiver, Notice notice)
      throws WireException {
    Message.Body body = new Message.Body.ToParty(Fields.party("receiver", receiver), notice);
    return new HostRecord.Said(
        Fields.runId(identity.getRunId()), new Message(Messages.decode(identity), body));
  }
}
