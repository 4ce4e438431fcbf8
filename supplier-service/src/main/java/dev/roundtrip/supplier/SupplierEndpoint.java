package dev.roundtrip.supplier;

import dev.roundtrip.host.service.ContractEndpoint;
import dev.roundtrip.proto.v1.AccelerateLoanRequest;
import dev.roundtrip.proto.v1.Acknowledgement;
import dev.roundtrip.proto.v1.AskStepDownRequest;
import dev.roundtrip.proto.v1.AskStretchOutRequest;
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
import jakarta.inject.Singleton;

/**
 * What other hosts tell the suppliers of chips, cloud, capital and public money, and what anyone
 * may ask of them.
 */
@Singleton
final class SupplierEndpoint extends SupplierContractsGrpc.SupplierContractsImplBase {

  private final ContractEndpoint contracts;

  SupplierEndpoint(ContractEndpoint contracts) {
    this.contracts = contracts;
  }

  @Override
  public void energiseCapacity(
      EnergiseCapacityRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void callOff(CallOffRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void orderChips(OrderChipsRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void cancelOrders(CancelOrdersRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void deliverChips(DeliverChipsRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void requestFunds(RequestFundsRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void grantFunds(GrantFundsRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void reportRevenue(ReportRevenueRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void reportUsage(ReportUsageRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void reportSpending(ReportSpendingRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void reportSurplus(ReportSurplusRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void exerciseShares(ExerciseSharesRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void waiveCovenant(WaiveCovenantRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void accelerateLoan(AccelerateLoanRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void returnChips(ReturnChipsRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void orderSite(OrderSiteRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void offerRound(OfferRoundRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void subscribeRound(SubscribeRoundRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void askStretchOut(AskStretchOutRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void grantStretchOut(
      GrantStretchOutRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void askStepDown(AskStepDownRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void grantStepDown(GrantStepDownRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void cancelLatePower(
      CancelLatePowerRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void invoice(InvoiceRequest request, StreamObserver<Acknowledgement> reply) {
    contracts.tell(request, reply);
  }

  @Override
  public void listContracts(
      ListContractsRequest request, StreamObserver<ListContractsResponse> reply) {
    contracts.listContracts(request, reply);
  }

  @Override
  public void getPosition(GetPositionRequest request, StreamObserver<PartyPosition> reply) {
    contracts.getPosition(request, reply);
  }

  @Override
  public void previewQuote(
      PreviewQuoteRequest request, StreamObserver<PreviewQuoteResponse> reply) {
    contracts.previewQuote(request, reply);
  }
}
