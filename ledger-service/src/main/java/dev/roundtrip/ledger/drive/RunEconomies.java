package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.ledger.store.LedgerStore;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The scenarios of recorded runs, each read once. */
public final class RunEconomies {

  private static final int MOST = 16;

  private final LedgerStore runs;
  private final Map<String, Economy> read = new ConcurrentHashMap<>();

  public RunEconomies(LedgerStore runs) {
    this.runs = runs;
  }

  /** Returns the scenario of a run. */
  public Economy of(RunFacts run) throws SQLException {
    Economy known = read.get(run.scenarioDigest());
    if (known != null) {
      return known;
    }
    String text = runs.scenario(run.runId()).orElseThrow();
    Economy economy = ScenarioLoader.parse(text, run.scenarioName()).economy();
    if (read.size() >= MOST) {
      read.clear();
    }
    read.put(run.scenarioDigest(), economy);
    return economy;
  }
}
