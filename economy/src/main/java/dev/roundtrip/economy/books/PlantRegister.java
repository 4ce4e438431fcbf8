package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plant in service by the month it went into service, worn down in equal monthly parts from the
 * month after: over the useful life its contract says, and over its owner's where none does. The
 * odd cents fall where the running total says. Where useful lives change, what is left is spread
 * over the months that are left then, or worn down at once where there are none.
 */
final class PlantRegister {

  private final SortedMap<PartyId, Integer> usefulLifeMonths = new TreeMap<>();
  private final SortedMap<ContractId, Contract> terms = new TreeMap<>();
  private final SortedMap<PartyId, List<Vintage>> vintages = new TreeMap<>();
  private Rate lifeFactor = Rate.ONE;

  PlantRegister(List<Party> parties, List<Contract> contracts, Period opening) {
    for (Contract contract : contracts) {
      terms.put(contract.id(), contract);
    }
    for (Party party : parties) {
      usefulLifeMonths.put(party.id(), party.conduct().usefulLifeMonths());
      if (party.opening().plant().isPositive()) {
        add(party.id(), null, opening, party.opening().plant());
      }
    }
  }

  private void add(PartyId owner, @Nullable ContractId id, Period inService, Money cost) {
    Contract contract = id == null ? null : terms.get(id);
    Money wearing = cost;
    int life = usefulLifeMonths.getOrDefault(owner, 1);
    if (contract instanceof SiteConstruction site) {
      life = site.lifeMonths();
    } else if (contract instanceof ChipLease lease) {
      life = lease.lifeMonths();
      wearing = cost.minus(cost.times(lease.residual()));
      inService = inService.plus(lease.installationMonths());
    }
    vintages
        .computeIfAbsent(owner, party -> new ArrayList<>())
        .add(Vintage.of(id, inService, wearing, life, scaled(life)));
  }

  /** Starts a month, in which useful lives are as planned times a factor. */
  void open(Period period, Rate factor) {
    if (factor.equals(lifeFactor)) {
      return;
    }
    lifeFactor = factor;
    for (List<Vintage> owned : vintages.values()) {
      owned.replaceAll(vintage -> vintage.over(scaled(vintage.plannedMonths()), period));
    }
  }

  /** Returns a useful life in months under the factor of the month, rounded, at least one. */
  private int scaled(int planned) {
    long months = (planned * lifeFactor.billionths() + Rate.ONE_BILLION / 2) / Rate.ONE_BILLION;
    return Math.toIntExact(Math.max(1, months));
  }

  /** Notes plant that goes into service, or loses value, by an event. */
  void note(Event event, Period period) {
    switch (event) {
      case Event.ContractChanged(ContractEvent.Accrued(Accrual accrual)) -> note(accrual, period);
      case Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))
          when due.id().kind() == ObligationKind.CAPITAL_SPENDING
              || due.id().kind() == ObligationKind.CHIP_PURCHASE ->
          add(due.obligor(), null, period, due.amount());
      default -> {}
    }
  }

  private void note(Accrual accrual, Period period) {
    switch (accrual.kind()) {
      case CHIPS_INSTALLED, CHIPS_LEASED_OUT, SITE_COMPLETED ->
          add(accrual.receiver(), accrual.contract(), period, accrual.amount());
      case CHIPS_WRITTEN_DOWN -> writeDown(accrual, period);
      default -> {}
    }
  }

  /**
   * Returns a write-down of wear to come, which its contract reckons by the useful life it names,
   * as the plant is carried under the useful lives of today; null if it is worn down already.
   *
   * <p>For example, chips that cost $70 and wear down to $10 over 60 months are given back after
   * 20: $40. If useful lives were halved after ten of them, the $50 that were left then wear down
   * by $2.50 a month, and it is $25.
   */
  @Nullable Accrual asCarried(Accrual accrual, Period period) {
    Money left = accrual.amount();
    Money carried = Money.ZERO;
    for (Vintage vintage : newestFirst(accrual.giver())) {
      if (vintage.isOf(accrual.contract())) {
        Money part = vintage.leftAsPlanned(period).min(left);
        left = left.minus(part);
        carried = carried.plus(vintage.carried(part, period));
      }
    }
    return carried.isPositive()
        ? new Accrual(
            accrual.contract(), accrual.kind(), accrual.giver(), accrual.receiver(), carried)
        : null;
  }

  private List<Vintage> newestFirst(PartyId owner) {
    return vintages.getOrDefault(owner, List.of()).reversed();
  }

  /** Takes wear still to come off a contract's plant, the newest first. */
  private void writeDown(Accrual accrual, Period period) {
    Money left = accrual.amount();
    ListIterator<Vintage> newest = newestFirst(accrual.giver()).listIterator();
    while (newest.hasNext() && left.isPositive()) {
      Vintage vintage = newest.next();
      if (vintage.isOf(accrual.contract())) {
        Money part = vintage.left(period).min(left);
        left = left.minus(part);
        newest.set(vintage.lessBy(part, period));
      }
    }
  }

  /** Returns a month's wear of all plant, by owner. Outside sectors keep no plant. */
  List<Event> depreciationIn(Period period) {
    List<Event> events = new ArrayList<>();
    for (Map.Entry<PartyId, List<Vintage>> entry : vintages.entrySet()) {
      Money wear = Money.ZERO;
      for (Vintage vintage : entry.getValue()) {
        wear = wear.plus(vintage.wearIn(period));
      }
      if (wear.isPositive()) {
        events.add(new Event.Depreciated(entry.getKey(), wear));
      }
    }
    return events;
  }
}
