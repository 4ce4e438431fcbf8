package dev.roundtrip.host;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A ledger, its hosts and the log between them on a {@link SimulatedNetwork}, in one thread and
 * without a clock.
 *
 * <p>What is lost and what is kept is as in a real deployment:
 *
 * <ul>
 *   <li>The log keeps what was appended to it. A host appends what it says one record after the
 *       other; a crash leaves the rest unwritten.
 *   <li>Between hosts, a message is lost, repeated, overtaken; it is sent again until it arrives,
 *       or until its sender crashes.
 *   <li>A host that crashes loses all it knew. It comes back, perhaps as two hosts in its place,
 *       reads the log up to there, and writes its last turn again. What was acknowledged by its
 *       former life and appended later is found in the log when an inbox stays incomplete.
 *   <li>The ledger keeps in its database the closed months, the open one, and where in the log the
 *       first record is that belongs to no closed month. All else it derives again.
 * </ul>
 */
final class SimulatedDeployment {

  private static final String RUN = "run";
  private static final int MOST_EVENTS = 200_000;

  private final Economy economy;
  private final long seed;
  private final List<Shock> shocks;
  private final Period injectedAfter;
  private final int eventsPerRecord;
  private final SimulatedNetwork network;
  private final Faults faults;
  private final List<LedgerRecord> periods = new ArrayList<>();
  private final List<HostRecord> payments = new ArrayList<>();
  private final SortedMap<PartyId, Host> hosts = new TreeMap<>();
  private LedgerNode ledger;
  private final Database database = new Database();
  private Place furthest;

  SimulatedDeployment(Economy economy, long seed, List<Shock> shocks) {
    this.economy = economy;
    this.seed = seed;
    this.shocks = shocks;
    network = new SimulatedNetwork(seed);
    faults = network.faults();
    int months = economy.horizon().months();
    injectedAfter = economy.horizon().first().plus(network.draw(months));
    eventsPerRecord = 1 + network.draw(20);
    furthest = Place.lastOf(economy.horizon().first().previous());
    ledger = new LedgerNode();
    settle(economy.actors());
  }

  /** Returns the month after whose close the shocks were injected. */
  Period injectedAfter() {
    return injectedAfter;
  }

  Faults faults() {
    return faults;
  }

