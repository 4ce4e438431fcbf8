package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.util.Map;

/**
 * Guarantees fit a claim: who is promised more than it can lose has a bet on a default.
 *
 * @param contracts all contracts that could be read
 * @param context where to say what is wrong
 */
record GuaranteeRules(Map<ContractId, Contract> contracts, Context context) {

  void check(Guarantee guarantee, Values terms) {
    Contract guaranteed = contracts.get(guarantee.guaranteed());
    if (guaranteed == null) {
      checkCoverage(guarantee, terms);
    } else if (guarantee.hasExposureTo(guaranteed)) {
      checkCoverage(guarantee, terms);
      checkMonths(guarantee, guaranteed, terms);
    } else if (!(guaranteed instanceof TermLoan || guaranteed instanceof Capacity)) {
      terms.refuse(GuaranteeForm.GUARANTEED, context, "a term loan or a capacity contract");
    } else if (!guaranteed.obligee().equals(guarantee.beneficiary())) {
      terms.refuse(
          GuaranteeForm.BENEFICIARY,
          context,
          creditor(guaranteed) + "; for anybody else it is a bet on a default without exposure");
    } else {
      terms.refuse(
          GuaranteeForm.DEBTOR,
          context,
          "'" + guaranteed.obligor() + "', who owes under '" + guaranteed.id() + "'");
    }
  }

  private static String creditor(Contract contract) {
    return "'" + contract.obligee() + "', the creditor of '" + contract.id() + "'";
  }

  /** Before anything is owed and after all of it is due there is nothing to guarantee. */
  private void checkMonths(Guarantee guarantee, Contract guaranteed, Values terms) {
    Period first = guaranteed.heading().signed();
    Period last = guaranteed.term().last();
    if (guarantee.term().last().isBefore(first) || guarantee.term().first().isAfter(last)) {
      terms.refuse(
          ContractForms.TERM,
          context,
          guarantee.term().toString(),
          "months in which '%s' is in force, %s..%s; in others it is a bet on a default without exposure"
              .formatted(guaranteed.id(), first, last));
    }
  }

  /** Who is guaranteed more than it can lose has a bet on a default beside its claim. */
  private void checkCoverage(Guarantee guarantee, Values terms) {
    Rate covered = Rate.ZERO;
    for (Contract other : contracts.values()) {
      if (other instanceof Guarantee beside && beside.guaranteed().equals(guarantee.guaranteed())) {
        covered = covered.plus(beside.coverage());
      }
    }
    if (covered.compareTo(Rate.ONE) > 0) {
      terms.refuse(
          GuaranteeForm.COVERAGE,
          context,
          "a share with which all guarantees of '"
              + guarantee.guaranteed()
              + "' cover at most 100%, as the rest is a bet on a default without exposure");
    }
  }
}
