package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cloud builds to its contracts: it orders the chips of a site one lead time before the site is
 * to come online, and energises power when its month has come and its chips are in service. Power
 * is rented once and filled once: chips of one supply fill its contracts in order of their ids.
 */
final class BuildingSites implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (ChipSupply.State supply : view.contracts(ChipSupply.State.class)) {
      if (supply.contract().buyer().equals(view.id())) {
        List<Capacity.State> sites = sitesFilledBy(view, supply.contract().id());
        order(view, outbox, supply, sites);
        Megawatts installed = supply.inService(view.period().next());
        energise(view, outbox, sites, installed);
      }
    }
    energise(view, outbox, sitesFilledBy(view, null), new Megawatts(Long.MAX_VALUE));
  }

  private static List<Capacity.State> sitesFilledBy(View view, @Nullable ContractId supply) {
    return view.contracts(Capacity.State.class).stream()
        .filter(site -> site.contract().supplier().equals(view.id()))
        .filter(site -> Objects.equals(site.contract().chips(), supply))
        .toList();
  }

  private static void order(
      View view, Outbox outbox, ChipSupply.State supply, List<Capacity.State> sites) {
    ChipSupply terms = supply.contract();
    Period online = view.period().plus(terms.leadMonths());
    long needed = 0;
    for (Capacity.State site : sites) {
      needed += site.contract().energisation().through(online);
    }
    Megawatts missing = new Megawatts(needed).minusOrZero(supply.ordered());
    if (missing.isPositive()) {
      Period deliverBy = online.plus(-terms.installationMonths());
      outbox.tell(terms.maker(), new Notice.ChipsOrdered(terms.id(), missing, deliverBy));
      outbox.record(
          Decision.of(
              "building sites",
              "order chips under " + terms.id(),
              "power ordered",
              missing,
              "to be online",
              online,
              "deliver by",
              deliverBy));
    }
  }

  private static void energise(
      View view, Outbox outbox, List<Capacity.State> sites, Megawatts installed) {
    Period next = view.period().next();
    Megawatts left = installed;
    for (Capacity.State site : sites) {
      left = left.minusOrZero(site.energisedSinceSigning());
    }
    for (Capacity.State site : sites) {
      Megawatts planned = new Megawatts(site.contract().energisation().through(next));
      Megawatts added = planned.minusOrZero(site.energisedSinceSigning()).min(left);
      if (added.isPositive()) {
        left = left.minusOrZero(added);
        outbox.tell(
            site.contract().buyer(), new Notice.CapacityEnergised(site.contract().id(), added));
      }
    }
  }
}
