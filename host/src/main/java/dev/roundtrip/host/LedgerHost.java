package dev.roundtrip.host;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.simulation.NumberedEvent;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's side of the protocol: it opens months and rounds, counts what the hosts say, and
 * closes a month when every acting party has reported and everything it reported is there.
 *
 * <p>It does no I/O and knows no time. Records of hosts may come in any order and any number of
 * times; which host a party lives on makes no difference.
 *
 * <p>The life of a month: {@link #open}, then {@link #on} for every record until it says {@link
 * Output.ReadyToClose}, then {@link #close}.
 */
public final class LedgerHost {

  /** Events in one record: with events well under a kilobyte, a record stays under 512 KB. */
  private static final int EVENTS_PER_RECORD = 250;

  private final String runId;
  private final Economy economy;
  private final Ledger ledger;
  private final SortedSet<PartyId> actors;
  private final int eventsPerRecord;
  private final Hearing hearing;
  private SortedMap<PartyId, List<NumberedEvent>> heard = new TreeMap<>();
  private List<Message> carriedOver = List.of();
  private List<HostRecord.Said> said = List.of();
  private @Nullable Place open;
  private boolean ready;

  /**
   * @param runId the run
   * @param economy the scenario
   * @param seed the run's seed
   */
  public LedgerHost(String runId, Economy economy, long seed) {
    this(runId, economy, seed, EVENTS_PER_RECORD);
  }

  LedgerHost(String runId, Economy economy, long seed, int eventsPerRecord) {
    this.runId = runId;
    this.economy = economy;
    this.eventsPerRecord = eventsPerRecord;
    ledger = new Ledger(economy, seed, 0);
    actors = new TreeSet<>(economy.actors());
    hearing = new Hearing(actors);
  }

  /** Returns the ledger, to be read by the same thread. */
  public Ledger ledger() {
    return ledger;
  }

  /** Returns the round that is open, or null between the close of a month and the next open. */
  public @Nullable Place openRound() {
    return open;
  }

  /** Tells whether the open month can be closed. */
  public boolean isReadyToClose() {
    return ready;
  }

  /** Tells whether the last month is closed. */
  public boolean isFinished() {
    return open == null && ledger.isLastOpen();
  }

  /** Returns the parties that have not reported the open round in full, in order of id. */
  public SortedSet<PartyId> missing() {
    return open == null || ready ? new TreeSet<>() : hearing.missing(open);
  }

  /**
   * Opens the next month.
   *
   * @param injected the shocks injected into the run so far, in order, beside the scenario's
   * @return what the hosts must hear, in this order: what settled in the month before, the month,
   *     its first round
   * @throws IllegalStateException if a month is open or the last one is closed
   */
  public List<LedgerRecord> open(List<Shock> injected) {
    if (open != null || ledger.isLastOpen()) {
      throw new IllegalStateException(
          open == null ? "the last month is closed" : open.period() + " is still open");
    }
    Period last = ledger.period();
    Environment environment = ledger.open(injected);
    List<LedgerRecord> records = new ArrayList<>(settled(last));
    List<String> active = activeShocks(injected, environment.period());
    records.add(new LedgerRecord.PeriodOpened(runId, environment, active, records.size()));
    Place first = Place.lastOf(last).next();
    records.add(roundOpened(first, carriedOver));
    open = first;
    return records;
  }

  private List<LedgerRecord> settled(Period month) {
    List<LedgerRecord> records = new ArrayList<>();
    heard.forEach((party, events) -> {
      int parts = Math.ceilDiv(events.size(), eventsPerRecord);
      for (int part = 1; part <= parts; part++) {
        int from = (part - 1) * eventsPerRecord;
        int to = Math.min(events.size(), from + eventsPerRecord);
        records.add(
            new LedgerRecord.PartySettled(
                runId, month, party, part, parts, events.subList(from, to)));
      }
    });
    return records;
  }

  private List<String> activeShocks(List<Shock> injected, Period period) {
    List<Shock> all = new ArrayList<>(economy.shocks());
    all.addAll(injected);
    return all.stream().filter(shock -> shock.bearsOn(period)).map(Shock::spec).toList();
  }

  /**
   * Hears a record of a host.
   *
   * @return what follows from it, in order; nothing for a repeat
   * @throws ConflictException if it contradicts what was heard before
   * @throws IllegalArgumentException if nobody in the run could have said it
   */
  public List<Output> on(HostRecord record) {
    if (!runId.equals(record.runId())) {
      throw new IllegalArgumentException("this is run " + runId + ", not " + record.runId());
    }
    switch (record) {
      case HostRecord.Said message -> {
        if (!isBehind(message.message().id().period())) {
          hearing.add(message);
        }
      }
      case HostRecord.RoundDone done -> {
        if (!isBehind(done.period())) {
          hearing.add(done);
        }
      }
    }
    return proceed();
  }

  /** Months that are closed are behind; the open month and those after it are not. */
  private boolean isBehind(Period period) {
    Period last = open == null ? ledger.period() : ledger.period().previous();
    return !period.isAfter(last);
  }

  /**
   * Opens the rounds that can be opened. {@link #on} does so by itself; to be called after {@link
   * #open} where records of the month may have been heard before it.
   */
  public List<Output> proceed() {
    List<Output> outputs = new ArrayList<>();
    while (open != null && !ready && hearing.isComplete(open)) {
      if (open.isLastOfMonth()) {
        ready = true;
        outputs.add(new Output.ReadyToClose(open.period()));
      } else {
        List<Message> messages = hearing.messages(open);
        open = open.next();
        outputs.add(new Output.Publish(roundOpened(open, messages)));
      }
    }
    return outputs;
  }

  /** Counts, for each acting receiver, what it was told in the round before. */
  private LedgerRecord.RoundOpened roundOpened(Place place, List<Message> before) {
    SortedMap<PartyId, SortedMap<PartyId, Integer>> expected = new TreeMap<>();
    for (Message message : before) {
      if (message.body() instanceof Message.Body.ToParty(PartyId receiver, var notice)
          && actors.contains(receiver)) {
        expected
            .computeIfAbsent(receiver, party -> new TreeMap<>())
            .merge(message.id().sender(), 1, Integer::sum);
      }
    }
    return new LedgerRecord.RoundOpened(runId, place.period(), place.round(), expected);
  }

  /**
   * Closes the open month.
   *
   * @throws IllegalStateException if not everything is there
   */
  public PeriodResult close() {
    if (open == null || !ready) {
      throw new IllegalStateException("not everything that was said in the month is there");
    }
    List<HostRecord.Said> month = new ArrayList<>();
    for (Round round : Round.values()) {
      month.addAll(hearing.said(new Place(open.period(), round)));
    }
    return close(month);
  }

  private PeriodResult close(List<HostRecord.Said> month) {
    PeriodResult result = ledger.close(month.stream().map(HostRecord.Said::message).toList());
    Period period = ledger.period();
    Place last = Place.lastOf(period);
    carriedOver =
        month.stream()
            .map(HostRecord.Said::message)
            .filter(message -> Place.of(message.id()).equals(last))
            .toList();
    said = List.copyOf(month);
    heard = result.heard();
    hearing.dropThrough(period);
    open = null;
    ready = false;
    return result;
  }

  /**
   * Returns everything that was said in the month closed last, in order of identity: with the
   * shocks injected until then, all that {@link #replay} needs.
   */
  public List<HostRecord.Said> said() {
    return said;
  }

  /**
   * Opens and closes a month that was closed before, on what was said then. A ledger that has
   * replayed all closed months goes on where it was.
   *
   * @param injected the shocks that had been injected when the month was opened
   * @param month everything that was said in it
   */
  public PeriodResult replay(List<Shock> injected, List<HostRecord.Said> month) {
    open(injected);
    for (HostRecord.Said message : month) {
      if (!message.message().id().period().equals(ledger.period())) {
        throw new IllegalArgumentException(
            message.message().id() + " was not said in " + ledger.period());
      }
    }
    return close(
        month.stream()
            .sorted((one, other) -> one.message().id().compareTo(other.message().id()))
            .toList());
  }
}
