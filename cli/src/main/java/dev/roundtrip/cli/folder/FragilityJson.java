package dev.roundtrip.cli.folder;

import dev.roundtrip.ensemble.FragilityCurve;
import java.io.OutputStream;

/** A fragility curve as JSON: amounts in cents, shares between 0 and 1. */
public final class FragilityJson {

  private FragilityJson() {}

  /** Writes one object and a line end; the stream stays open. */
  public static void write(FragilityPlan plan, FragilityCurve curve, OutputStream out) {
    Json.writeObject(
        out,
        json -> {
          json.writeStringProperty("fragility", plan.id());
          EnsembleJson.scenario(json, plan.first());
          json.writeNumberProperty("paths", plan.paths());
          Json.writeList(
              json, "shocks", plan.held(), shock -> json.writeStringProperty("spec", shock.spec()));
          json.writeStringProperty("varied", plan.varied().toString());
          json.writeStringProperty("number", plan.varied().parameter());
          Json.writeList(
              json,
              "half",
              curve.fallen(),
              party -> {
                json.writeStringProperty("party", party.value());
                Long half = curve.half(party);
                json.writeStringProperty("value", half == null ? null : plan.text(half));
              });
          Json.writeList(
              json,
              "points",
              curve.points().entrySet(),
              point -> {
                json.writeStringProperty("value", plan.text(point.getKey()));
                EnsembleJson.counted(json, point.getValue());
              });
        });
  }
}
