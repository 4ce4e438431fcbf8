package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.books.JournalEntry;
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
  private final Deque<Sales> months = new ArrayDeque<>();
  private final Sales year;

  /** What each party that acts has sold to all and to each of them, in cents, by their places. */
  private static final class Sales {

    private final long[] all;
    private final long[][] to;

    private Sales(int parties) {
      all = new long[parties];
      to = new long[parties][parties];
    }

    private void add(Sales other, int sign) {
      for (int seller = 0; seller < all.length; seller++) {
        all[seller] = Math.addExact(all[seller], sign * other.all[seller]);
        for (int customer = 0; customer < all.length; customer++) {
          long sold = sign * other.to[seller][customer];
          to[seller][customer] = Math.addExact(to[seller][customer], sold);
        }
      }
    }
  }

  /**
   * @param acting the parties that act; other customers stand for very many
   */
  CustomerConcentration(Tenants tenants, List<PartyId> acting) {
    this.tenants = tenants;
    this.acting = List.copyOf(acting);
    year = new Sales(acting.size());
  }

  /** Adds what was booked in a month, and forgets what was a year before. */
  void add(List<JournalEntry> entries) {
    Revenue revenue = new Revenue(tenants);
    revenue.add(entries);
    Sales month = sales(revenue.byCustomer());
    months.addLast(month);
    year.add(month, 1);
    if (months.size() > MONTHS) {
      year.add(months.removeFirst(), -1);
    }
  }

  private Sales sales(ByCustomer revenue) {
    Sales sales = new Sales(acting.size());
    for (int seller = 0; seller < acting.size(); seller++) {
      sales.all[seller] = revenue.of(acting.get(seller)).cents();
      for (int customer = 0; customer < acting.size(); customer++) {
        sales.to[seller][customer] =
            revenue.of(acting.get(seller), acting.get(customer)).direct().cents();
      }
    }
    return sales;
  }

  /** Returns the Herfindahl index of each party that acts and has revenue. */
  SortedMap<PartyId, Double> indices() {
    SortedMap<PartyId, Double> indices = new TreeMap<>();
    for (int seller = 0; seller < acting.size(); seller++) {
      if (year.all[seller] > 0) {
        List<Long> parts = new ArrayList<>();
        for (long sold : year.to[seller]) {
          parts.add(Math.max(0, sold));
        }
        indices.put(acting.get(seller), Concentration.herfindahl(parts, year.all[seller]));
      }
    }
    return indices;
  }
}
