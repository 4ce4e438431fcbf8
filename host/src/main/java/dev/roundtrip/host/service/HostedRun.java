package dev.roundtrip.host.service;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.ConflictException;
import dev.roundtrip.host.PartyHost;
import dev.roundtrip.host.Place;
import dev.roundtrip.host.Turn;
import dev.roundtrip.host.calls.ContractClient;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run on this host: the machine of the protocol, and what it needs of the world. For the thread
 * of the host's loop.
 *
 * <p>A run that is found under way is replayed: its parties act every round again on what the log
 * holds, what they say is compared with what was recorded, and only what they say in the latest
 * opened round is sent. From then on the run is live: what other hosts say comes by gRPC, and the
 * log is read only when something is missing.
 */
final class HostedRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HostedRun.class);

  /** How long an inbox may be incomplete before the log is read. It decides nothing but that. */
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  /** After so many readings that changed nothing, the log is read from its beginning. */
  private static final int FRUITLESS_READINGS = 5;

  private final String runId;
  private final HostLoop.Surroundings around;
  private final boolean underWay;
  private final List<LedgerRecord> early = new ArrayList<>();
  private final SortedMap<Place, SortedMap<PartyId, HostRecord.Count>> recorded = new TreeMap<>();
  private SortedMap<PartyId, String> directory;
  private Place latestOpened;
  private @Nullable PartyHost machine;
  private @Nullable RunEntrance entrance;
  private @Nullable ContractClient client;
  private long offset;
  private long waitingSince;
  private int fruitless;
  private boolean bystander;

  /**
   * @param started how it began
   * @param around what the host has
   * @param underWay whether it was found under way, and not heard to begin
   */
  HostedRun(LedgerRecord.RunStarted started, HostLoop.Surroundings around, boolean underWay) {
    runId = started.runId();
    directory = started.directory();
    this.around = around;
    this.underWay = underWay;
    latestOpened = Place.lastOf(new Period(0));
  }

  /** Returns the run's id. */
  String runId() {
    return runId;
  }

  /** Hears a record of the ledger. */
  void hear(LedgerRecord record) {
    if (record instanceof LedgerRecord.RunStarted started) {
      move(started.directory());
    } else if (record instanceof LedgerRecord.DirectoryChanged changed) {
      move(changed.directory());
    } else if (record instanceof LedgerRecord.RoundOpened opened) {
      Place place = new Place(opened.period(), opened.round());
      latestOpened = latestOpened.isBefore(place) ? place : latestOpened;
    }
    PartyHost live = machine;
    if (live != null) {
      say(live.on(record));
    } else if (!bystander) {
      early.add(record);
    }
  }

  private void move(SortedMap<PartyId, String> addresses) {
    directory = addresses;
    if (client != null && entrance != null) {
      client.directory(addresses);
      entrance.directory(addresses);
    }
  }

  /** Hears a message of a party of another host. */
  void hear(Message message) {
    PartyHost live = machine;
    if (live != null) {
      around.meters().heard.increment();
      say(live.on(message));
    }
  }

  /** Begins, or begins again, now that the scenario is there. */
  void begin(Economy economy) {
    List<PartyId> parties =
        economy.parties().stream()
            .filter(party -> around.kinds().contains(party.kind()))
            .map(Party::id)
            .toList();
    if (parties.isEmpty()) {
      bystander = true;
      early.clear();
      return;
    }
    PartyHost host = new PartyHost(runId, economy, parties);
    Place first = host.position();
    ContractClient calls =
        new ContractClient(runId, around.token(), first, problem -> around.fail(runId, problem));
    calls.directory(directory);
    client = calls;
    entrance =
        new RunEntrance(
            economy, parties, directory, message -> around.loop(() -> around.hear(runId, message)));
    List<Turn> turns = new ArrayList<>();
    early.forEach(record -> turns.addAll(host.on(record)));
    early.clear();
    if (underWay) {
      offset = around.log().read(runId, 0, record -> replay(host, record, turns));
    } else {
      offset = around.log().end(runId);
    }
    machine = host;
    entrance.moved(host.position());
    around.runs().add(runId, entrance);
    goLive(turns);
    LOG.info("{} is live {}", runId, state());
  }

  private void replay(PartyHost host, HostRecord record, List<Turn> turns) {
    switch (record) {
      case HostRecord.Said said -> turns.addAll(host.on(said.message()));
      case HostRecord.RoundDone done -> {
        Map<PartyId, HostRecord.Count> counts =
            recorded.computeIfAbsent(
                new Place(done.period(), done.round()), place -> new TreeMap<>());
        done.parties().forEach(counts::putIfAbsent);
      }
    }
  }

  /** Compares what the parties say again with what is recorded, and says what is not past yet. */
  private void goLive(List<Turn> turns) {
    for (Turn turn : turns) {
      SortedMap<PartyId, HostRecord.Count> counts =
          recorded.getOrDefault(turn.place(), new TreeMap<>());
      turn.parties()
          .forEach((party, count) -> {
            HostRecord.Count before = counts.getOrDefault(party, count);
            if (!before.equals(count)) {
              throw new ConflictException(
                  party
                      + " says something else in "
                      + turn.place()
                      + " than is recorded: "
                      + count
                      + ", recorded "
                      + before);
            }
          });
    }
    recorded.clear();
    say(turns.stream().filter(turn -> turn.place().equals(latestOpened)).toList());
    showBooks();
  }

  private void say(List<Turn> turns) {
    for (Turn turn : turns) {
      say(turn);
    }
    if (!turns.isEmpty()) {
      showBooks();
    }
  }

  private void say(Turn turn) {
    ContractClient calls = client;
    RunEntrance run = entrance;
    PartyHost host = machine;
    if (calls == null || run == null || host == null) {
      throw new IllegalStateException("nobody can speak before the run has begun");
    }
    calls.forgetBefore(turn.place().previous());
    List<HostRecord.Said> said = new ArrayList<>(turn.messages().size());
    for (Message message : turn.messages()) {
      HostRecord.Said record = new HostRecord.Said(runId, message);
      said.add(record);
      if (message.body() instanceof Message.Body.ToParty(PartyId receiver, Notice notice)) {
        PartyKind kind = run.economy().party(receiver).kind();
        if (kind.acts() && !run.hosts(receiver)) {
          calls.tell(record, kind);
        }
      }
    }
    around
        .log()
        .write(
            runId,
            said,
            new HostRecord.RoundDone(
                runId, around.hostId(), turn.period(), turn.round(), turn.parties()));
    run.moved(turn.place());
    around.meters().turns.increment();
    around.meters().said.increment(said.size());
  }

  private void showBooks() {
    if (entrance != null && machine != null) {
      entrance.show(PartyBooks.of(machine));
    }
  }

  /** Reads the log if something has been missing for a while. */
  void lookAround(long nowNanos) {
    PartyHost host = machine;
    if (host == null || !host.isWaiting()) {
      waitingSince = 0;
      fruitless = 0;
    } else if (waitingSince == 0) {
      waitingSince = nowNanos == 0 ? 1 : nowNanos;
    } else if (nowNanos - waitingSince > PATIENCE_NANOS) {
      long from = fruitless == FRUITLESS_READINGS ? 0 : offset;
      Place before = host.position();
      List<Turn> turns = new ArrayList<>();
      offset =
          around
              .log()
              .read(
                  runId,
                  from,
                  record -> {
                    if (record instanceof HostRecord.Said said) {
                      turns.addAll(host.on(said.message()));
                    }
                  });
      fruitless = before.equals(host.position()) ? fruitless + 1 : 0;
      waitingSince = 0;
      say(turns);
    }
  }

  /** Returns what the run is doing, for people. */
  String state() {
    PartyHost host = machine;
    if (host == null) {
      return bystander ? "none of its parties lives here" : "fetching the scenario";
    }
    return host.isWaiting() ? "waiting at " + host.position().next() : "at " + host.position();
  }

  @Override
  public void close() {
    if (entrance != null) {
      entrance.close();
    }
    if (client != null) {
      client.close();
    }
  }
}
