package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.proto.v1.CallOff;
import dev.roundtrip.proto.v1.CapacityEnergised;
import dev.roundtrip.proto.v1.ChipsDelivered;
import dev.roundtrip.proto.v1.ChipsOrdered;
import dev.roundtrip.proto.v1.ChipsReturned;
import dev.roundtrip.proto.v1.CovenantWaived;
import dev.roundtrip.proto.v1.FundingGranted;
import dev.roundtrip.proto.v1.FundingRequested;
import dev.roundtrip.proto.v1.Invoiced;
import dev.roundtrip.proto.v1.LatePowerCancelled;
import dev.roundtrip.proto.v1.LoanAccelerated;
import dev.roundtrip.proto.v1.OrdersCancelled;
import dev.roundtrip.proto.v1.RevenueReported;
import dev.roundtrip.proto.v1.RoundOffered;
import dev.roundtrip.proto.v1.RoundSubscribed;
import dev.roundtrip.proto.v1.SharesExercised;
import dev.roundtrip.proto.v1.SiteOrdered;
import dev.roundtrip.proto.v1.SpendingReported;
import dev.roundtrip.proto.v1.StepDownAsked;
import dev.roundtrip.proto.v1.StepDownGranted;
import dev.roundtrip.proto.v1.StretchOutAsked;
import dev.roundtrip.proto.v1.StretchOutGranted;
import dev.roundtrip.proto.v1.SurplusReported;
import dev.roundtrip.proto.v1.UsageReported;

/** What parties tell each other, in pairs. */
final class Notices {

  private static final String CONTRACT = "contract_id";

  private Notices() {}

  static dev.roundtrip.proto.v1.Notice encode(Notice notice) {
    dev.roundtrip.proto.v1.Notice.Builder encoded = dev.roundtrip.proto.v1.Notice.newBuilder();
    switch (notice) {
      case Notice.CapacityEnergised energised -> encoded.setCapacityEnergised(encode(energised));
      case Notice.CallOff callOff -> encoded.setCallOff(encode(callOff));
      case Notice.ChipsOrdered ordered -> encoded.setChipsOrdered(encode(ordered));
      case Notice.OrdersCancelled cancelled -> encoded.setOrdersCancelled(encode(cancelled));
      case Notice.ChipsDelivered delivered -> encoded.setChipsDelivered(encode(delivered));
      case Notice.FundingRequested requested -> encoded.setFundingRequested(encode(requested));
      case Notice.FundingGranted granted -> encoded.setFundingGranted(encode(granted));
      case Notice.RevenueReported reported -> encoded.setRevenueReported(encode(reported));
      case Notice.UsageReported reported -> encoded.setUsageReported(encode(reported));
      case Notice.SpendingReported reported -> encoded.setSpendingReported(encode(reported));
      case Notice.SurplusReported reported -> encoded.setSurplusReported(encode(reported));
      case Notice.SharesExercised given -> encoded.setSharesExercised(encode(given));
      case Notice.CovenantWaived given -> encoded.setCovenantWaived(encode(given));
      case Notice.LoanAccelerated given -> encoded.setLoanAccelerated(encode(given));
      case Notice.ChipsReturned given -> encoded.setChipsReturned(encode(given));
      case Notice.SiteOrdered given -> encoded.setSiteOrdered(encode(given));
      case Notice.StretchOutAsked said -> encoded.setStretchOutAsked(encode(said));
      case Notice.StretchOutGranted said -> encoded.setStretchOutGranted(encode(said));
      case Notice.StepDownAsked said -> encoded.setStepDownAsked(encode(said));
      case Notice.StepDownGranted said -> encoded.setStepDownGranted(encode(said));
      case Notice.LatePowerCancelled said -> encoded.setLatePowerCancelled(encode(said));
      case Notice.RoundOffered offered -> encoded.setRoundOffered(encode(offered));
      case Notice.RoundSubscribed subscribed -> encoded.setRoundSubscribed(encode(subscribed));
      case Notice.Invoiced invoiced -> encoded.setInvoiced(encode(invoiced));
    }
    return encoded.build();
  }

