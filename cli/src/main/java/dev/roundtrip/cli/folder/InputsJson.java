package dev.roundtrip.cli.folder;

import dev.roundtrip.scenarios.NotedFigure;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The figures that go into a run, facts, fitted and assumed ones apart, as JSON. */
public final class InputsJson {

  private InputsJson() {}

  /** Writes an object of its own and a line end. */
  public static void write(List<NotedFigure> figures, OutputStream out) {
    Json.writeObject(out, json -> write(json, figures));
  }

  /** Writes the property {@code inputs}: a list for each kind. */
  static void write(JsonGenerator json, List<NotedFigure> figures) {
    json.writeObjectPropertyStart("inputs");
    InputKind.sorted(figures)
        .forEach((kind, ofKind) ->
            Json.writeList(json, Json.nameOf(kind), ofKind, figure -> write(figure, json)));
    json.writeEndObject();
  }

  private static void write(NotedFigure figure, JsonGenerator json) {
    json.writeStringProperty("path", figure.path());
    json.writeStringProperty("value", figure.value());
    writeIfSaid(json, "confidence", figure.confidence());
    writeIfSaid(json, "source", figure.source());
    writeIfSaid(json, "note", figure.note());
  }

  private static void writeIfSaid(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }
}
