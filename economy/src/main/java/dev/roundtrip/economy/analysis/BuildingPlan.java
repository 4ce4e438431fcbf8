package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.View;
import java.util.ArrayList;
import java.util.List;

/**
 * What a party still has to order and pay to bring online the power it has promised: chips, sites,
 * and what is bought with every megawatt delivered. A projection that counts the rent of power to
 * come counts this as well. What is ordered already, and what its delivery will cost, is in the
 * contracts' own expectations.
 *
 * <p>For example, 100 MW promised in ten months, with chips at $35 million a megawatt, 20 %
 * prepaid, nine months of lead and four of installation: $700 million next month, $2.8 billion in
 * six.
 */
final class BuildingPlan {

  private final View view;
  private final List<Capacity.State> own;
  private final List<OperatingLine> perDelivery = new ArrayList<>();

  /** Cents by month ahead; 0 is this month and stays empty. */
  private final long[] costs;

  private BuildingPlan(View view, int horizon) {
    this.view = view;
    costs = new long[horizon + 1];
    own =
        view.contracts(Capacity.State.class).stream()
            .filter(site -> site.contract().supplier().equals(view.id()))
            .toList();
    for (OperatingLine.State line : view.contracts(OperatingLine.State.class)) {
      if (line.contract().payer().equals(view.id())
          && line.contract().driver() instanceof OperatingLine.Driver.PerMegawattDelivered) {
        perDelivery.add(line.contract());
      }
    }
  }

  static BuildingPlan of(View view, int horizon) {
    BuildingPlan plan = new BuildingPlan(view, horizon);
    PartyId self = view.id();
    for (ChipSupply.State supply : view.contracts(ChipSupply.State.class)) {
      if (supply.contract().buyer().equals(self)) {
        plan.order(supply);
      }
    }
    for (SiteConstruction.State site : view.contracts(SiteConstruction.State.class)) {
      if (site.contract().owner().equals(self)) {
        plan.order(site);
      }
    }
    return plan;
  }

  /** Returns what is to be paid so many months from now. */
  Money in(int ahead) {
    return Money.ofCents(costs[ahead]);
  }

  private void order(ChipSupply.State supply) {
    ChipSupply terms = supply.contract();
    long ordered = supply.ordered().value();
    for (int ahead = 1; ahead < costs.length; ahead++) {
      long wanted = wantedFrom(terms.id(), ahead + terms.leadMonths());
      if (wanted > ordered) {
        Megawatts power = new Megawatts(wanted - ordered);
        ordered = wanted;
        Money price = terms.price().times(power.value());
        Money prepaid = price.times(terms.prepayment());
        int delivery = ahead + terms.leadMonths() - terms.installationMonths();
        pay(ahead, prepaid);
        pay(delivery, price.minus(prepaid));
        deliver(supply, delivery, power);
      }
    }
  }

  /** Adds what is bought with chips delivered the month after they are paid. */
  private void deliver(ChipSupply.State supply, int paidIn, Megawatts power) {
    for (OperatingLine line : perDelivery) {
      if (line.driver()
              instanceof OperatingLine.Driver.PerMegawattDelivered(Money price, var deliveries)
          && deliveries.contains(supply.contract().id())) {
        pay(paidIn + 1, price.times(power.value()));
      }
    }
  }

  private void order(SiteConstruction.State site) {
    SiteConstruction terms = site.contract();
    long ordered = site.ordered().value();
    for (int ahead = 1; ahead < costs.length; ahead++) {
      int ready = ahead + terms.leadMonths();
      long wanted = wantedAt(terms.sites(), ready);
      if (wanted > ordered) {
        Money part = terms.price().times(wanted - ordered).times(1, terms.constructionMonths());
        ordered = wanted;
        for (int month = ready - terms.constructionMonths(); month < ready; month++) {
          pay(month, part);
        }
      }
    }
  }

  /** Chips and sites that a default has freed serve nobody else. */
  private long wantedFrom(ContractId chips, int ahead) {
    long wanted = 0;
    for (Capacity.State site : own) {
      boolean filled = chips.equals(site.contract().chips());
      wanted += filled ? promised(site, ahead) : 0;
    }
    for (FreedSite site : view.freedSites()) {
      boolean filled = chips.equals(site.terms().chips());
      wanted += filled ? site.former().energisedSinceSigning().value() : 0;
    }
    return wanted;
  }

  private long wantedAt(List<ContractId> built, int ahead) {
    long wanted = 0;
    for (Capacity.State site : own) {
      wanted += built.contains(site.contract().id()) ? promised(site, ahead) : 0;
    }
    for (FreedSite site : view.freedSites()) {
      boolean there = built.contains(site.terms().id());
      wanted += there ? site.former().energisedSinceSigning().value() : 0;
    }
    return wanted;
  }

  /** What is not firmly promised is not built. */
  private long promised(Capacity.State site, int ahead) {
    return site.contract().heading().binding() == Binding.FIRM
        ? site.planned().through(view.period().plus(ahead))
        : site.energisedSinceSigning().value();
  }

  private void pay(int ahead, Money amount) {
    if (ahead >= 1 && ahead < costs.length) {
      costs[ahead] = Math.addExact(costs[ahead], amount.cents());
    }
  }
}
