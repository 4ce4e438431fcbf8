package dev.roundtrip.cli.screen;

import com.github.freva.asciitable.ColumnData;
import dev.roundtrip.cli.folder.EnsemblePlan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ensemble.Distribution;
import dev.roundtrip.ensemble.Ensemble;
import dev.roundtrip.ensemble.Frequency;
import dev.roundtrip.ensemble.PartySpread;
import dev.roundtrip.ensemble.PartySpread.Figure;
import dev.roundtrip.ensemble.PartySpread.YearSpread;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the paths of an ensemble have in common, in tables. */
public final class EnsembleReport {

  /** A narrower screen has no room for the interval; the JSON has it. */
  private static final int WITH_INTERVAL = 76;

  private static final double[] SHARES = {0.05, 0.5, 0.95};

  private final Screen screen;
  private final PrintStream out;
  private final EnsemblePlan plan;
  private final Ensemble ensemble;

  private EnsembleReport(Screen screen, EnsemblePlan plan, Ensemble ensemble) {
    this.screen = screen;
    this.plan = plan;
    this.ensemble = ensemble;
    out = screen.out();
  }

  /**
   * Prints the tables.
   *
   * @param all whether the years of every party that acts are printed, not only those of buyers
   */
  public static void print(Screen screen, EnsemblePlan plan, Ensemble ensemble, boolean all) {
    new EnsembleReport(screen, plan, ensemble).print(all);
  }

  private void print(boolean all) {
    out.println();
    if (ensemble.areAlike() && ensemble.paths() > 1) {
      Wrapped.lines(
              "The same came of every path: nothing in the scenario is left to chance.",
              screen.width(),
              "")
          .forEach(out::println);
      out.println();
    }
    printFalls();
    printByYear();
    printDefaults();
    printLosses();
    for (Figure figure : Figure.values()) {
      printSpread(figure, all);
    }
    if (!all) {
      out.println("The years of others: --all");
    }
  }

  private void printFalls() {
    List<Map.Entry<String, PartySpread>> rows = new ArrayList<>();
    ensemble
        .parties()
        .forEach((id, party) -> {
          if (party.inArrears().count() + party.inDefault().count() > 0) {
            rows.add(Map.entry(id.value(), party));
          }
        });
    if (rows.isEmpty()) {
      out.println("Nobody is in arrears in any path.");
      out.println();
      return;
    }
    rows.sort(
        Comparator.comparingInt(
                (Map.Entry<String, PartySpread> row) -> row.getValue().inDefault().count())
            .reversed());
    title("Who fails, % of paths, with a 95% interval; its earliest default, and half of them by");
    List<ColumnData<Map.Entry<String, PartySpread>>> columns = new ArrayList<>();
    columns.add(FittedTable.words("Party", Map.Entry::getKey));
    columns.add(FittedTable.figures("Arrears", row -> Shares.percent(row.getValue().inArrears())));
    columns.add(FittedTable.figures("Default", row -> Shares.percent(row.getValue().inDefault())));
    if (screen.width() >= WITH_INTERVAL) {
      columns.add(
          FittedTable.figures("Interval", row -> Shares.interval(row.getValue().inDefault())));
    }
    columns.add(FittedTable.figures("First", row -> Shares.percent(row.getValue().fellFirst())));
    columns.add(FittedTable.figures("Earliest", row -> month(row.getValue().monthOfDefault(0))));
    columns.add(FittedTable.figures("Half by", row -> month(row.getValue().monthOfDefault(0.5))));
    out.println(FittedTable.of(rows, columns, screen.width()));
  }

  private void printByYear() {
    YearMatrix table = new YearMatrix("In default by the end of the year, % of paths", years());
    ensemble
        .parties()
        .forEach((id, party) ->
            table.add(
                id.value(),
                year -> {
                  Frequency frequency = party.inDefaultBy(year);
                  return frequency.count() == 0 ? "" : Shares.percent(frequency);
                }));
    out.print(table.render(screen.width()));
  }

