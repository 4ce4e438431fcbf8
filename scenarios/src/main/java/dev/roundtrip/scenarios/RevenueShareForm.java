package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;

/** How a revenue share is written. */
final class RevenueShareForm implements ContractForm {

  static final Field<PartyId> PAYER =
      Field.required("payer", Reference.PARTY, "whose revenue is shared and who pays; a party id");

  static final Field<PartyId> RECEIVER =
      Field.required("receiver", Reference.PARTY, "who is paid; a party id");

  static final Field<Rate> RATE = Field.required("rate", Units.SHARE, "the share of the revenue");

  static final Field<List<ContractId>> REVENUE_FROM =
      Field.required(
          "revenue-from",
          new Many<>("contract ids", Reference.CONTRACT),
          "the contracts whose revenue counts; the payer is paid under each");

  static final Field<Money> CAP =
      Field.optional(
          "cap",
          Units.POSITIVE_MONEY,
          "the most that is shared from the start of the run on; no limit if left out");

  @Override
  public String type() {
    return "revenue-share";
  }

  @Override
  public Class<? extends Contract> made() {
    return RevenueShare.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(PAYER, RECEIVER, RATE, REVENUE_FROM, CAP);
  }

  @Override
  public Contract make(Heading heading, Values terms, Context context) {
    return new RevenueShare(
        heading,
        terms.get(PAYER),
        terms.get(RECEIVER),
        terms.get(RATE),
        terms.get(REVENUE_FROM),
        terms.find(CAP));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(RevenueShare share, Fitting fitting) {
    fitting.mustAct(share.payer(), PAYER, "who states its revenue");
    fitting.mustBe(
        share.revenueFrom(),
        source -> isRevenue(source) && source.obligee().equals(share.payer()),
        REVENUE_FROM,
        "a customer-sales or operating-line contract that pays '" + share.payer() + "'");
    SharesOfOne.OF_REVENUE.check(share, fitting);
  }

  /** Tells whether the model knows in the month itself what a contract brings. */
  private static boolean isRevenue(Contract contract) {
    return contract instanceof CustomerSales || contract instanceof OperatingLine;
  }
}
