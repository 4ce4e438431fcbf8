package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.simulation.Economy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The scenario files that tests read. Tests run in the module's folder. */
final class TestFiles {

  static final Path MODULE = Path.of("").toAbsolutePath();
  static final Path FOLDER = Path.of("src/test/resources/scenario-tests");
  static final Path SMALL_LOOP = FOLDER.resolve("small-loop.yaml");
  static final Path ERRORS = FOLDER.resolve("errors");

  private TestFiles() {}

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LoadedScenario smallLoop() {
    return ScenarioLoader.load(SMALL_LOOP.toString());
  }

  /** Loads a scenario that changes the small loop. */
  static LoadedScenario smallLoopWith(String changes) {
    try {
      Path file = Files.createTempFile("changed", ".yaml");
      try {
        Files.writeString(
            file, "name: changed\nextends: " + SMALL_LOOP.toAbsolutePath() + "\n" + changes);
        return ScenarioLoader.load(file.toString());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Contract contract(Economy economy, String id) {
    return economy.contracts().stream()
        .filter(contract -> contract.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Compares a text with what is kept of it in a file. With {@code -Droundtrip.regenerate=true} the
   * file is written instead; look at what changed before keeping it.
   */
  static String kept(Path file, String now) {
    try {
      if (Boolean.getBoolean("roundtrip.regenerate")) {
        Files.writeString(file, now);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
