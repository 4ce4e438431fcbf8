package dev.roundtrip.cli;

import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioException;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.Iterator;
import java.util.SortedMap;

/** Scenarios as the command line names them. */
final class Scenarios {

  private Scenarios() {}

  /**
   * Reads a scenario, or tells all that is wrong with it.
   *
   * @param readings alternatives by the names of their readings; the scenario's own for the rest
   */
  static LoadedScenario load(String nameOrPath, SortedMap<String, String> readings) {
    try {
      return ScenarioLoader.load(nameOrPath, ScenarioLoader.Source.SHIPPED_AND_FILES, readings);
    } catch (ScenarioException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
  }

  /** The names that a shell may complete. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ScenarioLoader.shippedNames().iterator();
    }
  }
}
