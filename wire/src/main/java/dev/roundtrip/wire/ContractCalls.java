package dev.roundtrip.wire;

import com.google.protobuf.MessageLite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.proto.v1.AccelerateLoanRequest;
import dev.roundtrip.proto.v1.AskStepDownRequest;
import dev.roundtrip.proto.v1.AskStretchOutRequest;
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
import dev.roundtrip.proto.v1.WaiveCovenantRequest;

/** Notices as calls between the hosts of a run, in pairs. */
public final class ContractCalls {

  /** What the name of a request ends with; before it stands the name of the call. */
  private static final String REQUEST = "Request$";

  private ContractCalls() {}

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
    ContractCall<?> call = call(Envelope.of(said, told.receiver(), receiver), told.notice());
    Form.requireShort("contract call", call.request());
    return call;
  }

  private static ContractCall<?> call(Envelope envelope, Notice notice) {
    return switch (notice) {
      case Notice.CapacityEnergised said -> CapacityNotices.call(envelope, said);
      case Notice.CallOff said -> CapacityNotices.call(envelope, said);
      case Notice.ChipsOrdered said -> ChipNotices.call(envelope, said);
      case Notice.OrdersCancelled said -> ChipNotices.call(envelope, said);
      case Notice.ChipsDelivered said -> ChipNotices.call(envelope, said);
      case Notice.FundingRequested said -> FundingNotices.call(envelope, said);
      case Notice.FundingGranted said -> FundingNotices.call(envelope, said);
      case Notice.RevenueReported said -> BillingNotices.call(envelope, said);
      case Notice.UsageReported said -> BillingNotices.call(envelope, said);
      case Notice.SpendingReported said -> BillingNotices.call(envelope, said);
      case Notice.SurplusReported said -> BillingNotices.call(envelope, said);
      case Notice.SharesExercised said -> EquityNotices.call(envelope, said);
      case Notice.CovenantWaived said -> FundingNotices.call(envelope, said);
      case Notice.LoanAccelerated said -> FundingNotices.call(envelope, said);
      case Notice.ChipsReturned said -> ChipNotices.call(envelope, said);
      case Notice.SiteOrdered said -> CapacityNotices.call(envelope, said);
      case Notice.StretchOutAsked said -> NegotiationNotices.call(envelope, said);
      case Notice.StretchOutGranted said -> NegotiationNotices.call(envelope, said);
      case Notice.StepDownAsked said -> NegotiationNotices.call(envelope, said);
      case Notice.StepDownGranted said -> NegotiationNotices.call(envelope, said);
      case Notice.LatePowerCancelled said -> CapacityNotices.call(envelope, said);
      case Notice.RoundOffered said -> EquityNotices.call(envelope, said);
      case Notice.RoundSubscribed said -> EquityNotices.call(envelope, said);
      case Notice.Invoiced said -> BillingNotices.call(envelope, said);
    };
  }

  /**
   * Returns what a call says.
   *
   * @throws WireException if it means nothing, or is the request of another kind of call
   */
  public static HostRecord.Said decode(MessageLite request) throws WireException {
    String name = request.getClass().getSimpleName().replaceFirst(REQUEST, "");
    return Form.decodeCall(name, request, ContractCalls::meaning);
  }

  private static HostRecord.Said meaning(MessageLite request) throws WireException {
    return switch (request) {
      case EnergiseCapacityRequest call -> CapacityNotices.decode(call);
      case CallOffRequest call -> CapacityNotices.decode(call);
      case OrderChipsRequest call -> ChipNotices.decode(call);
      case CancelOrdersRequest call -> ChipNotices.decode(call);
      case DeliverChipsRequest call -> ChipNotices.decode(call);
      case RequestFundsRequest call -> FundingNotices.decode(call);
      case GrantFundsRequest call -> FundingNotices.decode(call);
      case ReportRevenueRequest call -> BillingNotices.decode(call);
      case ReportUsageRequest call -> BillingNotices.decode(call);
      case ReportSpendingRequest call -> BillingNotices.decode(call);
      case ReportSurplusRequest call -> BillingNotices.decode(call);
      case ExerciseSharesRequest call -> EquityNotices.decode(call);
      case WaiveCovenantRequest call -> FundingNotices.decode(call);
      case AccelerateLoanRequest call -> FundingNotices.decode(call);
      case ReturnChipsRequest call -> ChipNotices.decode(call);
      case OrderSiteRequest call -> CapacityNotices.decode(call);
      case AskStretchOutRequest call -> NegotiationNotices.decode(call);
      case GrantStretchOutRequest call -> NegotiationNotices.decode(call);
      case AskStepDownRequest call -> NegotiationNotices.decode(call);
      case GrantStepDownRequest call -> NegotiationNotices.decode(call);
      case CancelLatePowerRequest call -> CapacityNotices.decode(call);
      case OfferRoundRequest call -> EquityNotices.decode(call);
      case SubscribeRoundRequest call -> EquityNotices.decode(call);
      case InvoiceRequest call -> BillingNotices.decode(call);
      default ->
          throw new WireException(
              request.getClass().getSimpleName(), "is no call that changes a contract");
    };
  }
}
