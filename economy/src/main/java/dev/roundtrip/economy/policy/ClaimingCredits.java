package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.money.Money;

/** An owner states what it spends this month on what a tax credit is given for. */
final class ClaimingCredits implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (TaxCredit.State credit : view.contracts(TaxCredit.State.class)) {
      TaxCredit terms = credit.contract();
      boolean refused = view.environment().interventions().on(Kind.CREDIT_REFUSED, terms.owner());
      if (terms.owner().equals(view.id()) && !refused) {
        Money spending = spendingUnder(view, terms);
        if (spending.isPositive()) {
          outbox.tell(terms.treasury(), new Notice.SpendingReported(terms.id(), spending));
        }
      }
    }
  }

  private static Money spendingUnder(View view, TaxCredit terms) {
    Money spending = Money.ZERO;
    for (ContractState state : view.contracts()) {
      if (terms.spending().contains(state.contract().id())) {
        var notices = view.notices(state.contract().id());
        for (Obligation due : state.dueIn(view.environment(), notices)) {
          spending = due.obligor().equals(view.id()) ? spending.plus(due.amount()) : spending;
        }
      }
    }
    return spending;
  }
}
