package dev.roundtrip.cli.folder;

import dev.roundtrip.ensemble.Influence;
import dev.roundtrip.ensemble.Measure;
import dev.roundtrip.ensemble.PathOutcome;
import dev.roundtrip.scenarios.WholeFigure;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A sensitivity as JSON: amounts in cents, months as {@code 2027-01}, swings in cents or months.
 */
public final class SensitivityJson {

  private final SensitivityPlan plan;
  private final JsonGenerator json;

  private SensitivityJson(SensitivityPlan plan, JsonGenerator json) {
    this.plan = plan;
    this.json = json;
  }

  /** Writes one object and a line end; the stream stays open. */
  public static void write(SensitivityPlan plan, Tornado tornado, OutputStream out) {
    Json.writeObject(out, json -> new SensitivityJson(plan, json).write(tornado));
  }

  private void write(Tornado tornado) {
    json.writeStringProperty("sensitivity", plan.id());
    EnsembleJson.scenario(json, plan.asItIs());
    Json.writeList(
        json, "shocks", plan.shocks(), shock -> json.writeStringProperty("spec", shock.spec()));
    json.writeStringProperty("of", String.join(",", plan.kindNames()));
    json.writeStringProperty("by", plan.percent());
    json.writeNumberProperty("months", plan.step().months());
    writeMeasure(plan.measure());
    json.writeObjectPropertyStart("asItIs");
    writeOutcome(tornado.asItIs());
    json.writeEndObject();
    json.writeNumberProperty("moved", tornado.ranked().size());
    json.writeNumberProperty("swinging", tornado.swinging(plan.measure()).size());
    json.writeNumberProperty("movingDefaults", tornado.movingDefaults());
    Json.writeList(json, "figures", tornado.ranked(), this::writeRow);
    Json.writeList(
        json,
        "notMoved",
        tornado.staying(),
        staying -> {
          writeFigure(staying.figure());
          json.writeStringProperty("reason", staying.up().reason());
        });
  }

  private void writeMeasure(Measure measure) {
    Measure.Kind kind = measure.kind();
    json.writeObjectPropertyStart("measure");
    json.writeStringProperty("name", Json.nameOf(kind));
    json.writeStringProperty("party", kind.isOfParty() ? measure.party().value() : null);
    if (kind.isOfYear()) {
      json.writeNumberProperty("year", measure.year());
    }
    json.writeStringProperty("unit", MeasureText.isMonth(measure) ? "month" : "cents");
    json.writeEndObject();
  }

  private void writeRow(Influence<MovedFigure> influence) {
    MovedFigure moved = influence.figure();
    writeFigure(moved.figure());
    json.writeNumberProperty("swing", influence.swing(plan.measure()));
    json.writeBooleanProperty("movesDefaults", influence.movesDefaults());
    writeSide("down", moved.downName(), moved.down());
    writeSide("up", moved.upName(), moved.up());
  }

  private void writeFigure(WholeFigure figure) {
    json.writeNumberProperty("number", figure.number());
    json.writeStringProperty("path", figure.path());
    json.writeStringProperty("value", figure.value());
    json.writeStringProperty("confidence", figure.confidence());
    json.writeStringProperty("source", figure.source());
  }

  private void writeSide(String name, String alternative, MovedFigure.Side side) {
    json.writeObjectPropertyStart(name);
    PathOutcome path = side.path();
    if (path == null) {
      json.writeStringProperty("reason", side.reason());
    } else {
      json.writeStringProperty("reading", SensitivityFolder.READING + "=" + alternative);
      json.writeStringProperty("value", side.value());
      writeOutcome(path);
    }
    json.writeEndObject();
  }

  private void writeOutcome(PathOutcome path) {
    writeMeasured(path);
    json.writeStringProperty("first", text(path.first()));
    json.writeObjectPropertyStart("defaults");
    path.fallen()
        .forEach((party, month) -> json.writeStringProperty(party.value(), month.toString()));
    json.writeEndObject();
    json.writeNumberProperty("loss", path.loss().cents());
  }

  private void writeMeasured(PathOutcome path) {
    String value = MeasureText.value(plan.measure(), path);
    if (MeasureText.isMonth(plan.measure())) {
      json.writeStringProperty("outcome", value.isEmpty() ? null : value);
    } else {
      json.writeNumberProperty("outcome", plan.measure().of(path));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
