package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Obligation;

/**
 * An obligor tells the ledger to pay everything it finds due under its contracts and everything
 * overdue. Whether there is cash for all of it, the clearing finds out.
 */
final class Paying implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
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
}
