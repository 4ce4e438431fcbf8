package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.ledger.store.EntryReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the journal, the last first.
 *
 * @param run the run, or null before the first
 * @param entries the entries
 * @param before what to ask for to see the entries before these, or null if there are none
 */
@Json
record EntriesView(@Nullable String run, List<EntryView> entries, @Nullable String before) {

  static final EntriesView NONE = new EntriesView(null, List.of(), null);

  /**
   * A balanced set of postings.
   *
   * @param id its place in the journal, such as {@code 2027-03.17}
   * @param period the month; opening balances are in the month before the first
   * @param number 1 for the month's first entry
   * @param contract the contract it arose from, or null
   * @param text what happened
   * @param postings its lines, which add up to zero in each book
   */
  @Json
  record EntryView(
      String id,
      String period,
      int number,
      @Nullable String contract,
      String text,
      List<PostingView> postings) {

    static EntryView of(JournalEntry entry) {
      return new EntryView(
          entry.period() + "." + entry.number(),
          entry.period().toString(),
          entry.number(),
          entry.contract() == null ? null : entry.contract().value(),
          entry.text(),
          entry.postings().stream().map(PostingView::of).toList());
    }
  }

  /**
   * A line of an entry.
   *
   * @param owner whose book it is in
   * @param account such as {@code assets:cash}
   * @param counterparty the other side of a claim, or null
   * @param amountCents positive debits the account, negative credits it
   */
  @Json
  record PostingView(
      String owner, String account, @Nullable String counterparty, long amountCents) {

    static PostingView of(Posting posting) {
      PartyId counterparty = posting.account().counterparty();
      return new PostingView(
          posting.account().owner().value(),
          posting.account().kind().path(),
          counterparty == null ? null : counterparty.value(),
          posting.amount().cents());
    }
  }

  static EntriesView of(EntryReader.Entries entries) {
    List<EntryView> views = entries.entries().stream().map(EntryView::of).toList();
    return new EntriesView(
        entries.facts().runId(), views, entries.more() ? views.getLast().id() : null);
  }
}
