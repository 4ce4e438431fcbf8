package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import java.util.List;

/**
 * A payer states the facts that contracts charge it by: revenue shared, power run, deliveries, cash
 * it can spare.
 */
final class Reporting implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (RevenueShare.State share : view.contracts(RevenueShare.State.class)) {
      if (share.contract().payer().equals(view.id())) {
        reportRevenue(view, outbox, share.contract());
      }
    }
    for (Warrant.State warrant : view.contracts(Warrant.State.class)) {
      Warrant terms = warrant.contract();
      if (terms.issuer().equals(view.id())) {
        long delivered = delivered(view, terms.deliveries());
        if (delivered > 0) {
          Megawatts usage = new Megawatts(delivered);
          outbox.tell(terms.holder(), new Notice.UsageReported(terms.id(), usage));
        }
      }
    }
    for (OperatingLine.State line : view.contracts(OperatingLine.State.class)) {
      if (line.contract().payer().equals(view.id())) {
        reportUsage(view, outbox, line.contract());
      }
    }
  }

  private static void reportRevenue(View view, Outbox outbox, RevenueShare share) {
    Money revenue = Money.ZERO;
    for (ContractId source : share.revenueFrom()) {
      revenue = revenue.plus(Planning.revenueThisMonth(view, source));
    }
    outbox.tell(share.receiver(), new Notice.RevenueReported(share.id(), revenue));
  }

  private static void reportUsage(View view, Outbox outbox, OperatingLine line) {
    switch (line.driver()) {
      case OperatingLine.Driver.Yearly yearly -> {}
      case OperatingLine.Driver.PerMegawattYear(var price, List<ContractId> sites) ->
          tell(outbox, line, online(view, sites));
      case OperatingLine.Driver.PerMegawattDelivered(var price, List<ContractId> deliveries) ->
          tell(outbox, line, delivered(view, deliveries));
      case OperatingLine.Driver.ShareOfSurplus(Money level, var share) ->
          reportSurplus(view, outbox, line, level);
    }
  }

  private static void reportSurplus(View view, Outbox outbox, OperatingLine line, Money level) {
    Money lowest = new Planning(view).lowestCash(view.self().conduct().planningMonths());
    Money surplus = lowest.min(view.cash()).minus(level);
    if (surplus.isPositive()) {
      outbox.tell(line.payee(), new Notice.SurplusReported(line.id(), surplus));
    }
  }

  private static void tell(Outbox outbox, OperatingLine line, long usage) {
    if (usage > 0) {
      outbox.tell(line.payee(), new Notice.UsageReported(line.id(), new Megawatts(usage)));
    }
  }

  private static long online(View view, List<ContractId> sites) {
    long online = 0;
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      if (sites.contains(capacity.contract().id())) {
        online += capacity.energisedIn(view.period()).value();
      }
    }
    for (FreedSite site : view.freedSites()) {
      online += sites.contains(site.terms().id()) ? site.megawattsIn(view.period()).value() : 0;
    }
    return online;
  }

  private static long delivered(View view, List<ContractId> supplies) {
    long delivered = 0;
    for (ContractId supply : supplies) {
      for (Notice notice : view.notices(supply)) {
        if (notice instanceof Notice.ChipsDelivered(var id, Megawatts power)) {
          delivered += power.value();
        }
      }
    }
    return delivered;
  }
}
