package dev.roundtrip.ledger;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first year of the shipped scenario. */
public final class OneYear {

  public static final int MONTHS = 12;

  private static final String FILE =
      Path.of("src/test/resources/one-year.yaml").toAbsolutePath().toString();
  private static final long SEED = 7;

  private OneYear() {}

  /** Returns the properties of a ledger that starts the run by itself. */
  public static Map<String, Object> configured() {
    return Map.of("roundtrip.run.scenario", FILE, "roundtrip.run.seed", SEED);
  }

  public static Map<String, Object> configuredWith(String key, Object value) {
    Map<String, Object> properties = new HashMap<>(configured());
    properties.put(key, value);
    return properties;
  }

  /** Returns the fingerprint of the same run with no network in it. */
  public static String fingerprint() {
    return fingerprint(List.of(), 0);
  }

  /**
   * Returns the fingerprint of the run with shocks.
   *
   * @param months the months that were closed before the shocks were injected
   */
  public static String fingerprint(List<Shock> shocks, int months) {
    Economy economy = ScenarioLoader.load(FILE).economy();
    Simulation simulation = new Simulation(economy, SEED, 0);
    for (int month = 0; !simulation.isFinished(); month++) {
      simulation.step(month < months ? List.of() : shocks);
    }
    return simulation.ledger().hash();
  }
}
