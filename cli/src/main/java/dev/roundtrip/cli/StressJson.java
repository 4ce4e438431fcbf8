package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.stress.Distance;
import dev.roundtrip.economy.stress.Finding;
import dev.roundtrip.economy.stress.Frontier;
import dev.roundtrip.economy.stress.Outcome;
import dev.roundtrip.economy.stress.ReverseStress;
import dev.roundtrip.economy.stress.Sensitivity;
import dev.roundtrip.economy.stress.VariedShock;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What {@code reverse-stress} finds as JSON: values as specs have them, null for never. */
final class StressJson {

  private StressJson() {}

  static void write(
      OutputStream out,
      ReverseStress question,
      VariedShock shock,
      Finding finding,
      @Nullable Outcome without,
      int paths) {
    Json.writeObject(
        out,
        json -> {
          question(json, question, List.of(shock), paths);
          finding(json, shock, finding);
          if (without != null) {
            json.writeStringProperty("withoutShock", text(without.happened()));
          }
        });
  }

  static void write(
      OutputStream out,
      ReverseStress question,
      VariedShock first,
      VariedShock second,
      Frontier frontier,
      int paths) {
    Json.writeObject(
        out,
        json -> {
          question(json, question, List.of(first, second), paths);
          json.writeBooleanProperty("monotone", frontier.reversals().isEmpty());
          Json.writeList(
              json,
              "rows",
              frontier.rows(),
              row -> {
                json.writeStringProperty("first", first.range().text(row.first()));
                finding(json, second, row.finding());
              });
        });
  }

  static void write(
      OutputStream out, ReverseStress question, StressReport.Standing standing, int paths) {
    Distance distance = standing.distance();
    Sensitivity sensitivity = standing.sensitivity();
    Json.writeObject(
        out,
        json -> {
          question(json, question, List.of(), paths);
          json.writeStringProperty("withoutShock", text(standing.unshocked().happened()));
          Json.writeList(
              json,
              "distances",
              distance == null ? List.of() : distance.rows(),
              row -> {
                json.writeStringProperty("shock", row.shock().toString());
                json.writeStringProperty("varied", row.shock().parameter());
                finding(json, row.shock(), row.finding());
              });
          json.writeStringProperty(
              "moved", sensitivity == null ? null : sensitivity.shock().name());
          Json.writeList(
              json,
              "moves",
              sensitivity == null ? List.of() : sensitivity.rows(),
              row -> write(json, sensitivity, row));
        });
  }

  private static void write(
      JsonGenerator json, @Nullable Sensitivity sensitivity, Sensitivity.Row row) {
    json.writeStringProperty("number", row.lever().name());
    if (sensitivity != null) {
      json.writeStringProperty("less", value(sensitivity.shock(), row.less()));
      json.writeStringProperty("more", value(sensitivity.shock(), row.more()));
    }
  }

  private static void question(
      JsonGenerator json, ReverseStress question, List<VariedShock> varied, int paths) {
    json.writeStringProperty("scenario", question.economy().name());
    json.writeNumberProperty("seed", question.seed());
    json.writeStringProperty("until", question.until().toString());
    json.writeNumberProperty("paths", paths);
    Json.writeList(
        json,
        "held",
        question.held(),
        (Shock shock) -> json.writeStringProperty("shock", shock.spec()));
    Json.writeList(
        json,
        "varied",
        varied,
        shock -> {
          json.writeStringProperty("shock", shock.toString());
          json.writeStringProperty("name", shock.parameter());
          json.writeStringProperty("between", shock.range().toString());
        });
  }

  private static void finding(JsonGenerator json, VariedShock shock, Finding finding) {
    json.writeStringProperty("smallest", value(shock, finding.smallest()));
    json.writeBooleanProperty("monotoneWhereTried", finding.reversals().isEmpty());
    Json.writeList(
        json,
        "points",
        finding.points().entrySet(),
        (Map.Entry<Long, Outcome> point) -> {
          Outcome outcome = point.getValue();
          json.writeStringProperty("value", shock.range().text(point.getKey()));
          json.writeStringProperty("month", text(outcome.happened()));
          json.writeStringProperty("firstDefault", text(outcome.first()));
          json.writeStringProperty("firstDefaultIn", text(outcome.firstDefault()));
        });
  }

  private static @Nullable String value(VariedShock shock, @Nullable Long step) {
    return step == null ? null : shock.range().text(step);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
