package dev.roundtrip.host;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.simulation.Actors;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.simulation.World;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import dev.roundtrip.wire.MessageDigests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A host's side of the protocol: it hears records of the ledger and messages of other hosts, in any
 * order and any number of times, and lets its parties act once in each round, when their inboxes
 * hold exactly what the ledger has counted.
 *
 * <p>It does no I/O and knows no time. What it says depends on what it has heard and not on when or
 * how often, so a host that hears a run again says the same again.
 */
public final class PartyHost {

  private final String runId;
  private final Economy economy;
  private final World world;
  private final Actors actors;
  private final SortedSet<PartyId> everybody;
  private final Inboxes inboxes;
  private final SettledEvents settled;
  private final NavigableMap<Period, LedgerRecord.PeriodOpened> months = new TreeMap<>();
  private final NavigableMap<Place, LedgerRecord.RoundOpened> rounds = new TreeMap<>();
  private Period openMonth;
  private @Nullable Environment environment;
  private Place position;

  /**
   * @param runId the run
   * @param economy the scenario
   * @param parties the parties of this host; each takes part in rounds
   */
  public PartyHost(String runId, Economy economy, Collection<PartyId> parties) {
    this.runId = runId;
    this.economy = economy;
    everybody = new TreeSet<>(economy.actors());
    for (PartyId party : parties) {
      if (!everybody.contains(party)) {
        throw new IllegalArgumentException(party + " takes no part in rounds and needs no host");
      }
    }
    SortedSet<PartyId> own = new TreeSet<>(parties);
    world = new World(economy);
    actors = new Actors(world, own);
    inboxes = new Inboxes(own);
    settled = new SettledEvents(own);
    openMonth = economy.horizon().first().previous();
    position = Place.lastOf(openMonth);
  }

  /** Returns the parties of this host, in order of id. */
  public List<PartyId> parties() {
    return actors.parties();
  }

  /** Returns the world as far as it concerns this host's parties; to be read by the same thread. */
  public World world() {
    return world;
  }

  /** Returns the conditions of the open month, or null before the first is open. */
  public @Nullable Environment environment() {
    return environment;
  }

  /** Returns the place in which the parties acted last; before they ever did, one before all. */
  public Place position() {
    return position;
  }

  /**
   * Tells whether the next round is open but something that it needs has not been heard yet. What
   * is missing is in the log.
   */
  public boolean isWaiting() {
    return rounds.containsKey(position.next());
  }

  /**
   * Hears a record of the ledger.
   *
   * @return what the parties say now, a turn for each round in which they could act
   * @throws ConflictException if it contradicts what was heard before
   */
  public List<Turn> on(LedgerRecord record) {
    requireRun(record.runId());
    switch (record) {
      case LedgerRecord.PartySettled part -> {
        if (!part.period().isBefore(openMonth)) {
          settled.add(part);
        }
      }
      case LedgerRecord.PeriodOpened opened -> {
        Period period = opened.environment().period();
        if (period.isAfter(openMonth)) {
          keep(months, period, opened);
        }
      }
      case LedgerRecord.RoundOpened opened -> {
        Place place = new Place(opened.period(), opened.round());
        if (position.isBefore(place)) {
          keep(rounds, place, opened);
        }
      }
      case LedgerRecord.RunStarted started -> {}
      case LedgerRecord.DirectoryChanged changed -> {}
      case LedgerRecord.PeriodClosed closed -> {}
      case LedgerRecord.RunEnded ended -> {}
    }
    return proceed();
  }

  /**
   * Hears a message, from its sender's host or from the log. One that is not addressed to a party
   * of this host is none of its business and left out.
   *
   * @return what the parties say now, a turn for each round in which they could act
   * @throws ConflictException if another message of the same identity was heard before
   * @throws IllegalArgumentException if nobody in the run could have said it
   */
  public List<Turn> on(Message message) {
    requirePossible(message.id());
    if (!Place.of(message.id()).isBefore(position)) {
      inboxes.add(message);
    }
    return proceed();
  }

  private List<Turn> proceed() {
    List<Turn> turns = new ArrayList<>(1);
    while (canAct()) {
      turns.add(act());
    }
    return turns;
  }

  /** Opens the next month if it is its turn and all is there, then looks at the next round. */
  private boolean canAct() {
    Place next = position.next();
    if (next.period().isAfter(openMonth) && !open(next.period())) {
      return false;
    }
    LedgerRecord.RoundOpened opened = rounds.get(next);
    return opened != null && inboxes.hold(position, opened.expected());
  }

  private boolean open(Period month) {
    LedgerRecord.PeriodOpened opened = months.get(month);
    if (opened == null || !settled.isComplete(openMonth, opened.settledRecords())) {
      return false;
    }
    settled
        .take(openMonth)
        .forEach((number, event) -> world.apply(new RecordId.OfEvent(openMonth, number), event));
    actors.open(opened.environment());
    openMonth = month;
    environment = opened.environment();
    months.headMap(month, true).clear();
    return true;
  }

  private Turn act() {
    SortedMap<PartyId, List<Message>> read = inboxes.at(position);
    Place place = position.next();
    List<Message> said = new ArrayList<>();
    SortedMap<PartyId, HostRecord.Count> counts = new TreeMap<>();
    for (PartyId party : actors.parties()) {
      List<Message> messages =
          actors.act(party, place.round(), read.getOrDefault(party, List.of()));
      counts.put(party, new HostRecord.Count(messages.size(), MessageDigests.of(messages)));
      said.addAll(messages);
    }
    position = place;
    said.forEach(inboxes::add);
    inboxes.dropBefore(position);
    rounds.headMap(position, true).clear();
    return new Turn(place.period(), place.round(), said, counts);
  }

  private void requireRun(String id) {
    if (!runId.equals(id)) {
      throw new IllegalArgumentException("this is run " + runId + ", not " + id);
    }
  }

  private void requirePossible(Message.Identity id) {
    if (id.sequence() < 1
        || !economy.horizon().covers(id.period())
        || !everybody.contains(id.sender())) {
      throw new IllegalArgumentException("nobody in the run could have said " + id);
    }
  }

  private static <K extends Comparable<K>, R extends LedgerRecord> void keep(
      NavigableMap<K, R> kept, K key, R record) {
    R first = kept.putIfAbsent(key, record);
    if (first != null) {
      ConflictException.requireSame(key, first, record);
    }
  }
}
