package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * What those who watch a run need to know of a closed month.
 *
 * @param environment the conditions of the month
 * @param events what happened, in order; at least contracts signed, arrears and defaults
 * @param entries what was booked, in order
 * @param parties how each party did, sorted by id
 * @param hash the hash chain up to this month, in lower-case hexadecimal
 */
public record ClosedMonth(
    Environment environment,
    List<Event> events,
    List<JournalEntry> entries,
    List<PartyResult> parties,
    String hash) {

  public ClosedMonth {
    events = List.copyOf(events);
    entries = List.copyOf(entries);
    parties = List.copyOf(parties);
  }

  /** Returns what a close in this process tells. */
  public static ClosedMonth of(PeriodResult result) {
    return new ClosedMonth(
        result.environment(), result.events(), result.entries(), result.parties(), result.hash());
  }

  /** Returns the month. */
  public Period period() {
    return environment.period();
  }
}
