package dev.roundtrip.host;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** What the parties of a host have been told and have not read yet, by the place it was said in. */
final class Inboxes {

  private final SortedSet<PartyId> parties;
  private final NavigableMap<Place, SortedMap<Message.Identity, Message>> said = new TreeMap<>();

  Inboxes(SortedSet<PartyId> parties) {
    this.parties = parties;
  }

  /** Puts a message into the inbox of its receiver, once. Messages to others are left out. */
  void add(Message message) {
    if (message.body() instanceof Message.Body.ToParty(PartyId receiver, Notice notice)
        && parties.contains(receiver)) {
      Message first =
          said.computeIfAbsent(Place.of(message.id()), place -> new TreeMap<>())
              .putIfAbsent(message.id(), message);
      if (first != null) {
        ConflictException.requireSame(message.id(), first.body(), message.body());
      }
    }
  }

  /**
   * Tells whether everything is there that was said in a place.
   *
   * @param expected how many messages to each receiver from each sender; others' receivers included
   * @throws ConflictException if there is more
   */
  boolean hold(Place place, SortedMap<PartyId, SortedMap<PartyId, Integer>> expected) {
    int expectedInAll = 0;
    for (PartyId party : parties) {
      for (int count : counts(expected, party).values()) {
        expectedInAll += count;
      }
    }
    int held = said.getOrDefault(place, new TreeMap<>()).size();
    if (held < expectedInAll) {
      return false;
    }
    requireCounted(place, expected);
    return true;
  }

  private void requireCounted(
      Place place, SortedMap<PartyId, SortedMap<PartyId, Integer>> expected) {
    SortedMap<PartyId, List<Message>> inboxes = at(place);
    for (PartyId party : parties) {
      SortedMap<PartyId, Integer> held = new TreeMap<>();
      for (Message message : inboxes.getOrDefault(party, List.of())) {
        held.merge(message.id().sender(), 1, Integer::sum);
      }
      if (!held.equals(counts(expected, party))) {
        throw new ConflictException(
            "the inbox of "
                + party
                + " holds, by sender, "
                + held
                + " of "
                + place
                + " but the ledger has counted "
                + counts(expected, party));
      }
    }
  }

  private static SortedMap<PartyId, Integer> counts(
      SortedMap<PartyId, SortedMap<PartyId, Integer>> expected, PartyId party) {
    return expected.getOrDefault(party, new TreeMap<>());
  }

  /** Returns what was said in a place to each party, in order of identity. */
  SortedMap<PartyId, List<Message>> at(Place place) {
    SortedMap<PartyId, List<Message>> inboxes = new TreeMap<>();
    for (Message message : said.getOrDefault(place, new TreeMap<>()).values()) {
      if (message.body() instanceof Message.Body.ToParty(PartyId receiver, Notice notice)) {
        inboxes.computeIfAbsent(receiver, party -> new ArrayList<>()).add(message);
      }
    }
    return inboxes;
  }

  void dropBefore(Place place) {
    said.headMap(place, false).clear();
  }
}
