package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.books.IdentityBreach;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.ConflictException;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.host.Output;
import dev.roundtrip.ledger.store.MonthClose;
import dev.roundtrip.ledger.store.PositionMovedException;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunPosition;
import dev.roundtrip.ledger.store.RunState;
import dev.roundtrip.wire.Announcement;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives one run from where it is to its end: waits for the hosts, opens a month, hears what they
 * say, closes it. For one thread.
 *
 * <p>What the model says is computed once and committed as often as it takes; the epoch sees to it
 * that only one ledger commits.
 */
final class RunDriver {

  private static final Logger LOG = LoggerFactory.getLogger(RunDriver.class);

  /** How long it waits for a signal before it looks by itself. */
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final DriveTools tools;
  private final Patience patience;
  private final RunFacts run;
  private final String runId;
  private final long epoch;
  private final Economy economy;
  private final LedgerHost machine;
  private final PaymentsLog payments;
  private final OutboxRelay relay;
  private SortedMap<PartyId, String> directory = new TreeMap<>();
  private long seen;
  private long lastOpen = System.nanoTime() - Duration.ofDays(1).toNanos();

  /**
   * @param run the run as it was taken over, with this ledger's epoch
   * @param machine the protocol's machine as it was after the last close
   */
  RunDriver(
      DriveTools tools,
      RunFacts run,
      Economy economy,
      LedgerHost machine,
      PaymentsLog payments,
      OutboxRelay relay) {
    this.tools = tools;
    this.patience = tools.patience();
    this.run = run;
    this.runId = run.runId();
    this.epoch = run.position().epoch();
    this.economy = economy;
    this.machine = machine;
    this.payments = payments;
    this.relay = relay;
  }

  /**
   * Drives the run to its end.
   *
   * @throws PositionMovedException if another ledger has taken it over
   * @throws MonthOpening.MachineAheadException if it is to be taken over anew
   * @throws InterruptedException if the process ends
   */
  void drive() throws InterruptedException {
    try {
      begin();
      while (!machine.isFinished()) {
        if (machine.openRound() == null) {
          open();
        }
        hear();
        close();
      }
      relay.flush();
      relay.settle();
    } catch (IdentityBreach | ConflictException e) {
      stop(String.valueOf(e.getMessage()));
    }
  }

  /** Records that the run cannot go on. */
  private void stop(String reason) throws InterruptedException {
    LOG.error("run {} is stopped: {}", runId, reason);
    commit(
        "stopping the run",
        () -> {
          tools.database().runs().stop(runId, epoch, reason);
          return reason;
        });
    relay.flush();
    relay.settle();
  }

  private void begin() throws InterruptedException {
    if (run.state() == RunState.WAITING) {
      awaitHosts();
      long end = payments.end();
      payments.from(end);
      LedgerRecord started =
          new LedgerRecord.RunStarted(runId, run.seed(), run.scenarioDigest(), directory);
      commit(
          "starting the run",
          () -> {
            tools.database().runs().start(runId, epoch, end, List.of(started));
            return started;
          });
      LOG.info("run {} starts with {}", runId, directory);
    } else {
      payments.from(run.position().logOffset());
      directory = directory().addresses();
      tellDirectory();
    }
    if (run.isMonthOpen()) {
      List<LedgerRecord> before =
          machine.open(
              patience.until(
                  "reading the shocks",
                  () ->
                      RunReplay.shocksIn(run.opened(), tools.database().archive().shocks(runId))));
      LOG.info("run {} goes on in {} ({} records)", runId, run.opened(), before.size());
    }
    relay.flush();
    follow(machine.proceed());
  }

  private void awaitHosts() throws InterruptedException {
    List<PartyId> told = List.of();
    while (true) {
      seen = tools.signal().count();
      HostDirectory houses = directory();
      tools.status().waitsForHosts(houses.homeless());
      if (houses.homeless().isEmpty()) {
        directory = houses.addresses();
        return;
      }
      if (!houses.homeless().equals(told)) {
        told = houses.homeless();
        LOG.info("run {} waits for hosts of {}", runId, told);
      }
      tools.signal().await(seen, GLANCE);
      patience.requireTime();
    }
  }

  private HostDirectory directory() throws InterruptedException {
    List<Announcement> hosts =
        patience.until("reading the hosts", () -> tools.database().hosts().hosts());
    return HostDirectory.of(economy, hosts, tools.economyDigest());
  }

