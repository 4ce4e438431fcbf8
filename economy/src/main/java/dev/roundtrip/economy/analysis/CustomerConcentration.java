package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.network.Concentration;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much the revenue of the last twelve months stands on few customers. */
final class CustomerConcentration {

  private static final int MONTHS = 12;

  private final Tenants tenants;
  private final List<PartyId> acting;
  private final Deque<ByCustomer> months = new ArrayDeque<>();

  /**
   * @param acting the parties that act; other customers stand for very many
   */
  CustomerConcentration(Tenants tenants, List<PartyId> acting) {
    this.tenants = tenants;
    this.acting = List.copyOf(acting);
  }

  /** Adds what was booked in a month. */
  void add(List<JournalEntry> entries) {
    Revenue revenue = new Revenue(tenants);
    revenue.add(entries);
    months.addLast(revenue.byCustomer());
    if (months.size() > MONTHS) {
      months.removeFirst();
    }
  }

  /** Returns the Herfindahl index of each party that acts and has revenue. */
  SortedMap<PartyId, Double> indices() {
    SortedMap<PartyId, Double> indices = new TreeMap<>();
    for (PartyId seller : acting) {
      long whole = 0;
      for (ByCustomer month : months) {
        whole = Math.addExact(whole, month.of(seller).cents());
      }
      if (whole > 0) {
        indices.put(seller, Concentration.herfindahl(parts(seller), whole));
      }
    }
    return indices;
  }

  private List<Long> parts(PartyId seller) {
    List<Long> parts = new ArrayList<>();
    for (PartyId customer : acting) {
      Money sold = Money.ZERO;
      for (ByCustomer month : months) {
        sold = sold.plus(month.of(seller, customer).direct());
      }
      parts.add(Math.max(0, sold.cents()));
    }
    return parts;
  }
}