  static Notice decode(dev.roundtrip.proto.v1.Notice notice) throws WireException {
    return switch (notice.getNoticeCase()) {
      case CAPACITY_ENERGISED -> decode(notice.getCapacityEnergised());
      case CALL_OFF -> decode(notice.getCallOff());
      case CHIPS_ORDERED -> decode(notice.getChipsOrdered());
      case ORDERS_CANCELLED -> decode(notice.getOrdersCancelled());
      case CHIPS_DELIVERED -> decode(notice.getChipsDelivered());
      case FUNDING_REQUESTED -> decode(notice.getFundingRequested());
      case FUNDING_GRANTED -> decode(notice.getFundingGranted());
      case REVENUE_REPORTED -> decode(notice.getRevenueReported());
      case USAGE_REPORTED -> decode(notice.getUsageReported());
      case SPENDING_REPORTED -> decode(notice.getSpendingReported());
      case SURPLUS_REPORTED -> decode(notice.getSurplusReported());
      case SHARES_EXERCISED -> decode(notice.getSharesExercised());
      case COVENANT_WAIVED -> decode(notice.getCovenantWaived());
      case LOAN_ACCELERATED -> decode(notice.getLoanAccelerated());
      case CHIPS_RETURNED -> decode(notice.getChipsReturned());
      case SITE_ORDERED -> decode(notice.getSiteOrdered());
      case STRETCH_OUT_ASKED -> decode(notice.getStretchOutAsked());
      case STRETCH_OUT_GRANTED -> decode(notice.getStretchOutGranted());
      case STEP_DOWN_ASKED -> decode(notice.getStepDownAsked());
      case STEP_DOWN_GRANTED -> decode(notice.getStepDownGranted());
      case LATE_POWER_CANCELLED -> decode(notice.getLatePowerCancelled());
      case ROUND_OFFERED -> decode(notice.getRoundOffered());
      case ROUND_SUBSCRIBED -> decode(notice.getRoundSubscribed());
      case INVOICED -> decode(notice.getInvoiced());
      case NOTICE_NOT_SET -> throw Fields.notSet("notice");
    };
  }

  static CapacityEnergised encode(Notice.CapacityEnergised energised) {
    return CapacityEnergised.newBuilder()
        .setContractId(energised.contract().value())
        .setAddedMw(energised.added().value())
        .build();
  }

  static Notice.CapacityEnergised decode(CapacityEnergised energised) throws WireException {
    return new Notice.CapacityEnergised(
        Fields.contract(CONTRACT, energised.getContractId()),
        Fields.megawatts("added_mw", energised.getAddedMw()));
  }

  static CallOff encode(Notice.CallOff callOff) {
    return CallOff.newBuilder()
        .setContractId(callOff.contract().value())
        .setDrawnMw(callOff.drawn().value())
        .build();
  }

  static Notice.CallOff decode(CallOff callOff) throws WireException {
    return new Notice.CallOff(
        Fields.contract(CONTRACT, callOff.getContractId()),
        Fields.megawatts("drawn_mw", callOff.getDrawnMw()));
  }

  static ChipsOrdered encode(Notice.ChipsOrdered ordered) {
    return ChipsOrdered.newBuilder()
        .setContractId(ordered.contract().value())
        .setOrderedMw(ordered.ordered().value())
        .setDeliverByPeriodIndex(ordered.deliverBy().index())
        .build();
  }

  static Notice.ChipsOrdered decode(ChipsOrdered ordered) throws WireException {
    return new Notice.ChipsOrdered(
        Fields.contract(CONTRACT, ordered.getContractId()),
        Fields.megawatts("ordered_mw", ordered.getOrderedMw()),
        Fields.period("deliver_by_period_index", ordered.getDeliverByPeriodIndex()));
  }

  static OrdersCancelled encode(Notice.OrdersCancelled cancelled) {
    return OrdersCancelled.newBuilder()
        .setContractId(cancelled.contract().value())
        .setCancelledMw(cancelled.cancelled().value())
        .build();
  }

  static Notice.OrdersCancelled decode(OrdersCancelled cancelled) throws WireException {
    return new Notice.OrdersCancelled(
        Fields.contract(CONTRACT, cancelled.getContractId()),
        Fields.megawatts("cancelled_mw", cancelled.getCancelledMw()));
  }

