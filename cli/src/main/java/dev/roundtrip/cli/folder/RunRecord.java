package dev.roundtrip.cli.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioException;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run's folder tells of it: all that running it again needs, and what came of it.
 *
 * @param plan what was run
 * @param title what its scenario is about, in a line; empty where that does not say
 * @param economyDigest the digest of the model it was run with, in hexadecimal
 * @param months how many months were run
 * @param fingerprint what it ended with
 */
public record RunRecord(
    RunPlan plan, String title, String economyDigest, int months, String fingerprint) {

  /**
   * Reads the record of a run.
   *
   * @throws IOException if it cannot be read, or is none; its message says which file and why
   */
  public static RunRecord read(RunFolder folder) throws IOException {
    JsonPlace run = JsonPlace.of(folder.record());
    Ending ending = Ending.read(folder);
    try {
      String text = run.text("scenarioText");
      if (!Sha256.hex(text.getBytes(UTF_8)).equals(run.text("scenarioDigest"))) {
        throw new IOException(
            folder.record()
                + " was changed after the run: its scenarioText has another digest than its"
                + " scenarioDigest");
      }
      LoadedScenario scenario = ScenarioLoader.parse(text, "scenarioText");
      List<RunPlan.Injected> shocks = new ArrayList<>();
      for (JsonPlace shock : run.items("shocks")) {
        shocks.add(injected(shock));
      }
      return new RunRecord(
          RunPlan.of(scenario, run.whole("seed"), shocks),
          scenario.title(),
          run.text("economyDigest"),
          ending.months(),
          ending.fingerprint());
    } catch (IllegalArgumentException | ScenarioException e) {
      throw new IOException(folder.record() + " is no record of a run: " + e.getMessage(), e);
    }
  }

  /** What the summary says of the end of a run. */
  private record Ending(int months, String fingerprint) {

    static Ending read(RunFolder folder) throws IOException {
      JsonPlace summary = JsonPlace.of(folder.summary());
      try {
        return new Ending(summary.number("periods"), summary.text("fingerprint"));
      } catch (IllegalArgumentException e) {
        throw new IOException(folder.summary() + " is no summary of a run: " + e.getMessage(), e);
      }
    }
  }

  private static RunPlan.Injected injected(JsonPlace shock) {
    return new RunPlan.Injected(
        ShockSpec.parse(shock.text("spec")),
        Period.parse(shock.text("period")),
        shock.has("withdrawn") ? Period.parse(shock.text("withdrawn")) : null);
  }

  /** Returns the files that a run's record names. */
  static List<WrittenFile> files(RunFolder folder) throws IOException {
    try {
      return WrittenFile.of(JsonPlace.of(folder.record()));
    } catch (IllegalArgumentException e) {
      throw new IOException(folder.record() + " is no record of a run: " + e.getMessage(), e);
    }
  }
}
