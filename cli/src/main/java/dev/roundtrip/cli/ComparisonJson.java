package dev.roundtrip.cli;

import dev.roundtrip.cli.compare.Parting;
import dev.roundtrip.cli.compare.PartyFigures;
import dev.roundtrip.cli.compare.RunFigures;
import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.economy.time.Period;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A comparison as JSON: amounts in whole cents, months as 2028-03, null for never. */
final class ComparisonJson {

  private ComparisonJson() {}

  /** A party in a run. */
  private record Line(String run, String party, PartyFigures figures) {}

  static void write(List<RunFigures> runs, List<Parting> partings, OutputStream out) {
    List<Line> lines = new ArrayList<>();
    for (RunFigures run : runs) {
      run.parties().forEach((party, figures) -> lines.add(new Line(id(run), party, figures)));
    }
    Json.writeObject(
        out,
        json -> {
          Json.writeList(json, "runs", runs, run -> write(json, run));
          Json.writeList(json, "parties", lines, line -> write(json, line));
          Json.writeList(
              json,
              "partings",
              IntStream.range(1, runs.size()).boxed().toList(),
              other -> write(json, runs.get(other), partings.get(other - 1)));
        });
  }

  private static String id(RunFigures run) {
    return run.folder().id();
  }

  private static void write(JsonGenerator json, RunFigures run) {
    json.writeStringProperty("run", id(run));
    json.writeStringProperty("scenario", run.scenario());
    json.writeNumberProperty("seed", run.seed());
    json.writeArrayPropertyStart("shocks");
    run.shocks().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("fingerprint", run.fingerprint());
  }

  private static void write(JsonGenerator json, Line line) {
    PartyFigures figures = line.figures();
    json.writeStringProperty("run", line.run());
    json.writeStringProperty("party", line.party());
    json.writeStringProperty("default", text(figures.defaulted()));
    json.writeStringProperty("firstArrears", text(figures.inArrears()));
    json.writeNumberProperty("leastCash", figures.lowestCash().cents());
    json.writeStringProperty("leastCashIn", figures.lowestCashIn().toString());
    json.writeNumberProperty("overdue", figures.arrears().cents());
    json.writeNumberProperty("debt", figures.debt().cents());
    json.writeNumberProperty("onlineMw", figures.online().value());
    json.writeObjectPropertyStart("revenue");
    figures
        .revenue()
        .forEach((year, amount) -> json.writeNumberProperty(year.toString(), amount.cents()));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RunFigures run, Parting parting) {
    Parting.EntryPair entry = parting.entry();
    json.writeStringProperty("run", id(run));
    json.writeStringProperty("month", text(parting.month()));
    json.writeStringProperty("entry", entry == null ? null : entry.place());
    json.writeStringProperty("first", entry == null ? null : entry.one());
    json.writeStringProperty("this", entry == null ? null : entry.other());
  }

  private static @Nullable String text(@Nullable Period month) {
    return month == null ? null : month.toString();
  }
}
