package dev.roundtrip.cli.screen;

import static java.util.stream.Collectors.joining;

import com.github.freva.asciitable.ColumnData;
import dev.roundtrip.cli.folder.MeasureText;
import dev.roundtrip.cli.folder.MovedFigure;
import dev.roundtrip.cli.folder.SensitivityFolder;
import dev.roundtrip.cli.folder.SensitivityPlan;
import dev.roundtrip.cli.folder.Tornado;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.ensemble.Influence;
import dev.roundtrip.ensemble.Measure;
import dev.roundtrip.ensemble.PathOutcome;
import dev.roundtrip.scenarios.WholeFigure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Which figures a result hangs on, in a table. */
public final class SensitivityReport {

  /** Values of a series are shown up to this many. */
  private static final int MOST_VALUES = 3;

  /** Reasons why figures are not moved are shown up to this many. */
  private static final int MOST_REASONS = 8;

  /** Figures that move a default are named up to this many. */
  private static final int MOST_NUMBERS = 5;

  private static final String NOTHING = "-";

  private final Screen screen;
  private final PrintStream out;
  private final SensitivityPlan plan;
  private final Measure measure;
  private final Tornado tornado;

  private SensitivityReport(Screen screen, SensitivityPlan plan, Tornado tornado) {
    this.screen = screen;
    this.plan = plan;
    this.tornado = tornado;
    measure = plan.measure();
    out = screen.out();
  }

  /**
   * Prints the table, what has no influence, and what could not be moved.
   *
   * @param top how many figures
   */
  public static void print(
      Screen screen, SensitivityPlan plan, Tornado tornado, SensitivityFolder folder, int top) {
    new SensitivityReport(screen, plan, tornado).print(folder, top);
  }

  private void print(SensitivityFolder folder, int top) {
    List<Influence<MovedFigure>> swinging = tornado.swinging(measure);
    List<Influence<MovedFigure>> shown = swinging.subList(0, Math.min(top, swinging.size()));
    out.println();
    say("As it is: " + trouble() + "; " + name() + ": " + asItIs());
    out.println();
    if (!shown.isEmpty()) {
      title();
      out.print(FittedTable.of(shown, columns(), screen.width()));
      out.println();
    }
    counts(shown.size(), swinging.size());
    staying();
    if (!shown.isEmpty()) {
      again(shown.getFirst().figure(), folder);
    }
    out.println("Results  " + folder.path());
  }

  private void say(String text) {
    Wrapped.lines(text, screen.width(), "  ").forEach(out::println);
  }

  private String trouble() {
    String defaults = MeasureText.defaults(tornado.asItIs());
    return defaults.isEmpty() ? "nobody defaults" : "default: " + defaults;
  }

  private String name() {
    return MeasureText.name(measure);
  }

  private String asItIs() {
    return MeasureText.isMonth(measure)
        ? text(tornado.asItIs())
        : Amounts.words(Money.ofCents(measure.of(tornado.asItIs())));
  }

  private void title() {
    String name = name();
    say(
        Character.toUpperCase(name.charAt(0))
            + name.substring(1)
            + (MeasureText.isMonth(measure) ? "" : ", $ billion")
            + ", with one figure at a time "
            + plan.percent()
            + " lower and higher, or a date "
            + plan.step().months()
            + (plan.step().months() == 1 ? " month" : " months")
            + " earlier and later");
  }

  private List<ColumnData<Influence<MovedFigure>>> columns() {
    List<ColumnData<Influence<MovedFigure>>> columns = new ArrayList<>();
    columns.add(FittedTable.figures("#", row -> row.figure().figure().number() + ""));
    columns.add(FittedTable.words("Figure", row -> text(row.figure().figure())));
    columns.add(FittedTable.figures("Lower", row -> text(row.down())));
    columns.add(FittedTable.figures("Higher", row -> text(row.up())));
    columns.add(
        FittedTable.figures(MeasureText.isMonth(measure) ? "Months" : "Swing", this::swing));
    return columns;
  }

