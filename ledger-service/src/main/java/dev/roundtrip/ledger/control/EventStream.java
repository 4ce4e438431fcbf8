package dev.roundtrip.ledger.control;

import dev.roundtrip.ledger.drive.Signal;
import dev.roundtrip.ledger.store.EventKind;
import dev.roundtrip.ledger.store.JournalReader;
import dev.roundtrip.ledger.store.LedgerStore;
import dev.roundtrip.ledger.store.NumberedRow;
import dev.roundtrip.ledger.store.RunFacts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The events of a run from a number on, and then as they are committed, until the run is over. */
public final class EventStream {

  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 200;

  private final LedgerStore runs;
  private final JournalReader journal;
  private final Signal signal;

  public EventStream(LedgerStore runs, JournalReader journal, Signal signal) {
    this.runs = runs;
    this.journal = journal;
    this.signal = signal;
  }

  /** Takes an event. */
  public interface Taker {
    void take(NumberedRow row) throws SQLException, InterruptedException;
  }

  /**
   * Follows a run.
   *
   * @param kinds which events; they are numbered among themselves
   * @param after the number of the last event already seen
   * @param goesOn whether anybody listens still; asked now and again
   */
  public void follow(
      String runId, Collection<EventKind> kinds, long after, BooleanSupplier goesOn, Taker taker)
      throws SQLException, InterruptedException {
    long number = after;
    while (goesOn.getAsBoolean()) {
      long seen = signal.count();
      RunFacts run = runs.find(runId).orElseThrow();
      List<NumberedRow> rows = journal.eventsAfter(runId, kinds, number, AT_ONCE);
      for (NumberedRow row : rows) {
        taker.take(row);
        number = row.number();
      }
      if (rows.isEmpty()) {
        if (run.state().isOver()) {
          return;
        }
        signal.await(seen, GLANCE);
      }
    }
  }
}
