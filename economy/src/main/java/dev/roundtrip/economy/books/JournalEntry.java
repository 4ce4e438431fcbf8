package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A balanced set of postings for one event, in the books of everybody it concerns: two lines in
 * each party's book, four in all where two parties are concerned. Each party's lines sum to zero.
 *
 * @param period the month
 * @param number 1 for the month's first entry, 2 for the next, and so on
 * @param contract the contract it arose from, or null
 * @param text what happened, such as {@code due capacity 2027-03}
 * @param postings the lines
 */
public record JournalEntry(
    Period period, int number, @Nullable ContractId contract, String text, List<Posting> postings) {

  public JournalEntry {
    postings = List.copyOf(postings);
  }
}
