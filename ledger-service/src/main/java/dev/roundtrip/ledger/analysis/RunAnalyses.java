package dev.roundtrip.ledger.analysis;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Circularity;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.EconomyDigest;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.drive.RunReplay;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.RunFacts;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an analyst says of recorded runs, whoever drives or drove them. It plays a run's closed
 * months again from the database, each proven by its hash, the first time somebody asks; then only
 * those that have been closed since. So the ledger's own thread does nothing for it, and a run that
 * is over answers after a restart as it did before.
 */
@Singleton
public final class RunAnalyses {

  /** How many runs are kept in memory: a world and its books each. */
  private static final int MOST = 3;

  private final RunReplay replay;
  private final RunEconomies economies;
  private final Map<String, AnalysedRun> runs = new LinkedHashMap<>(MOST, 1, true);

  RunAnalyses(LedgerDatabase database, RunEconomies economies) {
    replay = new RunReplay(database.archive());
    this.economies = economies;
  }

  /** A run was made by another economy than this process has, and does not come out here. */
  public static final class ForeignRunException extends Exception {

    private static final long serialVersionUID = 1L;

    ForeignRunException(RuntimeException cause) {
      super("the run was made by another version of the model", cause);
    }
  }

  /** Returns what the payments of the closed months of a run were, in order of time. */
  public synchronized List<Analysis.Month> months(RunFacts run)
      throws SQLException, ForeignRunException {
    return upToDate(run).months();
  }

  /**
   * Returns how the parties stood at the end of each year, the year that is not over as it stands,
   * in order of time.
   */
  public synchronized List<Analysis.Year> years(RunFacts run)
      throws SQLException, ForeignRunException {
    return upToDate(run).years();
  }

  /**
   * Measures what went round in the twelve months up to one, and in that one alone.
   *
   * @param through a month that is closed
   */
  public synchronized List<Circularity.Measured> circularity(RunFacts run, Period through)
      throws SQLException, ForeignRunException {
    return upToDate(run).circularity(through);
  }

  private AnalysedRun upToDate(RunFacts run) throws SQLException, ForeignRunException {
    String id = run.runId();
    // Left out until it is up to date: a run of which a month was played halfway is of no use.
    AnalysedRun known = runs.remove(id);
    try {
      AnalysedRun analysed = known == null ? new AnalysedRun(run, economies.of(run)) : known;
      analysed.goOn(replay, run);
      runs.put(id, analysed);
      if (runs.size() > MOST) {
        runs.remove(runs.keySet().iterator().next());
      }
      return analysed;
    } catch (RuntimeException e) {
      if (run.economyDigest().equals(EconomyDigest.ofThisProcess())) {
        throw e;
      }
      throw new ForeignRunException(e);
    }
  }
}
