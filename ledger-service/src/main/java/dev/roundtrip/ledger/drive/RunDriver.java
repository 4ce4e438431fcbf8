package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.books.IdentityBreach;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.ConflictException;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.host.Output;
import dev.roundtrip.ledger.store.InjectedShock;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.LedgerStore;
import dev.roundtrip.ledger.store.MonthClose;
import dev.roundtrip.ledger.store.MonthOpen;
import dev.roundtrip.ledger.store.OpenedMonth;
import dev.roundtrip.ledger.store.PositionMovedException;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunPosition;
import dev.roundtrip.ledger.store.RunState;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

  private final LedgerDatabase database;
  private final Signal signal;
  private final LedgerStatus status;
  private final Patience patience;
  private final List<RunWatch> watches;
  private final RunFacts run;
  private final long epoch;
  private final Economy economy;
  private final LedgerHost machine;
  private final PaymentsLog payments;
  private final OutboxRelay relay;
  private SortedMap<?, String> directory = new TreeMap<>();
  private long signalsSeen;
  private long openedAt = System.nanoTime() - Duration.ofHours(2).toNanos();

  /** Hears what was committed. */
  interface RunWatch {
    void closed(PeriodResult result);

    void ended(String fingerprint);
  }

  /**
   * @param run the run as it was taken over, with this ledger's epoch
   * @param machine the protocol's machine as it was after the last close
   */
  RunDriver(
      LedgerDatabase database,
      Signal signal,
      LedgerStatus status,
      Patience patience,
      List<RunWatch> watches,
      RunFacts run,
      Economy economy,
      LedgerHost machine,
      PaymentsLog payments,
      OutboxRelay relay) {
    this.database = database;
    this.signal = signal;
    this.status = status;
    this.patience = patience;
    this.watches = watches;
    this.run = run;
    this.epoch = run.position().epoch();
    this.economy = economy;
    this.machine = machine;
    this.payments = payments;
    this.relay = relay;
  }
}