  /** Publishes the directory anew where a host has come back elsewhere. */
  private void lookForMoves() throws InterruptedException {
    if (tools.signal().count() == seen) {
      return;
    }
    seen = tools.signal().count();
    HostDirectory houses = directory();
    if (houses.homeless().isEmpty() && !houses.addresses().equals(directory)) {
      directory = houses.addresses();
      tellDirectory();
      relay.flush();
    }
  }

  private void tellDirectory() throws InterruptedException {
    LedgerRecord changed = new LedgerRecord.DirectoryChanged(runId, directory);
    commit(
        "publishing the directory",
        () -> {
          tools.database().runs().tell(runId, epoch, List.of(changed));
          return changed;
        });
  }

  /** Opens the next month as soon as the run is not held and its pace allows it. */
  private void open() throws InterruptedException {
    Period month = machine.ledger().period().next();
    MonthOpening opening = new MonthOpening(machine);
    awaitPace();
    while (!commit("opening " + month, () -> tryToOpen(month, opening))) {
      awaitPace();
    }
    lastOpen = System.nanoTime();
    relay.flush();
    follow(machine.proceed());
  }

  private boolean tryToOpen(Period month, MonthOpening opening) throws SQLException {
    return tools.database().runs().open(runId, epoch, month, relay.published(), opening);
  }

  private void awaitPace() throws InterruptedException {
    while (true) {
      seen = tools.signal().count();
      RunFacts now =
          patience.until(
              "reading the run", () -> tools.database().runs().find(runId).orElseThrow());
      Duration left =
          now.state() == RunState.PAUSED
              ? GLANCE
              : now.pace().minusNanos(System.nanoTime() - lastOpen);
      if (left.isNegative() || left.isZero()) {
        return;
      }
      relay.flush();
      tools.signal().await(seen, left.compareTo(GLANCE) < 0 ? left : GLANCE);
      patience.requireTime();
    }
  }

  /** Hears the hosts until the month can be closed. */
  private void hear() throws InterruptedException {
    while (!machine.isReadyToClose()) {
      patience.requireTime();
      HostRecord record = payments.next();
      if (record == null) {
        tools.status().waitsForWords(machine.missing());
        lookForMoves();
      } else {
        hear(record);
      }
    }
  }

  private void hear(HostRecord record) throws InterruptedException {
    List<Output> outputs;
    try {
      outputs = machine.on(record);
    } catch (IllegalArgumentException e) {
      payments.reject(record, String.valueOf(e.getMessage()));
      return;
    }
    follow(outputs);
  }

  private void follow(List<Output> outputs) throws InterruptedException {
    for (Output output : outputs) {
      switch (output) {
        case Output.Publish(LedgerRecord record) -> relay.publish(record);
        case Output.ReadyToClose ready -> {}
      }
    }
  }

  private void close() throws InterruptedException {
    tools.status().waitsForWords(List.of());
    PeriodResult result = machine.close();
    Ledger ledger = machine.ledger();
    Period period = ledger.period();
    List<LedgerRecord> outbox = new ArrayList<>();
    outbox.add(new LedgerRecord.PeriodClosed(runId, period, result.hash()));
    if (machine.isFinished()) {
      outbox.add(new LedgerRecord.RunEnded(runId, period, result.hash()));
    }
    MonthClose close =
        new MonthClose(
            runId,
            epoch,
            result,
            machine.said(),
            ledger.world().inForce(),
            ledger.books().balances(),
            payments.firstAfter(period),
            machine.isFinished(),
            outbox,
            relay.published());
    commit("closing " + period, () -> closeOnce(close));
    if (machine.isFinished()) {
      LOG.info("run {} has ended with the fingerprint {}", runId, result.hash());
    }
  }

  /** A close whose answer was lost finds itself committed when it is tried again. */
  private MonthClose closeOnce(MonthClose close) throws SQLException {
    try {
      tools.database().runs().close(close);
    } catch (PositionMovedException e) {
      RunPosition actual = e.actual();
      if (actual.epoch() != epoch
          || !actual.period().equals(close.period())
          || !actual.hash().equals(close.result().hash())) {
        throw e;
      }
    }
    return close;
  }

  private <T> T commit(String what, Patience.Attempt<T> attempt) throws InterruptedException {
    T committed = patience.until(what, attempt);
    tools.signal().raise();
    return committed;
  }
}
