package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.time.Term;
import dev.roundtrip.ensemble.Distribution;
import dev.roundtrip.ensemble.Ensemble;
import dev.roundtrip.ensemble.Frequency;
import dev.roundtrip.ensemble.PartySpread;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An ensemble as JSON: amounts in cents, shares between 0 and 1, months as {@code 2027-01}. */
public final class EnsembleJson {

  private EnsembleJson() {}

  /** Writes one object and a line end; the stream stays open. */
  public static void write(EnsemblePlan plan, Ensemble ensemble, OutputStream out) {
    Json.writeObject(
        out,
        json -> {
          plan(json, plan);
          counted(json, ensemble);
        });
  }

  /** Writes what the paths have in common, as properties of the object that is open. */
  static void counted(JsonGenerator json, Ensemble ensemble) {
    Json.writeList(
        json,
        "defaults",
        ensemble.defaults().entrySet(),
        defaults -> {
          json.writeNumberProperty("parties", defaults.getKey());
          frequency(json, defaults.getValue());
        });
    json.writeObjectPropertyStart("loss");
    loss(json, ensemble.loss());
    json.writeNumberProperty("worstSeed", ensemble.worstSeed());
    json.writeEndObject();
    Json.writeList(
        json,
        "parties",
        ensemble.parties().entrySet(),
        party -> {
          json.writeStringProperty("party", party.getKey().value());
          party(json, party.getValue());
        });
  }

  private static void plan(JsonGenerator json, EnsemblePlan plan) {
    RunPlan first = plan.first();
    json.writeStringProperty("ensemble", plan.id());
    scenario(json, first);
    json.writeNumberProperty("paths", plan.paths());
    Json.writeList(
        json,
        "shocks",
        first.shocks(),
        injected -> json.writeStringProperty("spec", injected.shock().spec()));
  }

  /** Writes what was run and from which seed on, as properties of the object that is open. */
  static void scenario(JsonGenerator json, RunPlan first) {
    Term horizon = first.economy().horizon();
    json.writeStringProperty("scenario", first.economy().name());
    json.writeStringProperty("scenarioDigest", first.scenarioDigest());
    json.writeObjectPropertyStart("readings");
    first.readings().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeStringProperty("from", horizon.first().toString());
    json.writeStringProperty("to", horizon.last().toString());
    json.writeNumberProperty("firstSeed", first.seed());
  }

  private static void party(JsonGenerator json, PartySpread party) {
    frequency(json, "arrears", party.inArrears());
    frequency(json, "default", party.inDefault());
    frequency(json, "fellFirst", party.fellFirst());
    json.writeObjectPropertyStart("monthOfDefault");
    json.writeStringProperty("earliest", text(party.monthOfDefault(0)));
    json.writeStringProperty("p5", text(party.monthOfDefault(0.05)));
    json.writeStringProperty("p50", text(party.monthOfDefault(0.5)));
    json.writeStringProperty("p95", text(party.monthOfDefault(0.95)));
    json.writeEndObject();
    json.writeObjectPropertyStart("loss");
    loss(json, party.loss());
    json.writeEndObject();
    Json.writeList(
        json,
        "years",
        party.years(),
        year -> {
          json.writeNumberProperty("year", year.year());
          frequency(json, "default", party.inDefaultBy(year.year()));
          spread(json, "revenue", year.of(PartySpread.Figure.REVENUE));
          spread(json, "cash", year.of(PartySpread.Figure.CASH));
          spread(json, "debt", year.of(PartySpread.Figure.DEBT));
        });
  }

  private static void frequency(JsonGenerator json, String name, Frequency frequency) {
    json.writeObjectPropertyStart(name);
    frequency(json, frequency);
    json.writeEndObject();
  }

  private static void frequency(JsonGenerator json, Frequency frequency) {
    json.writeNumberProperty("paths", frequency.count());
    json.writeNumberProperty("share", frequency.share());
    json.writeNumberProperty("low", frequency.low());
    json.writeNumberProperty("high", frequency.high());
  }

  private static void loss(JsonGenerator json, Distribution loss) {
    json.writeNumberProperty("mean", loss.mean());
    json.writeNumberProperty("p50", loss.quantile(0.5));
    json.writeNumberProperty("p95", loss.quantile(0.95));
    json.writeNumberProperty("p99", loss.quantile(0.99));
    json.writeNumberProperty("shortfall95", loss.meanOfLargestTwentieth());
  }

  private static void spread(JsonGenerator json, String name, Distribution figure) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("mean", figure.mean());
    json.writeNumberProperty("p5", figure.quantile(0.05));
    json.writeNumberProperty("p25", figure.quantile(0.25));
    json.writeNumberProperty("p50", figure.quantile(0.5));
    json.writeNumberProperty("p75", figure.quantile(0.75));
    json.writeNumberProperty("p95", figure.quantile(0.95));
    json.writeEndObject();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
