package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;
import org.jspecify.annotations.Nullable;

/**
 * A cloud offers power that stands empty to those who have promised to rent it, in order of ids: to
 * each as much as what is left of its limit pays for, and the rest to the next.
 */
final class SellingUnsold implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    Megawatts unsold = Megawatts.ZERO;
    RecordId cause = null;
    for (FreedSite site : view.freedSites()) {
      if (!site.relet()) {
        unsold = unsold.plus(site.megawattsIn(view.period()));
        cause = cause == null ? view.lastChangeOf(site.terms().id()) : cause;
      }
    }
    for (CapacityBackstop.State backstop : view.contracts(CapacityBackstop.State.class)) {
      CapacityBackstop terms = backstop.contract();
      if (terms.supplier().equals(view.id()) && terms.term().covers(view.period())) {
        Megawatts sold = backstop.payableOf(unsold);
        unsold = unsold.minusOrZero(sold);
        tell(outbox, terms, sold, cause);
      }
    }
  }

  private static void tell(
      Outbox outbox, CapacityBackstop terms, Megawatts sold, @Nullable RecordId cause) {
    if (!sold.isPositive()) {
      return;
    }
    outbox.tell(terms.buyer(), new Notice.UsageReported(terms.id(), sold));
    outbox.record(
        Decision.of(
                "selling unsold power",
                "sell under " + terms.id(),
                "power unsold",
                sold,
                "price per megawatt and year",
                terms.price())
            .because(cause));
  }
}
