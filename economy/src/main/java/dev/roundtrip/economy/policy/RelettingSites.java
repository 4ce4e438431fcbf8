package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;

/**
 * An owner, or its estate, lets sites that a default has freed to customers outside the loop once
 * they have stood empty for six months, for the rest of the former term.
 */
final class RelettingSites implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (FreedSite site : view.freedSites()) {
      boolean due = view.period().minus(site.since()) >= Reletting.VACANCY_MONTHS;
      if (due && !site.relet() && view.period().isBefore(site.terms().term().last())) {
        let(view, outbox, site);
      }
    }
  }

  private static void let(View view, Outbox outbox, FreedSite site) {
    Capacity former = site.terms();
    Period period = view.period();
    Heading heading =
        new Heading(
            new ContractId("relet-" + period + "-" + former.id()),
            period,
            new Term(period.next(), former.term().last()),
            Seniority.SENIOR,
            Binding.FIRM);
    outbox.register(
        new Reletting(
            heading,
            view.id(),
            view.outsideCustomers(),
            former.id(),
            site.former().tranches(),
            former.rent().price()));
    outbox.record(
        Decision.of(
                "re-letting sites",
                "let the sites of " + former.id(),
                "power",
                site.megawatts(),
                "former price",
                former.rent().price(),
                "empty since",
                site.since())
            .because(view.lastChangeOf(former.id())));
  }
}
