package dev.roundtrip.host;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.NumberedEvent;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.LedgerRecord.PartySettled;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** What the ledger has said about settled months that the host has not applied yet. */
final class SettledEvents {

  private record Part(PartyId party, int number) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int byParty = party.compareTo(other.party);
      return byParty != 0 ? byParty : Integer.compare(number, other.number);
    }
  }

  private final SortedSet<PartyId> parties;
  private final NavigableMap<Period, SortedMap<Part, PartySettled>> months = new TreeMap<>();

  SettledEvents(SortedSet<PartyId> parties) {
    this.parties = parties;
  }

  /** Takes a record, once. Those of other hosts' parties are counted and not kept in full. */
  void add(PartySettled record) {
    PartySettled kept = parties.contains(record.party()) ? record : withoutEvents(record);
    Part part = new Part(record.party(), record.part());
    PartySettled first =
        months.computeIfAbsent(record.period(), month -> new TreeMap<>()).putIfAbsent(part, kept);
    if (first != null) {
      ConflictException.requireSame(record.period() + " settled for " + part, first, kept);
    }
  }

  private static PartySettled withoutEvents(PartySettled record) {
    return new PartySettled(
        record.runId(), record.period(), record.party(), record.part(), record.parts(), List.of());
  }

  /**
   * Tells whether all records of a month are there.
   *
   * @throws ConflictException if there are more
   */
  boolean isComplete(Period month, int records) {
    int held = months.getOrDefault(month, new TreeMap<>()).size();
    if (held > records) {
      throw new ConflictException(
          "there are " + held + " records of what settled in " + month + ", not " + records);
    }
    return held == records;
  }

  /** Removes and returns what happened in a month to the host's parties, each event once. */
  SortedMap<Integer, Event> take(Period month) {
    SortedMap<Integer, Event> events = new TreeMap<>();
    for (PartySettled record : months.getOrDefault(month, new TreeMap<>()).values()) {
      for (NumberedEvent numbered : record.events()) {
        Event first = events.putIfAbsent(numbered.number(), numbered.event());
        if (first != null) {
          ConflictException.requireSame(
              "event " + numbered.number() + " of " + month, first, numbered.event());
        }
      }
    }
    months.headMap(month, true).clear();
    return events;
  }
}
