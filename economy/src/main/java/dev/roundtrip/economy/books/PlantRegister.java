package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plant in service by the month it went into service, worn down in equal monthly parts over its
 * owner's useful life, from the month after. The odd cents fall where the running total says.
 */
final class PlantRegister {

  private record Vintage(Period inService, Money cost) {}

  private final SortedMap<PartyId, Integer> usefulLifeMonths = new TreeMap<>();
  private final SortedMap<PartyId, List<Vintage>> vintages = new TreeMap<>();

  PlantRegister(List<Party> parties, Period opening) {
    for (Party party : parties) {
      usefulLifeMonths.put(party.id(), party.conduct().usefulLifeMonths());
      if (party.opening().plant().isPositive()) {
        add(party.id(), opening, party.opening().plant());
      }
    }
  }

  private void add(PartyId owner, Period inService, Money cost) {
    vintages.computeIfAbsent(owner, id -> new ArrayList<>()).add(new Vintage(inService, cost));
  }

  /** Notes plant that goes into service by an event. */
  void note(Event event, Period period) {
    if (event instanceof Event.Accrued(Accrual accrual)
        && accrual.kind() == Accrual.Kind.CHIPS_INSTALLED) {
      add(accrual.receiver(), period, accrual.amount());
    }
    if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))
        && (due.id().kind() == ObligationKind.CAPITAL_SPENDING
            || due.id().kind() == ObligationKind.CHIP_PURCHASE)) {
      add(due.obligor(), period, due.amount());
    }
  }

  /** Returns a month's wear of all plant, by owner. Outside sectors keep no plant. */
  List<Event> depreciationIn(Period period) {
    List<Event> events = new ArrayList<>();
    for (Map.Entry<PartyId, List<Vintage>> entry : vintages.entrySet()) {
      int life = usefulLifeMonths.getOrDefault(entry.getKey(), 1);
      Money wear = Money.ZERO;
      for (Vintage vintage : entry.getValue()) {
        int age = period.minus(vintage.inService());
        if (age >= 1 && age <= life) {
          Money cost = vintage.cost();
          wear = wear.plus(cost.times(age, life).minus(cost.times(age - 1, life)));
        }
      }
      if (wear.isPositive()) {
        events.add(new Event.Depreciated(entry.getKey(), wear));
      }
    }
    return events;
  }
}
