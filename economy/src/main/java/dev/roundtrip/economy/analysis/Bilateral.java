package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.party.PartyId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts in cents from some parties to others. Among many parties most pairs have nothing to do
 * with each other, so only those that have are kept.
 */
final class Bilateral {

  private final SortedMap<PartyId, SortedMap<PartyId, Long>> amounts = new TreeMap<>();

  /** Takes an amount from one party to another. */
  @FunctionalInterface
  interface Reader {
    void take(PartyId from, PartyId to, long cents);
  }

  /** Adds an amount to what there is between two parties. */
  void add(PartyId from, PartyId to, long cents) {
    SortedMap<PartyId, Long> ofOne = amounts.computeIfAbsent(from, id -> new TreeMap<>());
    long sum = Math.addExact(ofOne.getOrDefault(to, 0L), cents);
    if (sum != 0) {
      ofOne.put(to, sum);
      return;
    }
    ofOne.remove(to);
    if (ofOne.isEmpty()) {
      amounts.remove(from);
    }
  }

  /** Adds all amounts of others. */
  void add(Bilateral others) {
    others.forEach(this::add);
  }

  /** Takes all amounts of others off. */
  void subtract(Bilateral others) {
    others.forEach((from, to, cents) -> add(from, to, Math.negateExact(cents)));
  }

  /** Passes on all amounts that are not zero, sorted by who they are from and then to. */
  void forEach(Reader reader) {
    amounts.forEach((from, ofOne) -> ofOne.forEach((to, cents) -> reader.take(from, to, cents)));
  }

  /** Returns what there is from one party to another. */
  long between(PartyId from, PartyId to) {
    return from(from).getOrDefault(to, 0L);
  }

  /** Returns the amounts from one party that are not zero, sorted by who they are to. */
  SortedMap<PartyId, Long> from(PartyId party) {
    return Collections.unmodifiableSortedMap(
        amounts.getOrDefault(party, Collections.emptySortedMap()));
  }
}
