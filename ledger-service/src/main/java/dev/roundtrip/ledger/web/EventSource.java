package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.NumberedRow;
import dev.roundtrip.ledger.store.RunArchive;
import dev.roundtrip.ledger.store.RunReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Events as listeners hear them: the current run's, in order, none left out. */
class EventSource {

  private static final int MOST = 500;

  private final RunReader runs;
  private final RunArchive archive;

  EventSource(RunReader runs, RunArchive archive) {
    this.runs = runs;
    this.archive = archive;
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
   *
   * @param run the run by its place among all runs; 0 for the one that was started last
   */
  List<Heard> after(long run, EventId place) throws SQLException {
    EventId head = head();
    if (head.run() == 0) {
      return List.of();
    }
    long of = run == 0 ? head.run() : run;
    String runId = runs.runId(of).orElseThrow();
    List<Heard> heard = new ArrayList<>();
    long number = place.number();
    if (place.run() != of || (of == head.run() && number > head.number())) {
      number = 0;
      heard.add(new Heard(new EventId(of, 0), EventView.ofRun(runId)));
    }
    for (NumberedRow row : archive.eventsAfter(runId, number, MOST)) {
      heard.add(new Heard(new EventId(of, row.number()), EventView.of(runId, row)));
    }
    return heard;
  }
}
