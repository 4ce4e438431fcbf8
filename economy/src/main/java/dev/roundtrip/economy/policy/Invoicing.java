package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;

/**
 * An obligee invoices what its contracts make due; where it takes no part in rounds, its obligor
 * does so. Nothing is invoiced twice.
 */
final class Invoicing implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (Obligation due : view.due()) {
      if (mayInvoice(view, due) && !view.hasInvoiced(due)) {
        boolean asObligee = due.obligee().equals(view.id());
        outbox.tell(asObligee ? due.obligor() : due.obligee(), new Notice.Invoiced(due));
      }
    }
  }

  private static boolean mayInvoice(View view, Obligation due) {
    return due.obligee().equals(view.id())
        || (due.obligor().equals(view.id()) && !view.acts(due.obligee()));
  }
}
