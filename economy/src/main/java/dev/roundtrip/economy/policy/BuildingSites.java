package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSource;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cloud builds to its contracts: it orders power and shells, and chips, one lead time before the
 * site is to come online, and energises power when its month has come, or later where power is
 * late, its site is built and its chips are in service. Power is rented once and filled once: what
 * is built and the chips of one source fill the contracts they serve in order of their ids.
 *
 * <p>It orders no more than it can pay for with its cash, what is online and its facilities, as
 * long as lenders lend, and of what is not firmly promised no more than leaves it its minimum. What
 * that leaves out comes late. Who cannot even pay for what is on order cancels of it what can be
 * cancelled.
 *
 * <p>For example, with a lowest cash of $3 billion and nobody who lends, 85 MW of chips at $35
 * million a megawatt are ordered for a site of 375.
 */
final class BuildingSites implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    List<Capacity.State> own = new ArrayList<>();
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      if (capacity.contract().supplier().equals(view.id())) {
        own.add(capacity);
      }
    }
    if (own.isEmpty() && view.freedSites().isEmpty()) {
      return;
    }
    new Building(view, outbox, own).build();
  }

  /** The building of one party in one month. */
  private static final class Building {

    private final View view;
    private final Outbox outbox;
    private final List<Capacity.State> own;
    private final SortedMap<ContractId, Long> ready = new TreeMap<>();

    /** What can be paid for beside what is on order, once somebody has asked. */
    private @Nullable Money means;

    private Building(View view, Outbox outbox, List<Capacity.State> own) {
      this.view = view;
      this.outbox = outbox;
      this.own = own;
    }

    /**
     * Returns what can be paid for beside what is on order; negative if even that cannot be. It
     * takes a plan for years, and in most months there is nothing to order.
     */
    private Money means() {
      Money known = means;
      if (known == null) {
        known = new Planning(view).lowestCashAsBuilt(horizon(view)).plus(Borrowing.drawable(view));
        means = known;
      }
      return known;
    }

    /** It looks as far ahead as its treasury, and as far as what is ordered falls due. */
    private static int horizon(View view) {
      int months = view.self().conduct().planningMonths();
      for (ChipSource chips : view.contracts(ChipSource.class)) {
        boolean own = chips.user().equals(view.id());
        months = own ? Math.max(months, chips.leadMonths()) : months;
      }
      for (SiteConstruction.State site : view.contracts(SiteConstruction.State.class)) {
        boolean own = site.contract().owner().equals(view.id());
        months = own ? Math.max(months, site.contract().leadMonths()) : months;
      }
      return months;
    }

    /**
     * Power that is to be online by a month.
     *
     * @param firm what is firmly promised of it
     */
    private record Wanted(long firm, long all) {

      private Wanted plus(long power, boolean isFirm) {
        return new Wanted(firm + (isFirm ? power : 0), all + power);
      }
    }

    /** Pays for as much of what is wanted and not ordered as can be paid for, and returns it. */
    private Megawatts pay(Wanted wanted, Megawatts ordered, Megawatts most, Money perMegawatt) {
      Megawatts firm = new Megawatts(wanted.firm()).minusOrZero(ordered).min(most);
      Megawatts all = new Megawatts(wanted.all()).minusOrZero(ordered).min(most);
      Money minimum = view.self().conduct().minimumCash();
      return pay(firm, perMegawatt, Money.ZERO)
          .plus(pay(all.minusOrZero(firm), perMegawatt, minimum));
    }

    private Megawatts pay(Megawatts wanted, Money perMegawatt, Money left) {
      if (!wanted.isPositive()) {
        return wanted;
      }
      Money most = means().minus(left).max(Money.ZERO);
      Megawatts paid =
          perMegawatt.isPositive()
              ? new Megawatts(most.cents() / perMegawatt.cents()).min(wanted)
              : wanted;
      means = means().minus(perMegawatt.times(paid.value()));
      return paid;
    }

    private void build() {
      for (SiteConstruction.State site : view.contracts(SiteConstruction.State.class)) {
        if (site.contract().owner().equals(view.id())) {
          order(site);
          leave(site);
        }
      }
      for (ChipSource chips : view.contracts(ChipSource.class)) {
        if (chips.user().equals(view.id())) {
          List<Capacity.State> sites = filledBy(chips.contract().id());
          order(chips, sites);
          cancel(chips, sites);
          long installed = chips.inService(view.period().next()).value();
          energise(sites, installed - freed(chips.contract().id()));
        }
      }
      energise(filledBy(null), Long.MAX_VALUE);
    }

    private List<Capacity.State> filledBy(@Nullable ContractId chips) {
      List<Capacity.State> sites = new ArrayList<>();
      for (Capacity.State site : own) {
        if (Objects.equals(site.contract().chips(), chips)) {
          sites.add(site);
        }
      }
      return sites;
    }

    private void order(SiteConstruction.State site) {
      SiteConstruction terms = site.contract();
      Period online = view.period().plus(terms.leadMonths());
      Wanted wanted = new Wanted(0, 0).plus(freedAt(terms.sites()), true);
      for (Capacity.State capacity : own) {
        if (terms.sites().contains(capacity.contract().id())) {
          wanted = wanted.plus(capacity.planned().through(online), isFirm(capacity));
        }
      }
      Megawatts ordered = pay(wanted, site.ordered(), new Megawatts(Long.MAX_VALUE), terms.price());
      if (ordered.isPositive()) {
        outbox.tell(terms.builder(), new Notice.SiteOrdered(terms.id(), ordered, online));
        outbox.record(
            Decision.of(
                "building sites",
                "build under " + terms.id(),
                "power ordered",
                ordered,
                "to be ready",
                online));
      }
    }

    private void order(ChipSource chips, List<Capacity.State> sites) {
      if (view.environment().interventions().on(Intervention.Kind.EMBARGO, view.id())
          || view.hasDefaulted(chips.deliverer())) {
        return;
      }
      ContractId id = chips.contract().id();
      Period online = view.period().plus(chips.leadMonths());
      Wanted wanted = new Wanted(0, 0).plus(freed(id), true);
      for (Capacity.State site : sites) {
        wanted = wanted.plus(site.planned().through(online), isFirm(site));
      }
      Megawatts ordered =
          pay(wanted, chips.orderedFor(online), chips.orderable(), chips.costOf(new Megawatts(1)));
      if (ordered.isPositive()) {
        Period deliverBy = online.plus(-chips.installationMonths());
        outbox.tell(chips.deliverer(), new Notice.ChipsOrdered(id, ordered, deliverBy));
        outbox.record(
            Decision.of(
                "building sites",
                "order chips under " + id,
                "power ordered",
                ordered,
                "to be online",
                online,
                "deliver by",
                deliverBy));
      }
    }

    /**
     * Chips that no contract will ever need are cancelled as long as they can be, and of the others
     * as many as it takes to be able to pay for the rest.
     */
    private void cancel(ChipSource chips, List<Capacity.State> sites) {
      if (!(chips instanceof ChipSupply.State supply)
          || !supply.cancellable(view.period()).isPositive()) {
        return;
      }
      ContractId id = supply.contract().id();
      long needed = freed(id);
      for (Capacity.State site : sites) {
        needed += site.planned().total();
      }
      Megawatts unneeded = supply.ordered().minusOrZero(new Megawatts(needed));
      Money balance = supply.contract().balanceFor(new Megawatts(1));
      Money lacking = means().negated().max(Money.ZERO);
      Megawatts unpayable =
          balance.isPositive()
              ? new Megawatts(Math.ceilDiv(lacking.cents(), balance.cents()))
              : Megawatts.ZERO;
      Megawatts cancelled = unneeded.max(unpayable).min(supply.cancellable(view.period()));
      if (cancelled.isPositive()) {
        means = means().plus(balance.times(cancelled.value()));
        outbox.tell(supply.deliverer(), new Notice.OrdersCancelled(id, cancelled));
        outbox.record(
            Decision.of(
                    "building sites",
                    "cancel chips under " + id,
                    "power cancelled",
                    cancelled,
                    "power needed",
                    new Megawatts(needed),
                    "cash lacking",
                    lacking)
                .because(view.lastChangeOf(id), lacking.isZero() ? null : view.figure("appetite")));
      }
    }

    /** Returns the power of sites that a default has freed and that these chips fill. */
    private long freed(ContractId chips) {
      long power = 0;
      for (FreedSite site : view.freedSites()) {
        boolean filled = chips.equals(site.terms().chips());
        power += filled ? site.former().energisedSinceSigning().value() : 0;
      }
      return power;
    }

    /** Returns the power of freed sites among those that are built together. */
    private long freedAt(List<ContractId> sites) {
      long power = 0;
      for (FreedSite site : view.freedSites()) {
        boolean built = sites.contains(site.terms().id());
        power += built ? site.former().energisedSinceSigning().value() : 0;
      }
      return power;
    }

    private static boolean isFirm(Capacity.State site) {
      return site.contract().heading().binding() == Binding.FIRM;
    }

    /** Notes what is built by next month and not energised yet, by the sites it is built for. */
    private void leave(SiteConstruction.State site) {
      Period next = view.period().next();
      long built = site.builtBy(next, view.environment().powerDelayMonths()).value();
      long left = built - freedAt(site.contract().sites());
      for (Capacity.State capacity : own) {
        boolean served = site.contract().sites().contains(capacity.contract().id());
        left -= served ? capacity.energisedSinceSigning().value() : 0;
      }
      for (Capacity.State capacity : own) {
        ContractId id = capacity.contract().id();
        if (site.contract().sites().contains(id)) {
          long part = Math.max(0, Math.min(left, due(capacity, 0)));
          left -= part;
          ready.put(id, part);
        }
      }
    }

    /** Returns the power that is to come online next month if power is late by some months. */
    private long due(Capacity.State site, int late) {
      long planned = site.planned().through(view.period().next().plus(-late));
      return Math.max(0, planned - site.energisedSinceSigning().value());
    }

    private void energise(List<Capacity.State> sites, long installed) {
      long left = installed;
      for (Capacity.State site : sites) {
        left = Math.max(0, left - site.energisedSinceSigning().value());
      }
      for (Capacity.State site : sites) {
        Capacity terms = site.contract();
        Long built = ready.get(terms.id());
        int late = built == null ? view.environment().powerDelayMonths() : 0;
        long due = due(site, late);
        long added = Math.min(built == null ? due : Math.min(due, built), left);
        if (added > 0) {
          left -= added;
          Megawatts power = new Megawatts(added);
          outbox.tell(terms.buyer(), new Notice.CapacityEnergised(terms.id(), power));
        }
      }
    }
  }
}
