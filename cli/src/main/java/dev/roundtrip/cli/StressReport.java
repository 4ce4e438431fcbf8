package dev.roundtrip.cli;

import com.github.freva.asciitable.ColumnData;
import dev.roundtrip.cli.screen.FittedTable;
import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockType;
import dev.roundtrip.economy.stress.Distance;
import dev.roundtrip.economy.stress.Finding;
import dev.roundtrip.economy.stress.Frontier;
import dev.roundtrip.economy.stress.Outcome;
import dev.roundtrip.economy.stress.Range;
import dev.roundtrip.economy.stress.ReverseStress;
import dev.roundtrip.economy.stress.Sensitivity;
import dev.roundtrip.economy.stress.VariedShock;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code reverse-stress} prints. */
final class StressReport {

  private static final int LEVERS_SHOWN = 3;
  private static final String NEVER = "does not happen";
  private static final String NONE = "none";

  private final PrintStream out;
  private final int width;
  private final ReverseStress question;

  StressReport(Screen screen, ReverseStress question) {
    out = screen.out();
    width = screen.width();
    this.question = question;
  }

  /**
   * What a distance is made of.
   *
   * @param unshocked what happens without a shock
   * @param distance null if it happens without
   * @param sensitivity of the nearest; null if none does it
   */
  record Standing(
      Outcome unshocked, @Nullable Distance distance, @Nullable Sensitivity sensitivity) {}

  /**
   * Prints one search.
   *
   * @param without what happens without the shock, if the least value does it already
   */
  void print(VariedShock shock, Finding finding, @Nullable Outcome without, int paths) {
    Range range = shock.range();
    announce(shock + ", " + about(shock));
    List<String[]> rows = new ArrayList<>();
    finding
        .points()
        .forEach((step, outcome) ->
            rows.add(new String[] {range.text(step), month(outcome), firstOf(outcome)}));
    table(rows, shock.parameter(), question.until().toString(), "first default");
    Long smallest = finding.smallest();
    if (smallest == null) {
      out.println("None of " + range + " does it.");
    } else {
      out.print("The smallest " + shock.parameter() + " is " + range.text(smallest));
      out.println(smallest == range.least() ? ", the least that was asked for." : ".");
    }
    if (without != null) {
      out.println(
          "Without the shock it " + (without.happens() ? "happens" : NEVER) + when(without));
    }
    monotone(finding, range);
    out.println(paths + " paths.");
  }

  private static String when(Outcome outcome) {
    return outcome.happens() ? " too, in " + outcome.happened() + "." : ".";
  }

  private void monotone(Finding finding, Range range) {
    List<Finding.Reversal> reversals = finding.reversals();
    if (reversals.isEmpty()) {
      out.println("The response is monotone over the values tried; others were not looked at.");
      return;
    }
    out.println("The response is NOT monotone: " + texts(finding, range) + ".");
    out.println("Smaller values than the one found may do it too where none was tried.");
  }

  private static String texts(Finding finding, Range range) {
    return finding.reversals().stream()
        .map(reversal ->
            "it happens at "
                + range.text(reversal.smaller())
                + " and does not at "
                + range.text(reversal.larger()))
        .collect(Collectors.joining(", "));
  }

