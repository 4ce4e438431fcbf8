package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a guarantee is written. */
final class GuaranteeForm implements ContractForm {

  static final Field<PartyId> GUARANTOR =
      Field.required("guarantor", Reference.PARTY, "who pays instead of the debtor; a party id");

  static final Field<PartyId> BENEFICIARY =
      Field.required(
          "beneficiary", Reference.PARTY, "the creditor of the guaranteed contract; a party id");

  static final Field<PartyId> DEBTOR =
      Field.required("debtor", Reference.PARTY, "who owes under it; a party id");

  static final Field<ContractId> GUARANTEED =
      Field.required(
          "guaranteed", Reference.CONTRACT, "the term loan or capacity contract; a contract id");

  static final Field<Rate> COVERAGE =
      Field.required("coverage", Units.SHARE, "share of what stays unpaid that is guaranteed");

  static final Field<Money> CAP =
      Field.required("cap", Units.POSITIVE_MONEY, "the most that is paid");

  static final Field<Rate> EXPECTED_LOSS =
      Field.required(
          "expected-loss",
          Units.SHARE,
          "what the guarantor expects at signing to pay in the end, as a share of the cap");

  @Override
  public String type() {
    return "guarantee";
  }

  @Override
  public Class<? extends Contract> made() {
    return Guarantee.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(GUARANTOR, BENEFICIARY, DEBTOR, GUARANTEED, COVERAGE, CAP, EXPECTED_LOSS);
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    int before = context.problems().count();
    PartyId debtor = terms.get(DEBTOR);
    if (terms.get(GUARANTOR).equals(debtor)) {
      terms.refuse(
          GUARANTOR, context, "somebody other than the debtor, as nobody can guarantee itself");
    }
    if (terms.get(BENEFICIARY).equals(debtor)) {
      terms.refuse(BENEFICIARY, context, "the creditor, who is somebody other than the debtor");
    }
    if (terms.get(COVERAGE).equals(Rate.ZERO)) {
      terms.refuse(COVERAGE, context, "a share above 0%");
    }
    return context.problems().count() > before
        ? null
        : new Guarantee(
            heading,
            terms.get(GUARANTOR),
            terms.get(BENEFICIARY),
            debtor,
            terms.get(GUARANTEED),
            terms.get(COVERAGE),
            terms.get(CAP),
            terms.get(EXPECTED_LOSS));
  }
}