  /** Spreads parties over one or more new hosts. */
  private List<Host> settle(Collection<PartyId> parties) {
    int most = 1 + network.draw(parties.size());
    List<List<PartyId>> groups = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      groups.add(new ArrayList<>());
    }
    parties.forEach(party -> groups.get(network.draw(most)).add(party));
    List<Host> settled = new ArrayList<>();
    for (List<PartyId> group : groups) {
      if (!group.isEmpty()) {
        Host host = new Host(group);
        group.forEach(party -> hosts.put(party, host));
        settled.add(host);
      }
    }
    return settled;
  }

  /** Runs to the end and returns the fingerprint. */
  String run() {
    ledger.start();
    for (int i = 0; i < MOST_EVENTS; i++) {
      if (!goOn()) {
        throw new AssertionError("seed " + seed + " hangs: " + state());
      }
      if (ledger.isUp() && ledger.machine.isFinished()) {
        return ledger.machine.ledger().hash();
      }
      if (network.happens(300)) {
        crash();
      }
      verifyNobodyIsAhead();
    }
    throw new AssertionError("seed " + seed + " does not end: " + state());
  }

  private boolean goOn() {
    try {
      return network.goOn();
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed + " fails at " + state(), e);
    }
  }

  private void verifyNobodyIsAhead() {
    Place open = ledger.isUp() ? ledger.machine.openRound() : null;
    furthest = open != null && furthest.isBefore(open) ? open : furthest;
    for (Host host : hosts.values()) {
      if (furthest.isBefore(host.machine.position())) {
        throw new AssertionError(
            "seed " + seed + ": " + host.parties + " is ahead of the ledger: " + state());
      }
    }
  }

  private String state() {
    Place open = ledger.isUp() ? ledger.machine.openRound() : null;
    return "ledger "
        + (ledger.isUp() ? "at " + open + " missing " + ledger.machine.missing() : "down");
  }

  private void crash() {
    List<Host> all = hosts.values().stream().distinct().toList();
    int victim = network.draw(all.size() + 1);
    if (victim == all.size()) {
      if (ledger.isUp()) {
        faults.ledgerCrashes++;
        ledger.isDown = true;
        network.later(
            200,
            () -> {
              ledger = new LedgerNode();
              ledger.start();
            });
      }
    } else if (all.get(victim).isUp()) {
      Host host = all.get(victim);
      faults.hostCrashes++;
      host.isDown = true;
      network.later(
          200,
          () -> {
            List<Host> back = settle(host.parties);
            faults.moves += back.size() > 1 ? 1 : 0;
            back.forEach(Host::start);
          });
    }
  }

  /** A host process. */
  private final class Host extends SimulatedNetwork.Process {
    private final List<PartyId> parties;
    private PartyHost machine;
    private long lastNumber = -1;
    private int readTo;

    Host(List<PartyId> parties) {
      this.parties = List.copyOf(parties);
      machine = new PartyHost(RUN, economy, parties);
      watchLog();
    }

    /** Comes back: hears the log, says nothing but its last turn. */
    void start() {
      List<Turn> turns = new ArrayList<>();
      for (LedgerRecord record : periods) {
        turns.addAll(machine.on(record));
      }
      turns.addAll(readBack());
      if (!turns.isEmpty()) {
        say(turns.getLast());
      }
    }

    private List<Turn> readBack() {
      List<Turn> turns = new ArrayList<>();
      for (; readTo < payments.size(); readTo++) {
        if (payments.get(readTo) instanceof HostRecord.Said(String run, Message message)) {
          turns.addAll(machine.on(message));
        }
      }
      return turns;
    }

    /** What was told to its former life is found in the log. */
    private void watchLog() {
      network.later(
          400,
          () -> {
            if (isUp()) {
              if (machine.isWaiting() && readTo < payments.size()) {
                faults.readBack++;
                readBack().forEach(this::say);
              }
              watchLog();
            }
          });
    }

    private void hear(LedgerRecord record) {
      machine.on(record).forEach(this::say);
    }

    private void hear(long number, Message message) {
      faults.overtaken += number < lastNumber ? 1 : 0;
      lastNumber = Math.max(lastNumber, number);
      machine.on(message).forEach(this::say);
    }

    private void say(Turn turn) {
      List<HostRecord> records = new ArrayList<>();
      for (Message message : turn.messages()) {
        records.add(new HostRecord.Said(RUN, message));
        if (message.body() instanceof Message.Body.ToParty(PartyId receiver, var notice)
            && hosts.containsKey(receiver)
            && !parties.contains(receiver)) {
          deliver(message, receiver, network.nextNumber());
        }
      }
      records.add(
          new HostRecord.RoundDone(
              RUN, parties.toString(), turn.period(), turn.round(), turn.parties()));
      append(records);
    }

    private void deliver(Message message, PartyId receiver, long number) {
      network.send(
          this,
          () -> {
            Host to = hosts.get(receiver);
            if (to.isUp()) {
              to.hear(number, message);
            } else {
              faults.unreachable++;
              network.later(60, () -> deliver(message, receiver, number));
            }
          });
    }

    /** Appends one record after the other, each perhaps twice; a crash leaves out the rest. */
    private void append(List<HostRecord> records) {
      if (records.isEmpty() || isDown) {
        return;
      }
      HostRecord first = records.getFirst();
      int times = network.happens(20) ? 2 : 1;
      for (int i = 0; i < times; i++) {
        payments.add(first);
        ledger.appended(payments.size() - 1);
      }
      network.later(3, () -> append(records.subList(1, records.size())));
    }
  }

  /** What the ledger has committed. */
  private static final class Database {
    private final List<List<Shock>> opened = new ArrayList<>();
    private final List<List<HostRecord.Said>> closed = new ArrayList<>();
    private int offset;
  }

  /** The ledger process. */
  private final class LedgerNode extends SimulatedNetwork.Process {
    private final LedgerHost machine = new LedgerHost(RUN, economy, seed, eventsPerRecord);

    void start() {
      for (int month = 0; month < database.closed.size(); month++) {
        machine.replay(database.opened.get(month), database.closed.get(month));
      }
      if (database.opened.size() > database.closed.size()) {
        relay(machine.open(database.opened.getLast()));
        follow(machine.proceed());
      } else {
        open();
      }
      for (int i = database.offset; i < payments.size(); i++) {
        appended(i);
      }
    }

    private void open() {
      boolean injected = !machine.ledger().period().isBefore(injectedAfter);
      List<Shock> known = injected ? shocks : List.of();
      List<LedgerRecord> records = machine.open(known);
      database.opened.add(known);
      relay(records);
      follow(machine.proceed());
    }

    private void relay(List<LedgerRecord> records) {
      for (LedgerRecord record : records) {
        network.later(
            20,
            () -> {
              if (isUp()) {
                periods.add(record);
                hosts.values().stream().distinct().forEach(host -> publish(host, record));
              }
            });
      }
    }

    private void publish(Host host, LedgerRecord record) {
      if (host.isUp()) {
        network.send(
            host,
            () -> {
              if (host.isUp()) {
                host.hear(record);
              }
            });
      }
    }

    private void appended(int index) {
      if (isUp()) {
        network.send(this, () -> hear(payments.get(index)));
      }
    }

    private void hear(HostRecord record) {
      if (isUp() && !machine.isFinished()) {
        follow(machine.on(record));
      }
    }

    private void follow(List<Output> outputs) {
      for (Output output : outputs) {
        switch (output) {
          case Output.Publish(LedgerRecord record) -> relay(List.of(record));
          case Output.ReadyToClose(Period period) ->
              network.later(
                  50,
                  () -> {
                    if (isUp()) {
                      close();
                    }
                  });
        }
      }
    }

    private void close() {
      machine.close();
      database.closed.add(machine.said());
      Period closed = machine.ledger().period();
      while (database.offset < payments.size()
          && !period(payments.get(database.offset)).isAfter(closed)) {
        database.offset++;
      }
      if (!machine.isFinished()) {
        network.later(
            50,
            () -> {
              if (isUp()) {
                open();
              }
            });
      }
    }

    private static Period period(HostRecord record) {
      return switch (record) {
        case HostRecord.Said said -> said.message().id().period();
        case HostRecord.RoundDone done -> done.period();
      };
    }
  }
}
