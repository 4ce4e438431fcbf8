package dev.roundtrip.cli.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioException;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an ensemble's folder tells of it: all that running it again needs, and what came of it.
 *
 * @param plan what was run
 * @param title what its scenario is about, in a line; empty where that does not say
 * @param counted what its paths have in common, as {@link EnsembleJson} has written it
 */
public record EnsembleRecord(EnsemblePlan plan, String title, JsonPlace counted) {

  /**
   * Reads the record of an ensemble.
   *
   * @throws IOException if it cannot be read, or is none; its message says which file and why
   */
  public static EnsembleRecord read(EnsembleFolder folder) throws IOException {
    JsonPlace json = JsonPlace.of(folder.json());
    String text = text(folder.scenario());
    try {
      if (!Sha256.hex(text.getBytes(UTF_8)).equals(json.text("scenarioDigest"))) {
        throw new IOException(
            folder.scenario()
                + " was changed after the ensemble was run: it has another digest than "
                + folder.json()
                + " names");
      }
      LoadedScenario scenario = ScenarioLoader.parse(text, folder.scenario().toString());
      List<Shock> shocks =
          json.items("shocks").stream().map(shock -> ShockSpec.parse(shock.text("spec"))).toList();
      RunPlan first = RunPlan.of(scenario, json.whole("firstSeed"), List.of()).knowing(shocks);
      EnsemblePlan plan = new EnsemblePlan(first, json.number("paths"));
      return new EnsembleRecord(plan, scenario.title(), json);
    } catch (IllegalArgumentException | ScenarioException e) {
      throw new IOException(folder.json() + " is no ensemble: " + e.getMessage(), e);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
  }
}
