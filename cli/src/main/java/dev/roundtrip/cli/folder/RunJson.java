package dev.roundtrip.cli.folder;

import dev.roundtrip.host.EconomyDigest;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The run's record as JSON: all that running it again needs, and what its folder holds. */
final class RunJson {

  private RunJson() {}

  /**
   * @param files what else is in the folder
   */
  static void write(RunPlan plan, List<WrittenFile> files, OutputStream out) {
    Json.writeObject(out, json -> write(json, plan, files));
  }

  private static void write(JsonGenerator json, RunPlan plan, List<WrittenFile> files) {
    json.writeStringProperty("run", plan.id());
    json.writeStringProperty("scenario", plan.economy().name());
    json.writeObjectPropertyStart("readings");
    plan.readings().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeNumberProperty("seed", plan.seed());
    json.writeStringProperty("scenarioDigest", plan.scenarioDigest());
    json.writeStringProperty("economyDigest", EconomyDigest.ofThisProcess());
    Json.writeList(
        json,
        "shocks",
        plan.shocks(),
        injected -> {
          json.writeStringProperty("spec", injected.shock().spec());
          json.writeStringProperty("period", injected.period().toString());
          if (injected.withdrawn() != null) {
            json.writeStringProperty("withdrawn", injected.withdrawn().toString());
          }
        });
    Json.writeList(json, "files", files, file -> file.write(json));
    json.writeStringProperty("scenarioText", plan.scenarioText());
  }
}
