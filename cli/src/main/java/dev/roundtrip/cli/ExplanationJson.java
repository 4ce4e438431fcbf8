package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.economy.explanation.Chain;
import dev.roundtrip.economy.explanation.Lifeline;
import dev.roundtrip.economy.explanation.Step;
import dev.roundtrip.economy.explanation.Trial;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An explanation as JSON: amounts in whole cents, months as 2028-03, null for none. */
final class ExplanationJson {

  private ExplanationJson() {}

  static void write(Explanation explanation, boolean all, OutputStream out) {
    Chain chain = explanation.chain();
    Json.writeObject(
        out,
        json -> {
          json.writeStringProperty("question", chain.happening().question().toString());
          json.writeStringProperty("record", chain.happening().id().toString());
          json.writeStringProperty("month", chain.happening().period().toString());
          json.writeArrayPropertyStart("shocks");
          chain.shocks().forEach(struck -> json.writeString(struck.shock().spec()));
          json.writeEndArray();
          Json.writeList(json, "steps", explanation.steps(all), step -> write(json, step));
          Json.writeList(
              json, "trials", explanation.counterfactual().trials(), trial -> write(json, trial));
          write(json, explanation.lifeline());
        });
  }

  private static void write(JsonGenerator json, Step step) {
    json.writeStringProperty("record", step.id().toString());
    json.writeStringProperty("month", Chain.periodOf(step.id()).toString());
    json.writeStringProperty("text", step.text());
    json.writeNumberProperty("amount", step.amount().cents());
    json.writeStringProperty("meaning", step.meaning());
  }

  private static void write(JsonGenerator json, Trial trial) {
    json.writeArrayPropertyStart("without");
    trial.removed().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("outcome", trial.outcome().name().toLowerCase(Locale.ROOT));
  }

  private static void write(JsonGenerator json, @Nullable Lifeline cash) {
    if (cash == null) {
      json.writeNullProperty("lifeline");
      return;
    }
    json.writeObjectPropertyStart("lifeline");
    json.writeNumberProperty("amount", cash.amount().cents());
    json.writeStringProperty("lastMonth", cash.last().toString());
    json.writeEndObject();
  }
}