  private static String text(WholeFigure figure) {
    List<String> values = figure.values();
    String text =
        values.size() > MOST_VALUES
            ? values.getFirst() + " to " + values.getLast() + ", " + values.size() + " values"
            : figure.value();
    String sure = figure.confidence().isEmpty() ? "" : " (" + figure.confidence() + ")";
    return figure.path() + ": " + text + sure;
  }

  private String text(@Nullable PathOutcome path) {
    if (path == null) {
      return NOTHING;
    }
    return MeasureText.shown(measure, path);
  }

  /** A default that does not come by the end of the run is at least so far away. */
  private String swing(Influence<MovedFigure> row) {
    long swing = row.swing(measure);
    if (!MeasureText.isMonth(measure)) {
      return MeasureText.billions(swing);
    }
    boolean open = List.of(text(row.asItIs()), text(row.down()), text(row.up())).contains("none");
    return open ? swing + "+" : swing + "";
  }

  private void counts(int shown, int swinging) {
    int moved = tornado.ranked().size();
    if (swinging == 0) {
      say("No figure swings it, of " + moved + " that were moved.");
    } else {
      String most = shown < swinging ? " (the largest " + shown + " are shown; --top)" : "";
      say(swinging + " of " + moved + " figures swing it" + most + ", the others not at all.");
    }
    say(tornado.movingDefaults() + " change who defaults or when; --json has all of it.");
    oneSided();
    others();
  }

  private void oneSided() {
    List<Influence<MovedFigure>> rows =
        tornado.ranked().stream().filter(row -> row.isOneSided(measure)).toList();
    if (!rows.isEmpty()) {
      say("Lower and higher move it the same way, so the swing has no direction: " + numbers(rows));
    }
  }

  /** Says whose defaults else come, go or move, and with which figures. */
  private void others() {
    for (PartyId party : tornado.movedDefaults()) {
      Measure itsDefault = new Measure(Measure.Kind.DEFAULT, party, measure.year(), measure.last());
      if (!itsDefault.equals(measure)) {
        List<Influence<MovedFigure>> with = tornado.swinging(itsDefault);
        say("The default of " + party + " comes, goes or moves with " + numbers(with));
      }
    }
  }

  private static String numbers(List<Influence<MovedFigure>> rows) {
    String shown =
        rows.stream()
            .limit(MOST_NUMBERS)
            .map(row -> "#" + row.figure().figure().number())
            .collect(joining(", "));
    int more = rows.size() - MOST_NUMBERS;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private void staying() {
    SequencedMap<String, List<String>> byReason = new LinkedHashMap<>();
    for (MovedFigure figure : tornado.staying()) {
      add(byReason, "Not moved", figure.up().reason(), figure);
    }
    for (Influence<MovedFigure> row : tornado.ranked()) {
      MovedFigure figure = row.figure();
      if (figure.up().path() == null) {
        add(byReason, "Not higher", figure.up().reason(), figure);
      }
      if (figure.down().path() == null) {
        add(byReason, "Not lower", figure.down().reason(), figure);
      }
    }
    byReason.entrySet().stream()
        .limit(MOST_REASONS)
        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
        .forEach(this::say);
    if (byReason.size() > MOST_REASONS) {
      say("Not moved for " + (byReason.size() - MOST_REASONS) + " more reasons: --json");
    }
  }

  private static void add(
      Map<String, List<String>> byReason, String way, String reason, MovedFigure figure) {
    byReason
        .computeIfAbsent(way + " (" + reason + ")", any -> new ArrayList<>())
        .add(figure.figure().path());
  }

  private void again(MovedFigure first, SensitivityFolder folder) {
    StringBuilder command = new StringBuilder("  roundtrip run ");
    command.append(quoted(folder.moves().toString()));
    boolean down = first.down().path() != null;
    command.append(" --reading ").append(SensitivityFolder.READING).append('=');
    command.append(down ? first.downName() : first.upName());
    command.append(" --seed ").append(plan.asItIs().seed());
    plan.shocks().forEach(shock -> command.append(" --shock ").append(quoted(shock.spec())));
    say("Any of them again, by its #, such as the first, " + (down ? "lower:" : "higher:"));
    out.println(command);
  }

  /** Returns a word of a command as a shell takes it for one. */
  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
