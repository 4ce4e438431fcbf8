package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom the events of a month concern. What each party hears is put together when it is asked for:
 * arrears and defaults concern everybody, so among many parties it is much more than what happened.
 */
public final class Told {

  private final List<NumberedEvent> events = new ArrayList<>();
  private final List<Collection<PartyId>> audiences = new ArrayList<>();

  Told() {}

  /** Adds the month's next event that is told of, and whom it concerns. */
  void add(int number, Event event, Collection<PartyId> audience) {
    events.add(new NumberedEvent(number, event));
    audiences.add(audience);
  }

  /** Returns what each party hears, in order; parties that hear nothing are not in it. */
  SortedMap<PartyId, List<NumberedEvent>> byParty() {
    SortedMap<PartyId, List<NumberedEvent>> heard = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      for (PartyId party : audiences.get(i)) {
        heard.computeIfAbsent(party, id -> new ArrayList<>()).add(events.get(i));
      }
    }
    return heard;
  }

  /** Equal where everybody hears the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Told told && byParty().equals(told.byParty());
  }

  @Override
  public int hashCode() {
    return byParty().hashCode();
  }

  @Override
  public String toString() {
    return byParty().toString();
  }
}
