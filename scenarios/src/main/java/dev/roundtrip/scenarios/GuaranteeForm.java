package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
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

  /** Fits a claim: who is promised more than it can lose has a bet on a default. */
  static void check(Guarantee guarantee, Fitting fitting) {
    fitting.mustAct(guarantee.debtor(), DEBTOR, "who is guaranteed");
    Contract guaranteed = fitting.contracts().get(guarantee.guaranteed());
    if (guaranteed == null) {
      checkCoverage(guarantee, fitting);
    } else if (guarantee.hasExposureTo(guaranteed)) {
      checkCoverage(guarantee, fitting);
      checkMonths(guarantee, guaranteed, fitting);
    } else if (!(guaranteed instanceof TermLoan || guaranteed instanceof Capacity)) {
      fitting.refuse(GUARANTEED, "a term loan or a capacity contract");
    } else if (!guaranteed.obligee().equals(guarantee.beneficiary())) {
      fitting.refuse(
          BENEFICIARY,
          creditor(guaranteed) + "; for anybody else it is a bet on a default without exposure");
    } else {
      fitting.refuse(
          DEBTOR, "'" + guaranteed.obligor() + "', who owes under '" + guaranteed.id() + "'");
    }
  }

  private static String creditor(Contract contract) {
    return "'" + contract.obligee() + "', the creditor of '" + contract.id() + "'";
  }

  /** Before anything is owed and after all of it is due there is nothing to guarantee. */
  private static void checkMonths(Guarantee guarantee, Contract guaranteed, Fitting fitting) {
    Period first = guaranteed.heading().signed();
    Period last = guaranteed.term().last();
    if (guarantee.term().last().isBefore(first) || guarantee.term().first().isAfter(last)) {
      fitting.refuse(
          ContractForms.TERM,
          guarantee.term().toString(),
          "months in which '%s' is in force, %s..%s; in others it is a bet on a default without exposure"
              .formatted(guaranteed.id(), first, last));
    }
  }

  /** Who is guaranteed more than it can lose has a bet on a default beside its claim. */
  private static void checkCoverage(Guarantee guarantee, Fitting fitting) {
    Rate covered = Rate.ZERO;
    for (Contract other : fitting.contracts().values()) {
      if (other instanceof Guarantee beside && beside.guaranteed().equals(guarantee.guaranteed())) {
        covered = covered.plus(beside.coverage());
      }
    }
    if (covered.compareTo(Rate.ONE) > 0) {
      fitting.refuse(
          COVERAGE,
          "a share with which all guarantees of '"
              + guarantee.guaranteed()
              + "' cover at most 100%, as the rest is a bet on a default without exposure");
    }
  }
}
