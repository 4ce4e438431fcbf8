package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.JournalReader;
import dev.roundtrip.ledger.store.NumberedRow;
import dev.roundtrip.ledger.store.RunReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Events as listeners hear them: the current run's, in order, none left out. */
class EventSource {

  private static final int MOST = 500;

  private final RunReader runs;
  private final JournalReader journal;

  EventSource(RunReader runs, JournalReader journal) {
    this.runs = runs;
    this.journal = journal;
  }

  /** An event and the place of a listener that has heard it. */
  record Heard(EventId id, EventView event) {}

  /** Returns the place of the last event there is. */
  EventId head() throws SQLException {
    return EventId.of(runs.head());
  }

  /**
   * Returns some of the events after a place; none if there are none yet. A listener that comes
   * from another run, or from a database that has been replaced, hears first that there is another
   * run, and then all of it.
   */
  List<Heard> after(EventId place) throws SQLException {
    EventId head = head();
    if (head.run() == 0) {
      return List.of();
    }
    String runId = runs.runId(head.run()).orElseThrow();
    List<Heard> heard = new ArrayList<>();
    long number = place.number();
    if (place.run() != head.run() || number > head.number()) {
      number = 0;
      heard.add(new Heard(new EventId(head.run(), 0), EventView.ofRun(runId)));
    }
    for (NumberedRow row : journal.eventsAfter(runId, number, MOST)) {
      heard.add(new Heard(new EventId(head.run(), row.number()), EventView.of(runId, row)));
    }
    return heard;
  }
}