  /** Prints a frontier. */
  void print(VariedShock first, VariedShock second, Frontier frontier, int paths) {
    announce(first + ", " + about(first) + "\n" + second + ", " + about(second));
    List<String[]> rows = new ArrayList<>();
    List<String> folds = new ArrayList<>();
    for (Frontier.Row row : frontier.rows()) {
      Long smallest = row.finding().smallest();
      Outcome outcome = smallest == null ? null : row.finding().points().get(smallest);
      rows.add(
          new String[] {
            first.range().text(row.first()),
            text(second, smallest),
            outcome == null ? NEVER : month(outcome),
            outcome == null ? "" : firstOf(outcome),
            row.finding().points().size() + ""
          });
      if (!row.finding().reversals().isEmpty()) {
        folds.add(first.range().text(row.first()) + ": " + texts(row.finding(), second.range()));
      }
    }
    table(
        rows,
        first.name(),
        "smallest " + second.name(),
        question.until().toString(),
        "first default",
        "paths");
    out.println(
        folds.isEmpty()
            ? "The response is monotone over the values tried in each row."
            : "The response is NOT monotone at "
                + first.name()
                + "\n  "
                + String.join("\n  ", folds));
    if (!frontier.reversals().isEmpty()) {
      out.println(
          "The frontier is NOT monotone: more of "
              + second.name()
              + " is needed than in the row above at "
              + frontier.reversals().stream()
                  .map(first.range()::text)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    out.println(paths + " paths.");
  }

  /** Prints the distance. */
  void print(Period from, Standing standing, int paths) {
    announce("The smallest of each shock from " + from + " for good, all else as usual");
    Distance distance = standing.distance();
    if (distance == null) {
      out.println(
          "It happens without any shock, in "
              + standing.unshocked().happened()
              + ": the distance is nothing.");
      out.println(paths + " paths.");
      return;
    }
    List<String[]> rows = new ArrayList<>();
    List<String> folds = new ArrayList<>();
    for (Distance.Row row : distance.rows()) {
      rows.add(row(row));
      if (!row.finding().reversals().isEmpty()) {
        folds.add(row.shock().name() + ": " + texts(row.finding(), row.shock().range()));
      }
    }
    table(rows, "shock", "smallest", "allowed", "of the most", "in", "first default");
    out.println("Not tried, as they strike somebody by name: " + named() + ".");
    if (!folds.isEmpty()) {
      out.println("The response is NOT monotone:\n  " + String.join("\n  ", folds));
    }
    Sensitivity sensitivity = standing.sensitivity();
    if (sensitivity != null) {
      print(sensitivity);
    }
    out.println(paths + " paths.");
  }

  private String[] row(Distance.Row row) {
    Long smallest = row.finding().smallest();
    Double share = row.share();
    Outcome outcome = smallest == null ? null : row.finding().points().get(smallest);
    return new String[] {
      row.shock().name(),
      text(row.shock(), smallest),
      row.shock().range().toString(),
      share == null ? "" : String.format(Locale.ROOT, "%.1f%%", share * 100),
      outcome == null ? "" : month(outcome),
      outcome == null ? "" : firstOf(outcome)
    };
  }

  private static String named() {
    return Distance.named().stream().map(ShockType::id).collect(Collectors.joining(", "));
  }

  private void print(Sensitivity sensitivity) {
    VariedShock shock = sensitivity.shock();
    out.println();
    out.println(
        shock.name()
            + ", "
            + shock.range().text(sensitivity.base())
            + " as it is, moves most with these of "
            + sensitivity.rows().size()
            + " numbers of the scenario:");
    List<String[]> rows = new ArrayList<>();
    for (Sensitivity.Row row : sensitivity.rows().subList(0, LEVERS_SHOWN)) {
      rows.add(new String[] {row.lever().name(), text(shock, row.less()), text(shock, row.more())});
    }
    table(rows, "number", "10 % less", "10 % more");
  }

  private void announce(String what) {
    Term horizon = question.economy().horizon();
    out.printf("%s, %s to %s", question.economy().name(), horizon.first(), horizon.last());
    out.println(", seed " + question.seed() + ", until " + question.until());
    out.println(what);
    for (Shock held : question.held()) {
      out.println("with " + held.spec());
    }
    out.println();
  }

  private static String about(VariedShock shock) {
    Range range = shock.range();
    return shock.parameter() + " in " + range + " by " + range.stepText();
  }

  private static String text(VariedShock shock, @Nullable Long step) {
    return step == null ? NONE : shock.range().text(step);
  }

  private static String month(Outcome outcome) {
    Period month = outcome.happened();
    return month == null ? NEVER : month.toString();
  }

  private static String firstOf(Outcome outcome) {
    return outcome.first() == null ? "nobody" : outcome.first() + " in " + outcome.firstDefault();
  }

  private void table(List<String[]> rows, String... headers) {
    List<ColumnData<String[]>> columns = new ArrayList<>();
    for (int i = 0; i < headers.length; i++) {
      int column = i;
      columns.add(FittedTable.words(headers[i], row -> row[column]));
    }
    out.print(FittedTable.of(rows, columns, width));
    out.println();
  }
}
