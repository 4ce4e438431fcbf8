package dev.roundtrip.ledger.analysis;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Analyst;
import dev.roundtrip.economy.analysis.Circularity;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.ledger.drive.RunReplay;
import dev.roundtrip.ledger.store.RunFacts;
import java.sql.SQLException;
import java.util.List;

/** A run under the eyes of an analyst: its closed months are played again, each once. */
final class AnalysedRun {

  private final LedgerHost machine;
  private final Analyst analyst;

  AnalysedRun(RunFacts run, Economy economy) {
    machine = new LedgerHost(run.runId(), economy, run.seed());
    analyst = new Analyst(machine.ledger());
  }

  /** Plays the months that have been closed since it was asked last. */
  void goOn(RunReplay replay, RunFacts run) throws SQLException {
    replay.goOn(machine, run, analyst::closed);
  }

  List<Analysis.Month> months() {
    return analyst.months();
  }

  List<Analysis.Year> years() {
    return analyst.analysis().years();
  }

  List<Circularity.Measured> circularity(Period through) {
    return analyst.circularity(through);
  }
}