  static ChipsDelivered encode(Notice.ChipsDelivered delivered) {
    return ChipsDelivered.newBuilder()
        .setContractId(delivered.contract().value())
        .setDeliveredMw(delivered.delivered().value())
        .build();
  }

  static Notice.ChipsDelivered decode(ChipsDelivered delivered) throws WireException {
    return new Notice.ChipsDelivered(
        Fields.contract(CONTRACT, delivered.getContractId()),
        Fields.megawatts("delivered_mw", delivered.getDeliveredMw()));
  }

  static FundingRequested encode(Notice.FundingRequested requested) {
    return FundingRequested.newBuilder()
        .setContractId(requested.contract().value())
        .setAmountCents(requested.amount().cents())
        .build();
  }

  static Notice.FundingRequested decode(FundingRequested requested) throws WireException {
    return new Notice.FundingRequested(
        Fields.contract(CONTRACT, requested.getContractId()),
        Money.ofCents(requested.getAmountCents()));
  }

  static FundingGranted encode(Notice.FundingGranted granted) {
    return FundingGranted.newBuilder()
        .setContractId(granted.contract().value())
        .setAmountCents(granted.amount().cents())
        .build();
  }

  static Notice.FundingGranted decode(FundingGranted granted) throws WireException {
    return new Notice.FundingGranted(
        Fields.contract(CONTRACT, granted.getContractId()),
        Money.ofCents(granted.getAmountCents()));
  }

  static RevenueReported encode(Notice.RevenueReported reported) {
    return RevenueReported.newBuilder()
        .setContractId(reported.contract().value())
        .setRevenueCents(reported.revenue().cents())
        .build();
  }

  static Notice.RevenueReported decode(RevenueReported reported) throws WireException {
    return new Notice.RevenueReported(
        Fields.contract(CONTRACT, reported.getContractId()),
        Money.ofCents(reported.getRevenueCents()));
  }

  static UsageReported encode(Notice.UsageReported reported) {
    return UsageReported.newBuilder()
        .setContractId(reported.contract().value())
        .setUsageMw(reported.usage().value())
        .build();
  }

  static Notice.UsageReported decode(UsageReported reported) throws WireException {
    return new Notice.UsageReported(
        Fields.contract(CONTRACT, reported.getContractId()),
        Fields.megawatts("usage_mw", reported.getUsageMw()));
  }

  static SpendingReported encode(Notice.SpendingReported reported) {
    return SpendingReported.newBuilder()
        .setContractId(reported.contract().value())
        .setSpendingCents(reported.spending().cents())
        .build();
  }

  static Notice.SpendingReported decode(SpendingReported reported) throws WireException {
    return new Notice.SpendingReported(
        Fields.contract(CONTRACT, reported.getContractId()),
        Money.ofCents(reported.getSpendingCents()));
  }

  static SurplusReported encode(Notice.SurplusReported reported) {
    return SurplusReported.newBuilder()
        .setContractId(reported.contract().value())
        .setSurplusCents(reported.surplus().cents())
        .build();
  }

  static Notice.SurplusReported decode(SurplusReported reported) throws WireException {
    return new Notice.SurplusReported(
        Fields.contract(CONTRACT, reported.getContractId()),
        Money.ofCents(reported.getSurplusCents()));
  }

  static SharesExercised encode(Notice.SharesExercised given) {
    return SharesExercised.newBuilder()
        .setContractId(given.contract().value())
        .setShares(given.shares())
        .build();
  }

  static Notice.SharesExercised decode(SharesExercised given) throws WireException {
    return new Notice.SharesExercised(
        Fields.contract(CONTRACT, given.getContractId()), given.getShares());
  }

  static CovenantWaived encode(Notice.CovenantWaived given) {
    return CovenantWaived.newBuilder()
        .setContractId(given.contract().value())
        .setFeeCents(given.fee().cents())
        .setUntilPeriodIndex(given.until().index())
        .build();
  }

  static Notice.CovenantWaived decode(CovenantWaived given) throws WireException {
    return new Notice.CovenantWaived(
        Fields.contract(CONTRACT, given.getContractId()),
        Money.ofCents(given.getFeeCents()),
        Fields.period("until_period_index", given.getUntilPeriodIndex()));
  }

