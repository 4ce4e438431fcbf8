package dev.roundtrip.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.roundtrip.cli.compare.PartyFigures;
import dev.roundtrip.cli.compare.RunFigures;
import dev.roundtrip.cli.screen.Amounts;
import dev.roundtrip.cli.screen.FittedTable;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs side by side: a line for each figure of each party, a column for each run. */
final class ComparisonTable {

  private static final int PARTY_WIDTH = 16;

  /** What party and figure take, and what a run takes: a figure or a month. */
  private static final int NAMES_WIDTH = 36;

  private static final int RUN_WIDTH = 12;

  private final List<RunFigures> runs;
  private final boolean all;
  private final int perTable;

  /** A figure of a party in each run. */
  private record Line(String party, String figure, List<String> texts) {

    boolean isSame() {
      return texts.stream().distinct().count() == 1;
    }
  }

  /**
   * @param all whether to show figures that are the same in all runs
   * @param width how wide a table may be; more runs than fit go into more tables
   */
  ComparisonTable(List<RunFigures> runs, boolean all, int width) {
    this.runs = runs;
    this.all = all;
    perTable = Math.max(2, (width - NAMES_WIDTH) / RUN_WIDTH);
  }

  /** Returns the tables, each with a line end; nothing if there is nothing to show. */
  String render() {
    List<Line> lines = lines();
    if (lines.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int next = 1; next < runs.size(); next += perTable - 1) {
      List<Integer> shown = new ArrayList<>(List.of(0));
      for (int run = next; run < Math.min(runs.size(), next + perTable - 1); run++) {
        shown.add(run);
      }
      text.append(table(lines, shown)).append('\n');
    }
    return text.toString();
  }

  private static String table(List<Line> lines, List<Integer> shown) {
    List<ColumnData<Line>> columns = new ArrayList<>();
    Column party = left("Party").maxWidth(PARTY_WIDTH, OverflowBehaviour.ELLIPSIS_RIGHT);
    columns.add(party.with(line -> nameOf(line, lines)));
    columns.add(left("").with(Line::figure));
    for (int run : shown) {
      columns.add(FittedTable.figures(CompareCommand.letter(run), line -> line.texts().get(run)));
    }
    return AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
            .lineSeparator("\n")
            .data(lines, columns)
            .asString()
        + "\n";
  }

  private static Column left(String header) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT);
  }

  /** A party is named on its first line only. */
  private static String nameOf(Line line, List<Line> lines) {
    int row = lines.indexOf(line);
    return row > 0 && lines.get(row - 1).party().equals(line.party()) ? "" : line.party();
  }

  private List<Line> lines() {
    SortedSet<String> parties = new TreeSet<>();
    SortedSet<Integer> years = new TreeSet<>();
    for (RunFigures run : runs) {
      parties.addAll(run.parties().keySet());
      run.parties().values().forEach(party -> years.addAll(party.revenue().keySet()));
    }
    List<Line> lines = new ArrayList<>();
    for (String party : parties) {
      lines.add(line(party, "default", figures -> month(figures.defaulted())));
      lines.add(line(party, "first arrears", figures -> month(figures.inArrears())));
      lines.add(line(party, "least cash", figures -> Amounts.billions(figures.lowestCash())));
      lines.add(line(party, "  in", figures -> figures.lowestCashIn().toString()));
      lines.add(line(party, "overdue", figures -> Amounts.billions(figures.arrears())));
      lines.add(line(party, "debt", figures -> Amounts.billions(figures.debt())));
      lines.add(line(party, "GW", figures -> Amounts.gigawatts(figures.online())));
      for (int year : years) {
        lines.add(line(party, "revenue " + year, figures -> revenue(figures, year)));
      }
    }
    return all ? lines : lines.stream().filter(line -> !line.isSame()).toList();
  }

  private Line line(String party, String figure, Function<PartyFigures, String> text) {
    List<String> texts = new ArrayList<>();
    for (RunFigures run : runs) {
      PartyFigures figures = run.parties().get(party);
      texts.add(figures == null ? "not in it" : text.apply(figures));
    }
    return new Line(party, figure, texts);
  }

  private static String month(@Nullable Period month) {
    return month == null ? "-" : month.toString();
  }

  private static String revenue(PartyFigures figures, int year) {
    Money revenue = figures.revenue().get(year);
    return revenue == null ? "-" : Amounts.billions(revenue);
  }
}