  private List<Integer> years() {
    var horizon = plan.first().economy().horizon();
    return IntStream.rangeClosed(horizon.first().year(), horizon.last().year()).boxed().toList();
  }

  private void printDefaults() {
    title("How many default in a path");
    List<Map.Entry<Integer, Frequency>> rows = List.copyOf(ensemble.defaults().entrySet());
    List<ColumnData<Map.Entry<Integer, Frequency>>> columns =
        List.of(
            FittedTable.figures("Parties", row -> row.getKey().toString()),
            FittedTable.figures("% of paths", row -> Shares.percent(row.getValue())),
            FittedTable.figures("95% interval", row -> Shares.interval(row.getValue())));
    out.println(FittedTable.of(rows, columns, screen.width()));
  }

  private void printLosses() {
    if (ensemble.loss().quantile(1) == 0 && ensemble.loss().mean() == 0) {
      return;
    }
    title(
        "Written down because others default or are taken over, by the end of the run, $ billion;"
            + " the last column is the mean of the worst 5% of paths");
    List<Map.Entry<String, Distribution>> rows = new ArrayList<>();
    ensemble
        .parties()
        .forEach((id, party) -> {
          Distribution loss = party.loss();
          if (loss.mean() != 0 || loss.quantile(1) != 0) {
            rows.add(Map.entry(id.value(), loss));
          }
        });
    rows.sort(
        Comparator.comparingLong((Map.Entry<String, Distribution> row) -> row.getValue().mean())
            .reversed());
    rows.add(Map.entry("all, with outside sectors", ensemble.loss()));
    List<ColumnData<Map.Entry<String, Distribution>>> columns =
        List.of(
            FittedTable.words("Party", Map.Entry::getKey),
            FittedTable.figures("Mean", row -> billions(row.getValue().mean())),
            FittedTable.figures("50%", row -> billions(row.getValue().quantile(0.5))),
            FittedTable.figures("95%", row -> billions(row.getValue().quantile(0.95))),
            FittedTable.figures("99%", row -> billions(row.getValue().quantile(0.99))),
            FittedTable.figures(
                "Worst 5%", row -> billions(row.getValue().meanOfLargestTwentieth())));
    out.print(FittedTable.of(rows, columns, screen.width()));
    out.println("The largest in all is that of seed " + ensemble.worstSeed() + ".");
    out.println();
  }

  private void printSpread(Figure figure, boolean all) {
    String what =
        switch (figure) {
          case REVENUE -> "Revenue of the year";
          case CASH -> "Cash at the end of the year";
          case DEBT -> "Debt at the end of the year, overdue and rent put off aside";
        };
    String title = what + ", $ billion: not more than that in 5, 50 and 95% of paths";
    YearMatrix table = new YearMatrix(title, years());
    for (Party party : plan.first().economy().parties()) {
      PartySpread spread = ensemble.parties().get(party.id());
      if (spread != null && (all || party.kind() == PartyKind.BUYER)) {
        add(table, party.id().value(), spread, figure);
      }
    }
    out.print(table.render(screen.width()));
  }

  private static void add(YearMatrix table, String party, PartySpread spread, Figure figure) {
    SortedMap<Integer, Distribution> byYear = new TreeMap<>();
    for (YearSpread year : spread.years()) {
      byYear.put(year.year(), year.of(figure));
    }
    for (double share : SHARES) {
      table.add(
          party + " " + name(share),
          year -> {
            Distribution ofYear = byYear.get(year);
            return ofYear == null ? "" : Amounts.brief(Money.ofCents(ofYear.quantile(share)));
          });
    }
  }

  private void title(String text) {
    Wrapped.lines(text, screen.width(), "  ").forEach(out::println);
  }

  private static String name(double share) {
    return Math.round(share * 100) + "%";
  }

  private static String month(@Nullable Period month) {
    return month == null ? "" : month.toString();
  }

  private static String billions(long cents) {
    return Amounts.billions(Money.ofCents(cents));
  }
}
