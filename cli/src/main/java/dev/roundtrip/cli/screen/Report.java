package dev.roundtrip.cli.screen;

import dev.roundtrip.cli.folder.InputKind;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.cli.folder.SummaryJson;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Term;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a finished run prints, wherever it was hosted. */
public final class Report {

  private static final int WIDTH = 78;

  /** Lines of trouble in a brief report; a crisis of thousands would bury everything else. */
  private static final int MOST_TROUBLE = 60;

  private Report() {}

  /** Says what is about to be run. */
  public static void announce(Screen screen, RunPlan plan) {
    announce(screen, plan, "seed " + plan.seed());
  }

  /**
   * Says what is about to be run.
   *
   * @param chance the seed or seeds
   */
  public static void announce(Screen screen, RunPlan plan, String chance) {
    Term horizon = plan.economy().horizon();
    PrintStream out = screen.out();
    StringBuilder text = new StringBuilder(plan.economy().name());
    text.append(", ").append(horizon.first()).append(" to ").append(horizon.last());
    text.append(", ").append(chance);
    plan.shocks().forEach(injected -> text.append(", ").append(injected.shock().spec()));
    Wrapped.lines(text.toString(), screen.width(), "  ").forEach(out::println);
    readings(plan, Math.min(WIDTH, screen.width())).forEach(out::println);
    out.flush();
  }

  /** Returns which readings of the facts are taken, in as many lines as that takes. */
  private static List<String> readings(RunPlan plan, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (var reading : plan.readings().entrySet()) {
      String next = reading.getKey() + "=" + reading.getValue();
      if (!line.isEmpty() && line.length() + next.length() + 2 > width) {
        lines.add(line);
        line = "";
      }
      line += line.isEmpty() ? "Read as " + next : ", " + next;
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** How much of a result is printed. */
  public enum Form {
    /** What is asked first: trouble, positions, year ends, and the flows of buyers. */
    BRIEF,
    /** The flows and years of everybody too. */
    FULL,
    /** Everything, for programs. */
    JSON
  }

  /**
   * @param folder where the run is kept; null if it is not
   */
  public static void print(Screen screen, Summary summary, @Nullable RunFolder folder, Form form) {
    if (form == Form.JSON) {
      SummaryJson.write(summary, screen.out());
      if (folder != null) {
        screen.say("results are in " + folder.path());
      }
      return;
    }
    PrintStream out = screen.out();
    out.println();
    boolean full = form == Form.FULL;
    Summary shown = full ? summary : Foreground.of(summary);
    out.print(TroubleTable.render(summary, full ? Integer.MAX_VALUE : MOST_TROUBLE));
    out.println();
    for (YearMatrix table : new PositionTables(shown).tables()) {
      out.print(table.render(screen.width()));
    }
    for (YearMatrix table : new RiskTables(shown).tables()) {
      out.print(table.render(screen.width()));
    }
    printMoney(screen, shown);
    for (YearMatrix table : YearEnds.of(shown)) {
      out.print(table.render(screen.width()));
    }
    if (full) {
      printEverybody(screen, summary);
    } else {
      printBuyers(screen, shown);
      long others = Foreground.acting(summary) - Foreground.acting(shown);
      if (others > 0) {
        out.println(others + " parties that act, with less money through their hands: --all");
      }
      out.println("Others' sources and uses: --all");
    }
    out.println("Inputs       " + counts(summary));
    out.println("Fingerprint  " + summary.fingerprint());
    if (folder != null) {
      out.println("Results      " + folder.path());
    }
  }

  private static void printBuyers(Screen screen, Summary summary) {
    for (YearMatrix table : FlowTables.of(summary, kind -> kind == PartyKind.BUYER)) {
      screen.out().print(table.render(screen.width()));
    }
  }

  private static void printMoney(Screen screen, Summary summary) {
    PrintStream out = screen.out();
    MoneyTables money = new MoneyTables(summary);
    for (YearMatrix table : money.tables()) {
      out.print(table.render(screen.width()));
    }
    List<String> cycles = money.cycles(screen.width());
    if (!cycles.isEmpty()) {
      out.println("Largest cycles of each year, with equity, $ billion");
      cycles.forEach(out::println);
      out.println();
    }
  }

  private static void printEverybody(Screen screen, Summary summary) {
    PrintStream out = screen.out();
    for (YearMatrix table : FlowTables.of(summary, PartyKind::acts)) {
      out.print(table.render(screen.width()));
    }
    out.println("Billions of dollars; cash and gigawatts online at the end of the year.");
    out.println();
    out.print(new YearTable(summary, screen.width()).render());
    out.println();
  }

  /** Returns how many figures of each kind went into the run. */
  private static String counts(Summary summary) {
    List<String> counts = new ArrayList<>();
    InputKind.sorted(summary.inputs())
        .forEach((kind, figures) ->
            counts.add(figures.size() + " " + kind.name().toLowerCase(Locale.ROOT)));
    return String.join(", ", counts);
  }
}
