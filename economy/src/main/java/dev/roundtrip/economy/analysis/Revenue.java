package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The revenue of months by customer, read from the journal: what a seller's revenue accounts were
 * credited, by who else is in the entry.
 */
final class Revenue {

  private final ByCustomer revenue;

  Revenue(Tenants tenants) {
    revenue = new ByCustomer(tenants);
  }

  /** Adds what was booked in a month. */
  void add(List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      for (Posting posting : entry.postings()) {
        if (posting.account().kind().isRevenue()) {
          PartyId seller = posting.account().owner();
          PartyId customer = otherThan(seller, entry);
          revenue.add(
              seller,
              customer == null ? seller : customer,
              entry.contract(),
              posting.amount().negated());
        }
      }
    }
  }

  private static @Nullable PartyId otherThan(PartyId party, JournalEntry entry) {
    for (Posting posting : entry.postings()) {
      if (!posting.account().owner().equals(party)) {
        return posting.account().owner();
      }
    }
    return null;
  }

  ByCustomer byCustomer() {
    return revenue;
  }
}
