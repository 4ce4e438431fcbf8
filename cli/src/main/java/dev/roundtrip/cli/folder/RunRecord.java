package dev.roundtrip.cli.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioException;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Reads the record of a run.
   *
   * @throws IOException if it cannot be read, or is none; its message says which file and why
   */
  public static RunRecord read(RunFolder folder) throws IOException {
    JsonNode run = tree(folder.record());
    Ending ending = Ending.read(folder);
    try {
      String text = run.required("scenarioText").stringValue();
      if (!Sha256.hex(text.getBytes(UTF_8)).equals(run.required("scenarioDigest").stringValue())) {
        throw new IOException(
            folder.record()
                + " was changed after the run: its scenarioText has another digest than its"
                + " scenarioDigest");
      }
      LoadedScenario scenario = ScenarioLoader.parse(text, "scenarioText");
      List<RunPlan.Injected> shocks = new ArrayList<>();
      for (JsonNode shock : run.required("shocks")) {
        shocks.add(injected(shock));
      }
      return new RunRecord(
          RunPlan.of(scenario, run.required("seed").longValue(), shocks),
          scenario.title(),
          run.required("economyDigest").stringValue(),
          ending.months(),
          ending.fingerprint());
    } catch (JacksonException | IllegalArgumentException | ScenarioException e) {
      throw new IOException(folder.record() + " is no record of a run: " + e.getMessage(), e);
    }
  }

  /** What the summary says of the end of a run. */
  private record Ending(int months, String fingerprint) {

    static Ending read(RunFolder folder) throws IOException {
      JsonNode summary = tree(folder.summary());
      try {
        return new Ending(
            summary.required("periods").intValue(), summary.required("fingerprint").stringValue());
      } catch (JacksonException e) {
        throw new IOException(
            folder.summary() + " is no summary of a run: " + e.getOriginalMessage(), e);
      }
    }
  }

  private static RunPlan.Injected injected(JsonNode shock) {
    JsonNode withdrawn = shock.get("withdrawn");
    return new RunPlan.Injected(
        ShockSpec.parse(shock.required("spec").stringValue()),
        Period.parse(shock.required("period").stringValue()),
        withdrawn == null ? null : Period.parse(withdrawn.stringValue()));
  }

  /** Returns the JSON of a file of the folder. */
  public static JsonNode tree(Path file) throws IOException {
    try {
      return JSON.readTree(file);
    } catch (JacksonException e) {
      throw new IOException(file + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