  static LoanAccelerated encode(Notice.LoanAccelerated given) {
    return LoanAccelerated.newBuilder().setContractId(given.contract().value()).build();
  }

  static Notice.LoanAccelerated decode(LoanAccelerated given) throws WireException {
    return new Notice.LoanAccelerated(Fields.contract(CONTRACT, given.getContractId()));
  }

  static ChipsReturned encode(Notice.ChipsReturned given) {
    return ChipsReturned.newBuilder()
        .setContractId(given.contract().value())
        .setReturnedMw(given.returned().value())
        .build();
  }

  static Notice.ChipsReturned decode(ChipsReturned given) throws WireException {
    return new Notice.ChipsReturned(
        Fields.contract(CONTRACT, given.getContractId()),
        Fields.megawatts("returned_mw", given.getReturnedMw()));
  }

  static SiteOrdered encode(Notice.SiteOrdered given) {
    return SiteOrdered.newBuilder()
        .setContractId(given.contract().value())
        .setOrderedMw(given.ordered().value())
        .setReadyByPeriodIndex(given.readyBy().index())
        .build();
  }

  static Notice.SiteOrdered decode(SiteOrdered given) throws WireException {
    return new Notice.SiteOrdered(
        Fields.contract(CONTRACT, given.getContractId()),
        Fields.megawatts("ordered_mw", given.getOrderedMw()),
        Fields.period("ready_by_period_index", given.getReadyByPeriodIndex()));
  }

  static StretchOutAsked encode(Notice.StretchOutAsked said) {
    return StretchOutAsked.newBuilder()
        .setContractId(said.contract().value())
        .setTerms(Terms.encode(said.terms()))
        .build();
  }

  static Notice.StretchOutAsked decode(StretchOutAsked said) throws WireException {
    Fields.require(said.hasTerms(), "terms");
    return new Notice.StretchOutAsked(
        Fields.contract(CONTRACT, said.getContractId()), Terms.decode(said.getTerms()));
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
        Fields.contract(CONTRACT, said.getContractId()), Terms.decode(said.getTerms()));
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
        Fields.contract(CONTRACT, said.getContractId()),
        Fields.megawatts("dropped_mw", said.getDroppedMw()),
        Fields.count("fee_months", said.getFeeMonths()));
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
        Fields.contract(CONTRACT, said.getContractId()),
        Fields.megawatts("dropped_mw", said.getDroppedMw()),
        Fields.count("fee_months", said.getFeeMonths()));
  }

  static LatePowerCancelled encode(Notice.LatePowerCancelled said) {
    return LatePowerCancelled.newBuilder()
        .setContractId(said.contract().value())
        .setCancelledMw(said.cancelled().value())
        .build();
  }

  static Notice.LatePowerCancelled decode(LatePowerCancelled said) throws WireException {
    return new Notice.LatePowerCancelled(
        Fields.contract(CONTRACT, said.getContractId()),
        Fields.megawatts("cancelled_mw", said.getCancelledMw()));
  }

  static RoundOffered encode(Notice.RoundOffered offered) {
    return RoundOffered.newBuilder().setTerms(Terms.encode(offered.terms())).build();
  }

  static Notice.RoundOffered decode(RoundOffered offered) throws WireException {
    Fields.require(offered.hasTerms(), "terms");
    return new Notice.RoundOffered(Terms.decode(offered.getTerms()));
  }

  static RoundSubscribed encode(Notice.RoundSubscribed subscribed) {
    return RoundSubscribed.newBuilder().setTerms(Terms.encode(subscribed.terms())).build();
  }

  static Notice.RoundSubscribed decode(RoundSubscribed subscribed) throws WireException {
    Fields.require(subscribed.hasTerms(), "terms");
    return new Notice.RoundSubscribed(Terms.decode(subscribed.getTerms()));
  }

  static Invoiced encode(Notice.Invoiced invoiced) {
    return Invoiced.newBuilder().setObligation(Terms.encode(invoiced.obligation())).build();
  }

  static Notice.Invoiced decode(Invoiced invoiced) throws WireException {
    Fields.require(invoiced.hasObligation(), "obligation");
    return new Notice.Invoiced(Terms.decode(invoiced.getObligation()));
  }
}
