package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;
import org.jspecify.annotations.Nullable;

/**
 * A cloud offers power that stands empty to who has promised to rent it: all of it to the first
 * backstop, in order of ids, that has something left.
 */
final class SellingUnsold implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (CapacityBackstop.State backstop : view.contracts(CapacityBackstop.State.class)) {
      CapacityBackstop terms = backstop.contract();
      if (terms.supplier().equals(view.id())
          && terms.term().covers(view.period())
          && backstop.left().isPositive()) {
        offer(view, outbox, terms);
        return;
      }
    }
  }

  private static void offer(View view, Outbox outbox, CapacityBackstop terms) {
    long unsold = 0;
    RecordId cause = null;
    for (FreedSite site : view.freedSites()) {
      if (!site.relet()) {
        unsold += site.megawattsIn(view.period()).value();
        cause = cause == null ? view.lastChangeOf(site.terms().id()) : cause;
      }
    }
    if (unsold > 0) {
      tell(outbox, terms, new Megawatts(unsold), cause);
    }
  }

  private static void tell(
      Outbox outbox, CapacityBackstop terms, Megawatts unsold, @Nullable RecordId cause) {
    outbox.tell(terms.buyer(), new Notice.UsageReported(terms.id(), unsold));
    outbox.record(
        Decision.of(
                "selling unsold power",
                "sell under " + terms.id(),
                "power unsold",
                unsold,
                "price per megawatt and year",
                terms.price())
            .because(cause));
  }
}
