package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.ledger.store.InjectedShock;
import dev.roundtrip.ledger.store.RunArchive;
import dev.roundtrip.ledger.store.RunFacts;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The closed months of a run, played again from what the database keeps of them, each proven by its
 * hash. It is how a restarted ledger comes back to where it was.
 */
public final class RunReplay {

  private final RunArchive archive;

  public RunReplay(RunArchive archive) {
    this.archive = archive;
  }

  /** What the database keeps of a run gives other figures than it gave before. */
  public static final class MismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MismatchException(Period period, String stored, String replayed) {
      super(
          "the books of "
              + period
              + " have the hash "
              + stored
              + " but playing the month again gives "
              + replayed);
    }
  }

  /**
   * Plays the closed months again.
   *
   * @param run the run as it is recorded
   * @param economy its scenario
   * @param taker gets each month, in order
   * @return the protocol's machine as it was after the last close
   * @throws MismatchException if a month comes out otherwise
   */
  public LedgerHost replay(RunFacts run, Economy economy, Consumer<PeriodResult> taker)
      throws SQLException {
    LedgerHost machine = new LedgerHost(run.runId(), economy, run.seed());
    goOn(machine, run, taker);
    return machine;
  }

  /**
   * Plays the months that were closed after the one a machine stands at. If it throws, the machine
   * is of no more use.
   *
   * @param machine a machine of the run, between a close and an open
   * @param run the run as it is recorded now
   * @param taker gets each month, in order
   * @throws MismatchException if a month comes out otherwise
   */
  public void goOn(LedgerHost machine, RunFacts run, Consumer<PeriodResult> taker)
      throws SQLException {
    List<InjectedShock> injected = archive.shocks(run.runId());
    Period last = run.position().period();
    for (Period month = machine.ledger().period().next();
        !month.isAfter(last);
        month = month.next()) {
      PeriodResult result =
          machine.replay(shocksIn(month, injected), archive.said(run.runId(), month));
      String stored = archive.hash(run.runId(), month);
      if (!stored.equals(result.hash())) {
        throw new MismatchException(month, stored, result.hash());
      }
      taker.accept(result);
    }
  }

  /** Returns the shocks a month is opened with, in order. */
  static List<Shock> shocksIn(Period month, List<InjectedShock> injected) {
    return parsed(injected.stream().filter(shock -> shock.isIn(month)).toList());
  }

  static List<Shock> parsed(List<InjectedShock> injected) {
    return injected.stream().map(shock -> ShockSpec.parse(shock.spec())).toList();
  }
}
