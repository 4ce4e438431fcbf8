package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.List;
import java.util.SortedMap;

/**
 * All that a close commits.
 *
 * @param environment the conditions of the month
 * @param events what happened, in order
 * @param told whom it concerns, see {@link #heard}
 * @param decisions the decisions recorded, in order
 * @param entries what was booked, in order
 * @param parties how each party did, sorted by id
 * @param hash the hash chain up to this month, in lower-case hexadecimal
 */
public record PeriodResult(
    Environment environment,
    List<Event> events,
    Told told,
    List<Recorded> decisions,
    List<JournalEntry> entries,
    List<PartyResult> parties,
    String hash) {
  public PeriodResult {
    events = List.copyOf(events);
    decisions = List.copyOf(decisions);
    entries = List.copyOf(entries);
    parties = List.copyOf(parties);
  }

  /**
   * Returns what each acting party hears of the month, in order, nothing for a party without an
   * entry; empty where nobody is to be told. It is put together anew at every call.
   */
  public SortedMap<PartyId, List<NumberedEvent>> heard() {
    return told.byParty();
  }
}
