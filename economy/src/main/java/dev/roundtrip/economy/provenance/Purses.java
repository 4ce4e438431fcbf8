package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.party.PartyId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each acting party's cash is made of, in cents by origin. */
final class Purses {

  private final SortedMap<PartyId, SortedMap<Origin, Long>> purses = new TreeMap<>();

  /** Opens the purse of an acting party with its own means. */
  void open(PartyId party, long cents) {
    purses.put(party, new TreeMap<>());
    if (cents != 0) {
      add(party, Origin.ownMeans(party), cents);
    }
  }

  SortedMap<PartyId, SortedMap<Origin, Long>> all() {
    return purses;
  }

  SortedMap<Origin, Long> of(PartyId party) {
    return purses.getOrDefault(party, Collections.emptySortedMap());
  }

  boolean has(PartyId party) {
    return purses.containsKey(party);
  }

  long in(PartyId party, Origin origin) {
    return of(party).getOrDefault(origin, 0L);
  }

  long total(PartyId party) {
    long sum = 0;
    for (long cents : of(party).values()) {
      sum = Math.addExact(sum, cents);
    }
    return sum;
  }

  void add(PartyId party, Origin origin, long cents) {
    SortedMap<Origin, Long> purse = purses.get(party);
    if (purse == null) {
      throw new IllegalArgumentException("no purse of " + party);
    }
    long now = Math.addExact(purse.getOrDefault(origin, 0L), cents);
    if (now == 0) {
      purse.remove(origin);
    } else {
      purse.put(origin, now);
    }
  }
}
