package dev.roundtrip.cli;

import com.github.freva.asciitable.ColumnData;
import dev.roundtrip.cli.control.LiveShock;
import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.cli.screen.FittedTable;
import dev.roundtrip.cli.screen.StandingReport;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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

  /** From this width on there is room for a table. */
  private static final int WIDE = 80;

  @ParentCommand private ShockCommand parent;

  @Mixin private LiveRunOptions options;

  /** A shock and when it bears on the run. */
  private record Line(LiveShock shock, ShockTiming timing) {

    @Nullable Period withdrawn() {
      OptionalInt month = shock.withdrawn();
      return month.isPresent() ? new Period(month.getAsInt()) : null;
    }

    /** Returns it in lines of its own, where there is no room for a table. */
    String stacked() {
      String withdrawn = withdrawn() == null ? "" : ", withdrawn in " + withdrawn();
      String months = timing.first() == null ? "" : " " + timing.first() + " to " + timing.last();
      return shock.spec() + "\n  " + id() + ", " + timing.phase() + months + withdrawn + "\n";
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
    List<ColumnData<Line>> columns = new ArrayList<>();
    columns.add(FittedTable.words("Shock", line -> line.shock().spec()));
    columns.add(FittedTable.words("", line -> line.timing().phase().toString()));
    columns.add(FittedTable.words("First", line -> text(line.timing().first())));
    columns.add(FittedTable.words("Last", line -> text(line.timing().last())));
    if (lines.stream().anyMatch(line -> line.withdrawn() != null)) {
      columns.add(FittedTable.words("Withdrawn", line -> text(line.withdrawn())));
    }
    columns.add(FittedTable.words("Name", Line::id));
    int width = parent.screen().width();
    if (width >= WIDE) {
      out.print(FittedTable.of(lines, columns, width));
    } else {
      lines.forEach(line -> out.print(line.stacked()));
    }
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
