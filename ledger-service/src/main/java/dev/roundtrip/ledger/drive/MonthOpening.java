package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.ledger.store.InjectedShock;
import dev.roundtrip.ledger.store.LedgerStore;
import dev.roundtrip.ledger.store.MonthOpen;
import dev.roundtrip.ledger.store.OpenedMonth;
import dev.roundtrip.wire.LedgerRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a month in the machine once, however often the transaction is tried that commits it. A
 * machine cannot take an open back: if other shocks came in between two attempts, it is of no more
 * use.
 */
final class MonthOpening implements LedgerStore.Opening {

  private final LedgerHost machine;
  private @Nullable List<Shock> shocks;
  private @Nullable MonthOpen opened;

  MonthOpening(LedgerHost machine) {
    this.machine = machine;
  }

  /** The machine is ahead of the database, and not on the way the database will go. */
  static final class MachineAheadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MachineAheadException() {
      super("the shocks have changed between two attempts to open a month");
    }
  }

  @Override
  public MonthOpen with(List<InjectedShock> injected) {
    List<Shock> now = RunReplay.parsed(injected);
    if (opened == null) {
      shocks = now;
      opened = open(machine, now);
    } else if (!now.equals(shocks)) {
      throw new MachineAheadException();
    }
    return opened;
  }

  private static MonthOpen open(LedgerHost machine, List<Shock> shocks) {
    List<LedgerRecord> records = machine.open(shocks);
    for (LedgerRecord record : records) {
      if (record
          instanceof
          LedgerRecord.PeriodOpened(
              String run,
              Environment environment,
              List<String> activeShocks,
              int settledRecords)) {
        return new MonthOpen(new OpenedMonth(environment, activeShocks), records);
      }
    }
    throw new IllegalStateException("a month was opened and nobody is told");
  }
}
