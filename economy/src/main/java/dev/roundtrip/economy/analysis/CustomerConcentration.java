package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.network.Concentration;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How much the revenue of the last twelve months stands on few customers. */
final class CustomerConcentration {

  private static final int MONTHS = 12;

  private final Tenants tenants;
  private final SortedSet<PartyId> acting;
  private final Deque<Bilateral> months = new ArrayDeque<>();

  /** What each seller has sold to each customer in these months. */
  private final Bilateral year = new Bilateral();

  /**
   * @param acting the parties that act; other customers stand for very many
   */
  CustomerConcentration(Tenants tenants, Collection<PartyId> acting) {
    this.tenants = tenants;
    this.acting = new TreeSet<>(acting);
  }

  /** Adds what was booked in a month, and forgets what was a year before. */
  void add(List<JournalEntry> entries) {
    Revenue revenue = new Revenue(tenants);
    revenue.add(entries);
    Bilateral month = revenue.byCustomer().direct();
    months.addLast(month);
    year.add(month);
    if (months.size() > MONTHS) {
      year.subtract(months.removeFirst());
    }
  }

  /** Returns the Herfindahl index of each party that acts and has revenue. */
  SortedMap<PartyId, Double> indices() {
    SortedMap<PartyId, Double> indices = new TreeMap<>();
    for (PartyId seller : acting) {
      List<Long> parts = new ArrayList<>();
      long whole = 0;
      for (var sold : year.from(seller).entrySet()) {
        whole = Math.addExact(whole, sold.getValue());
        if (acting.contains(sold.getKey())) {
          parts.add(Math.max(0, sold.getValue()));
        }
      }
      if (whole > 0) {
        indices.put(seller, Concentration.herfindahl(parts, whole));
      }
    }
    return indices;
  }
}
