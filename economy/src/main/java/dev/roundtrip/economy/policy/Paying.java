package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.environment.Statement.Standing;
import dev.roundtrip.economy.money.Money;

/**
 * An obligor tells the ledger to pay everything it finds due under its contracts and everything
 * overdue. Whether there is cash for all of it, the clearing finds out. A shock can make it stop.
 */
final class Paying implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    if (hasStopped(view)) {
      outbox.record(
          Decision.of("paying", "pay nothing", "cash", view.cash(), "overdue", overdue(view))
              .because(view.shock("default"), view.troubleOf(view.id())));
      return;
    }
    for (Obligation overdue : view.overdue()) {
      if (overdue.obligor().equals(view.id())) {
        outbox.instruct(overdue.id(), overdue.amount());
      }
    }
    for (Obligation due : view.due()) {
      if (due.obligor().equals(view.id())) {
        outbox.instruct(due.id(), due.amount());
      }
    }
  }

  /** A shock stops payments until they are a default; the estate goes on paying. */
  private static boolean hasStopped(View view) {
    return view.environment().interventions().on(Kind.PAYMENTS_STOPPED, view.id())
        && view.environment().statement(view.id()).standing() != Standing.DEFAULTED;
  }

  private static Money overdue(View view) {
    return Money.sum(
        view.overdue().stream()
            .filter(overdue -> overdue.obligor().equals(view.id()))
            .map(Obligation::amount)
            .toList());
  }
}
