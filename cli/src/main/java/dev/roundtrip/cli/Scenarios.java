package dev.roundtrip.cli;

import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioException;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.Iterator;

/** Scenarios as the command line names them. */
final class Scenarios {

  private Scenarios() {}

  /** Reads a scenario, or tells all that is wrong with it. */
  static LoadedScenario load(String nameOrPath) {
    try {
      return ScenarioLoader.load(nameOrPath);
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
