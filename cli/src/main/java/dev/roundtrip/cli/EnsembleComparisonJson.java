package dev.roundtrip.cli;

import dev.roundtrip.cli.compare.EnsembleChange;
import dev.roundtrip.cli.compare.EnsembleFigures;
import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.ensemble.PairedFrequency;
import dev.roundtrip.ensemble.PairedMeans;
import java.io.OutputStream;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/** Ensembles side by side as JSON: amounts in whole cents, shares and their changes in ones. */
final class EnsembleComparisonJson {

  private EnsembleComparisonJson() {}

  static void write(EnsembleComparison comparison, OutputStream out) {
    Json.writeObject(
        out,
        json -> {
          Json.writeList(
              json, "ensembles", comparison.ensembles(), ensemble -> write(json, ensemble));
          Json.writeList(
              json,
              "changes",
              IntStream.range(1, comparison.ensembles().size()).boxed().toList(),
              other -> {
                json.writeStringProperty(
                    "ensemble", comparison.ensembles().get(other).folder().id());
                write(json, comparison.changes().get(other - 1));
              });
        });
  }

  private static void write(JsonGenerator json, EnsembleFigures ensemble) {
    json.writeStringProperty("ensemble", ensemble.folder().id());
    json.writeStringProperty("scenario", ensemble.scenario());
    json.writeObjectPropertyStart("readings");
    ensemble.readings().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeNumberProperty("firstSeed", ensemble.firstSeed());
    json.writeNumberProperty("paths", ensemble.paths());
    json.writeArrayPropertyStart("shocks");
    ensemble.shocks().forEach(json::writeString);
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, EnsembleChange change) {
    json.writeNumberProperty("firstSeed", change.firstSeed());
    json.writeNumberProperty("paths", change.paths());
    Json.writeList(
        json,
        "parties",
        change.defaults().entrySet(),
        party -> {
          json.writeStringProperty("party", party.getKey());
          json.writeObjectPropertyStart("default");
          write(json, party.getValue());
          json.writeEndObject();
          PairedMeans losses = change.losses().get(party.getKey());
          if (losses != null) {
            json.writeObjectPropertyStart("loss");
            write(json, losses);
            json.writeEndObject();
          }
        });
  }

  private static void write(JsonGenerator json, PairedFrequency defaults) {
    json.writeNumberProperty("first", defaults.first().count());
    json.writeNumberProperty("this", defaults.second().count());
    json.writeNumberProperty("firstAlone", defaults.firstAlone());
    json.writeNumberProperty("thisAlone", defaults.secondAlone());
    json.writeNumberProperty("change", defaults.change());
    json.writeNumberProperty("low", defaults.low());
    json.writeNumberProperty("high", defaults.high());
  }

  private static void write(JsonGenerator json, PairedMeans losses) {
    json.writeNumberProperty("first", losses.first());
    json.writeNumberProperty("this", losses.second());
    json.writeNumberProperty("change", losses.change());
    json.writeNumberProperty("low", losses.low());
    json.writeNumberProperty("high", losses.high());
  }
}
