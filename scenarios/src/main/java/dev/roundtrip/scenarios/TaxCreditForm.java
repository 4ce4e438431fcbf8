package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;

/** How a tax credit on what is built is written. */
final class TaxCreditForm implements ContractForm {

  static final Field<PartyId> TREASURY =
      Field.required("treasury", Reference.PARTY, "who pays it; a party id");

  static final Field<PartyId> OWNER =
      Field.required("owner", Reference.PARTY, "who spends and is paid; a party id");

  static final Field<Rate> RATE =
      Field.required("rate", Units.SHARE, "share of the spending that is paid back");

  static final Field<List<ContractId>> SPENDING =
      Field.required(
          "spending",
          new Many<>("contract ids", Reference.CONTRACT),
          "the chip supplies and site constructions of the owner whose payments count");

  static final Field<Integer> LAG =
      Field.required("lag", Units.DURATION, "from the spending to the credit");

  @Override
  public String type() {
    return "tax-credit";
  }

  @Override
  public Class<? extends Contract> made() {
    return TaxCredit.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(TREASURY, OWNER, RATE, SPENDING, LAG);
  }

  @Override
  public Contract make(Heading heading, Values terms, Context context) {
    return new TaxCredit(
        heading,
        terms.get(TREASURY),
        terms.get(OWNER),
        terms.get(RATE),
        terms.get(SPENDING),
        terms.get(LAG));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(TaxCredit credit, Fitting fitting) {
    fitting.mustBe(
        credit.spending(),
        own ->
            (own instanceof ChipSupply || own instanceof SiteConstruction)
                && own.obligor().equals(credit.owner()),
        SPENDING,
        "a chip supply or site construction that '" + credit.owner() + "' pays");
    SharesOfOne.OF_SPENDING.check(credit, fitting);
  }
}
