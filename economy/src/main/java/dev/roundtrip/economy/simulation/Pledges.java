package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What buyers of compute have announced, contracted and paid, kept from the events of each month.
 */
final class Pledges {

  private final List<Announcement> announcements;
  private final SortedSet<ContractId> announcedApart = new TreeSet<>();
  private final SortedSet<PartyId> promisors;
  private final SortedMap<ContractId, Capacity> capacities = new TreeMap<>();
  private final SortedMap<ContractId, Money> billed = new TreeMap<>();
  private final SortedSet<ContractId> ended = new TreeSet<>();
  private final SortedMap<PartyId, Money> paid = new TreeMap<>();

  Pledges(Economy economy) {
    announcements = economy.climate().shares().announcements();
    promisors = economy.promisors();
    for (Announcement announcement : announcements) {
      if (announcement.contract() != null) {
        announcedApart.add(announcement.contract());
      }
    }
    for (Contract contract : economy.contracts()) {
      if (contract instanceof Capacity capacity) {
        capacities.put(capacity.id(), capacity);
      }
    }
  }

  /** Takes the events of a month that is closed. */
  void close(List<Event> events) {
    for (Event event : events) {
      if (event instanceof Event.ContractTerminated terminated) {
        ended.add(terminated.contract());
      } else if (event instanceof Event.ContractChanged(ContractEvent change)) {
        take(change);
      }
    }
  }

  private void take(ContractEvent change) {
    switch (change) {
      case ContractEvent.ObligationDue(Obligation due) when isRent(due.id().kind()) ->
          billed.merge(due.id().contract(), due.amount(), Money::plus);
      case ContractEvent.Accrued(Accrual served) when isRentPutOff(served.kind()) ->
          billed.merge(served.contract(), served.amount(), Money::plus);
      case ContractEvent.ObligationPaid(Obligation due, Money amount)
          when isRent(due.id().kind()) || isRentOwedLate(due.id().kind()) ->
          paid.merge(due.obligor(), amount, Money::plus);
      default -> {}
    }
  }

  private static boolean isRent(ObligationKind kind) {
    return kind == ObligationKind.CAPACITY || kind == ObligationKind.DEFICIENCY;
  }

  /** What was put off is served and billed when it is put off, and paid later. */
  private static boolean isRentPutOff(Accrual.Kind kind) {
    return kind == Accrual.Kind.RENT_DEFERRED || kind == Accrual.Kind.DEFICIENCY_DEFERRED;
  }

  private static boolean isRentOwedLate(ObligationKind kind) {
    return kind == ObligationKind.DEFERRED_RENT || kind == ObligationKind.ACCELERATED_RENT;
  }

  /**
   * Returns what is known at the open of a month, sorted by party.
   *
   * @param world the contracts as they stand
   */
  List<Pledge> published(Period period, World world) {
    SortedMap<PartyId, Money> announced = new TreeMap<>();
    SortedMap<PartyId, Money> announcedChips = new TreeMap<>();
    SortedMap<PartyId, Money> contracted = new TreeMap<>();
    for (Announcement announcement : announcements) {
      if (announcement.month().isBefore(period)) {
        switch (announcement.promise()) {
          case COMPUTE ->
              announced.merge(announcement.promisor(), announcement.headline(), Money::plus);
          case CHIPS ->
              announcedChips.merge(announcement.promisor(), announcement.headline(), Money::plus);
          case OTHER -> {}
        }
      }
    }
    for (Capacity capacity : capacities.values()) {
      if (capacity.heading().signed().isBefore(period)) {
        contracted.merge(capacity.buyer(), standing(capacity, world), Money::plus);
        if (!announcedApart.contains(capacity.id())) {
          announced.merge(capacity.buyer(), capacity.announced(), Money::plus);
        }
      }
    }
    List<Pledge> pledges = new ArrayList<>(promisors.size());
    for (PartyId promisor : promisors) {
      pledges.add(
          new Pledge(
              promisor,
              announced.getOrDefault(promisor, Money.ZERO),
              announcedChips.getOrDefault(promisor, Money.ZERO),
              contracted.getOrDefault(promisor, Money.ZERO),
              paid.getOrDefault(promisor, Money.ZERO)));
    }
    return pledges;
  }

  /**
   * Returns a contract's value less that of what was let go, or, where it has ended before its
   * term, what was billed of it.
   */
  private Money standing(Capacity capacity, World world) {
    return !ended.contains(capacity.id())
            && world.contract(capacity.id()) instanceof Capacity.State state
        ? state.contracted()
        : billed.getOrDefault(capacity.id(), Money.ZERO);
  }
}
