package dev.roundtrip.host.service;

import com.google.protobuf.MessageLite;
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
import dev.roundtrip.proto.v1.GetPositionRequest;
import dev.roundtrip.proto.v1.GrantFundsRequest;
import dev.roundtrip.proto.v1.GrantStepDownRequest;
import dev.roundtrip.proto.v1.GrantStretchOutRequest;
import dev.roundtrip.proto.v1.InvoiceRequest;
import dev.roundtrip.proto.v1.ListContractsRequest;
import dev.roundtrip.proto.v1.ListContractsResponse;
import dev.roundtrip.proto.v1.OfferRoundRequest;
import dev.roundtrip.proto.v1.OrderChipsRequest;
import dev.roundtrip.proto.v1.OrderSiteRequest;
import dev.roundtrip.proto.v1.PartyPosition;
import dev.roundtrip.proto.v1.PreviewQuoteRequest;
import dev.roundtrip.proto.v1.PreviewQuoteResponse;
import dev.roundtrip.proto.v1.ReportRevenueRequest;
import dev.roundtrip.proto.v1.ReportSpendingRequest;
import dev.roundtrip.proto.v1.ReportSurplusRequest;
import dev.roundtrip.proto.v1.ReportUsageRequest;
import dev.roundtrip.proto.v1.RequestFundsRequest;
import dev.roundtrip.proto.v1.ReturnChipsRequest;
import dev.roundtrip.proto.v1.SubscribeRoundRequest;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;
import dev.roundtrip.proto.v1.WaiveCovenantRequest;
import io.grpc.stub.StreamObserver;

/**
 * The services {@code BuyerContracts} and {@code SupplierContracts} as one: they have the same
 * calls, because any party is told what follows from the contracts it holds. A call that both have
 * and that is not answered here does not compile.
 */
interface ContractServices
    extends BuyerContractsGrpc.AsyncService, SupplierContractsGrpc.AsyncService {

  /**
   * Takes what a party of another host says.
   *
   * @param request of a call that changes a contract
   */
  void tell(MessageLite request, StreamObserver<Acknowledgement> reply);

  @Override
  default void energiseCapacity(
      EnergiseCapacityRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void callOff(CallOffRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void orderChips(OrderChipsRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void cancelOrders(CancelOrdersRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void deliverChips(DeliverChipsRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void requestFunds(RequestFundsRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void grantFunds(GrantFundsRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void reportRevenue(ReportRevenueRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void reportUsage(ReportUsageRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void reportSpending(
      ReportSpendingRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void reportSurplus(ReportSurplusRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void exerciseShares(
      ExerciseSharesRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void waiveCovenant(WaiveCovenantRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void accelerateLoan(
      AccelerateLoanRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void returnChips(ReturnChipsRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void orderSite(OrderSiteRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void offerRound(OfferRoundRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void subscribeRound(
      SubscribeRoundRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void askStretchOut(AskStretchOutRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void grantStretchOut(
      GrantStretchOutRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void askStepDown(AskStepDownRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void grantStepDown(GrantStepDownRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void cancelLatePower(
      CancelLatePowerRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  @Override
  default void invoice(InvoiceRequest request, StreamObserver<Acknowledgement> reply) {
    tell(request, reply);
  }

  /** Lists the contracts of the parties hosted here. */
  @Override
  void listContracts(ListContractsRequest request, StreamObserver<ListContractsResponse> reply);

  /** Says what a party hosted here has and owes. */
  @Override
  void getPosition(GetPositionRequest request, StreamObserver<PartyPosition> reply);

  /** Says what a contract of a party hosted here would make due in the open month. */
  @Override
  void previewQuote(PreviewQuoteRequest request, StreamObserver<PreviewQuoteResponse> reply);
}
