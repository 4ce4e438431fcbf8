package dev.roundtrip.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.roundtrip.cli.control.LiveShock;
import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Lists the shocks of a run under way. */
@Command(
    name = "schedule",
    header = "List the shocks of a run at a ledger: past, active and coming.",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class ShockScheduleCommand implements Runnable {

  @ParentCommand private ShockCommand parent;

  @Mixin private LiveRunOptions options;

  /** A shock and when it bears on the run. */
  private record Line(LiveShock shock, ShockTiming timing) {

    @Nullable Period withdrawn() {
      OptionalInt month = shock.withdrawn();
      return month.isPresent() ? new Period(month.getAsInt()) : null;
    }

    String id() {
      return shock.isOfScenario() ? "(of the scenario)" : shock.id();
    }
  }

  @Override
  public void run() {
    try (LiveRun run = options.find()) {
      RunStanding standing = run.ledger().run(run.id());
      List<Line> lines =
          run.ledger().shocks(run.id()).stream()
              .map(shock -> new Line(shock, ShockTiming.of(shock, standing)))
              .toList();
      if (options.json()) {
        json(run.id(), lines);
      } else {
        print(standing, lines);
      }
    }
  }

  private void print(RunStanding standing, List<Line> lines) {
    var out = parent.screen().out();
    out.println(StandingReport.line(standing));
    if (lines.isEmpty()) {
      out.println("No shocks.");
      return;
    }
    List<ColumnData<Line>> columns =
        List.of(
            column("Shock", line -> line.shock().spec()),
            column("", line -> line.timing().phase().toString()),
            column("First", line -> text(line.timing().first())),
            column("Last", line -> text(line.timing().last())),
            column("Withdrawn", line -> text(line.withdrawn())),
            column("Name", Line::id));
    out.println(
        AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
            .lineSeparator("\n")
            .data(lines, columns)
            .asString());
  }

  private static ColumnData<Line> column(String header, Function<Line, String> text) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .with(text);
  }

  private static String text(@Nullable Period month) {
    return month == null ? "" : month.toString();
  }

  private static @Nullable String name(@Nullable Period month) {
    return month == null ? null : month.toString();
  }

  private void json(String runId, List<Line> lines) {
    Json.writeObject(
        parent.screen().out(),
        json -> {
          json.writeStringProperty("run", runId);
          Json.writeList(
              json,
              "shocks",
              lines,
              line -> {
                json.writeStringProperty("id", line.shock().id());
                json.writeStringProperty("spec", line.shock().spec());
                json.writeStringProperty("phase", line.timing().phase().toString());
                json.writeStringProperty("first", name(line.timing().first()));
                json.writeStringProperty("last", name(line.timing().last()));
                json.writeStringProperty(
                    "effective", new Period(line.shock().effective()).toString());
                json.writeStringProperty("withdrawn", name(line.withdrawn()));
              });
        });
  }
}
