package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Notice;

/** What parties tell each other, in pairs. */
final class Notices {

  private Notices() {}

  static dev.roundtrip.proto.v1.Notice encode(Notice notice) {
    dev.roundtrip.proto.v1.Notice.Builder encoded = dev.roundtrip.proto.v1.Notice.newBuilder();
    switch (notice) {
      case Notice.CapacityEnergised said ->
          encoded.setCapacityEnergised(CapacityNotices.encode(said));
      case Notice.CallOff said -> encoded.setCallOff(CapacityNotices.encode(said));
      case Notice.ChipsOrdered said -> encoded.setChipsOrdered(ChipNotices.encode(said));
      case Notice.OrdersCancelled said -> encoded.setOrdersCancelled(ChipNotices.encode(said));
      case Notice.ChipsDelivered said -> encoded.setChipsDelivered(ChipNotices.encode(said));
      case Notice.FundingRequested said -> encoded.setFundingRequested(FundingNotices.encode(said));
      case Notice.FundingGranted said -> encoded.setFundingGranted(FundingNotices.encode(said));
      case Notice.RevenueReported said -> encoded.setRevenueReported(BillingNotices.encode(said));
      case Notice.UsageReported said -> encoded.setUsageReported(BillingNotices.encode(said));
      case Notice.SpendingReported said -> encoded.setSpendingReported(BillingNotices.encode(said));
      case Notice.SurplusReported said -> encoded.setSurplusReported(BillingNotices.encode(said));
      case Notice.SharesExercised said -> encoded.setSharesExercised(EquityNotices.encode(said));
      case Notice.CovenantWaived said -> encoded.setCovenantWaived(FundingNotices.encode(said));
      case Notice.LoanAccelerated said -> encoded.setLoanAccelerated(FundingNotices.encode(said));
      case Notice.ChipsReturned said -> encoded.setChipsReturned(ChipNotices.encode(said));
      case Notice.SiteOrdered said -> encoded.setSiteOrdered(CapacityNotices.encode(said));
      case Notice.StretchOutAsked said ->
          encoded.setStretchOutAsked(NegotiationNotices.encode(said));
      case Notice.StretchOutGranted said ->
          encoded.setStretchOutGranted(NegotiationNotices.encode(said));
      case Notice.StepDownAsked said -> encoded.setStepDownAsked(NegotiationNotices.encode(said));
      case Notice.StepDownGranted said ->
          encoded.setStepDownGranted(NegotiationNotices.encode(said));
      case Notice.LatePowerCancelled said ->
          encoded.setLatePowerCancelled(CapacityNotices.encode(said));
      case Notice.RoundOffered said -> encoded.setRoundOffered(EquityNotices.encode(said));
      case Notice.RoundSubscribed said -> encoded.setRoundSubscribed(EquityNotices.encode(said));
      case Notice.Invoiced said -> encoded.setInvoiced(BillingNotices.encode(said));
    }
    return encoded.build();
  }

  static Notice decode(dev.roundtrip.proto.v1.Notice notice) throws WireException {
    return switch (notice.getNoticeCase()) {
      case CAPACITY_ENERGISED -> CapacityNotices.decode(notice.getCapacityEnergised());
      case CALL_OFF -> CapacityNotices.decode(notice.getCallOff());
      case CHIPS_ORDERED -> ChipNotices.decode(notice.getChipsOrdered());
      case ORDERS_CANCELLED -> ChipNotices.decode(notice.getOrdersCancelled());
      case CHIPS_DELIVERED -> ChipNotices.decode(notice.getChipsDelivered());
      case FUNDING_REQUESTED -> FundingNotices.decode(notice.getFundingRequested());
      case FUNDING_GRANTED -> FundingNotices.decode(notice.getFundingGranted());
      case REVENUE_REPORTED -> BillingNotices.decode(notice.getRevenueReported());
      case USAGE_REPORTED -> BillingNotices.decode(notice.getUsageReported());
      case SPENDING_REPORTED -> BillingNotices.decode(notice.getSpendingReported());
      case SURPLUS_REPORTED -> BillingNotices.decode(notice.getSurplusReported());
      case SHARES_EXERCISED -> EquityNotices.decode(notice.getSharesExercised());
      case COVENANT_WAIVED -> FundingNotices.decode(notice.getCovenantWaived());
      case LOAN_ACCELERATED -> FundingNotices.decode(notice.getLoanAccelerated());
      case CHIPS_RETURNED -> ChipNotices.decode(notice.getChipsReturned());
      case SITE_ORDERED -> CapacityNotices.decode(notice.getSiteOrdered());
      case STRETCH_OUT_ASKED -> NegotiationNotices.decode(notice.getStretchOutAsked());
      case STRETCH_OUT_GRANTED -> NegotiationNotices.decode(notice.getStretchOutGranted());
      case STEP_DOWN_ASKED -> NegotiationNotices.decode(notice.getStepDownAsked());
      case STEP_DOWN_GRANTED -> NegotiationNotices.decode(notice.getStepDownGranted());
      case LATE_POWER_CANCELLED -> CapacityNotices.decode(notice.getLatePowerCancelled());
      case ROUND_OFFERED -> EquityNotices.decode(notice.getRoundOffered());
      case ROUND_SUBSCRIBED -> EquityNotices.decode(notice.getRoundSubscribed());
      case INVOICED -> BillingNotices.decode(notice.getInvoiced());
      case NOTICE_NOT_SET -> throw Fields.notSet("notice");
    };
  }
}
