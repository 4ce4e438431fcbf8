package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.books.JournalEntry;
import java.util.List;

/**
 * Watches a run, wherever it is hosted: in this thread, or as the ledger's database tells it
 * afterwards. Who hears the same writes the same bytes.
 */
public interface RunObserver {

  /** Hears of the entries that booked the opening balances; called once, before the first month. */
  void opened(List<JournalEntry> openingEntries);

  /** Hears of a month, in order of time. */
  void closed(ClosedMonth month);

  /** Hears what an analyst has written down of the run; called once, after the last month. */
  default void analysed(Analysis analysis) {}
}
