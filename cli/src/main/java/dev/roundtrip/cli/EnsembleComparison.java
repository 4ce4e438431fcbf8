package dev.roundtrip.cli;

import com.github.freva.asciitable.ColumnData;
import dev.roundtrip.cli.compare.EnsembleChange;
import dev.roundtrip.cli.compare.EnsembleFigures;
import dev.roundtrip.cli.folder.EnsembleFolder;
import dev.roundtrip.cli.screen.Amounts;
import dev.roundtrip.cli.screen.FittedTable;
import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.cli.screen.Shares;
import dev.roundtrip.cli.screen.Wrapped;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.ensemble.PairedFrequency;
import dev.roundtrip.ensemble.PairedMeans;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Ensembles side by side: each beside the first, path by path of the same seed. */
final class EnsembleComparison {

  private final List<EnsembleFigures> ensembles = new ArrayList<>();
  private final List<EnsembleChange> changes = new ArrayList<>();

  /**
   * Reads ensembles and compares them.
   *
   * @throws IOException if one cannot be read, or has no seeds in common with the first; its
   *     message says which and why
   */
  static EnsembleComparison of(List<EnsembleFolder> folders) throws IOException {
    EnsembleComparison comparison = new EnsembleComparison();
    for (EnsembleFolder folder : folders) {
      comparison.ensembles.add(EnsembleFigures.read(folder));
    }
    EnsembleFigures first = comparison.ensembles.getFirst();
    for (EnsembleFigures other : comparison.ensembles.subList(1, folders.size())) {
      comparison.changes.add(EnsembleChange.of(first, other));
    }
    return comparison;
  }

  List<EnsembleFigures> ensembles() {
    return ensembles;
  }

  /** Returns what is other in each than in the first, from the second on. */
  List<EnsembleChange> changes() {
    return changes;
  }

  void print(Screen screen) {
    PrintStream out = screen.out();
    for (int i = 0; i < ensembles.size(); i++) {
      EnsembleFigures one = ensembles.get(i);
      StringBuilder line = new StringBuilder();
      line.append(CompareCommand.letter(i)).append("  ").append(one.folder().id());
      line.append(": ").append(one.scenario()).append(", seeds ").append(one.firstSeed());
      line.append(" to ").append(one.firstSeed() + one.paths() - 1);
      one.readings()
          .forEach((name, read) -> {
            if (ensembles.stream().anyMatch(other -> !read.equals(other.readings().get(name)))) {
              line.append(", ").append(name).append('=').append(read);
            }
          });
      one.shocks().forEach(shock -> line.append(", ").append(shock));
      Wrapped.lines(line.toString(), screen.width(), "   ").forEach(out::println);
    }
    out.println();
    for (int i = 0; i < changes.size(); i++) {
      print(screen, CompareCommand.letter(i + 1), changes.get(i));
    }
  }

  private static void print(Screen screen, String name, EnsembleChange change) {
    String beside =
        " " + name + " beside A, " + change.paths() + " paths of the same seeds, 95% interval";
    printDefaults(screen, name, beside, change);
    printLosses(screen, name, beside, change);
  }

  private static void printDefaults(
      Screen screen, String name, String beside, EnsembleChange change) {
    List<Map.Entry<String, PairedFrequency>> rows =
        change.defaults().entrySet().stream()
            .filter(row -> row.getValue().first().count() + row.getValue().second().count() > 0)
            .sorted(Comparator.comparingDouble(row -> -Math.abs(row.getValue().change())))
            .toList();
    if (rows.isEmpty()) {
      screen.out().println("Nobody defaults in any path of A or " + name + ".\n");
      return;
    }
    title(screen, "In default, % of paths, and the change in points:" + beside);
    List<ColumnData<Map.Entry<String, PairedFrequency>>> columns =
        List.of(
            FittedTable.words("Party", Map.Entry::getKey),
            FittedTable.figures("A", row -> Shares.percent(row.getValue().first())),
            FittedTable.figures(name, row -> Shares.percent(row.getValue().second())),
            FittedTable.figures("Change", row -> Shares.points(row.getValue().change())),
            FittedTable.figures(
                "Interval",
                row ->
                    Shares.points(row.getValue().low())
                        + ".."
                        + Shares.points(row.getValue().high())),
            FittedTable.figures("A alone", row -> row.getValue().firstAlone() + ""),
            FittedTable.figures(name + " alone", row -> row.getValue().secondAlone() + ""));
    screen.out().println(FittedTable.of(rows, columns, screen.width()));
  }

  private static void printLosses(
      Screen screen, String name, String beside, EnsembleChange change) {
    List<Map.Entry<String, PairedMeans>> rows =
        change.losses().entrySet().stream()
            .filter(row -> row.getValue().first() != 0 || row.getValue().second() != 0)
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, PairedMeans> row) -> Math.abs(row.getValue().change()))
                    .reversed())
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    title(screen, "Written down because others default, mean, $ billion:" + beside);
    List<ColumnData<Map.Entry<String, PairedMeans>>> columns =
        List.of(
            FittedTable.words("Party", Map.Entry::getKey),
            FittedTable.figures("A", row -> billions(row.getValue().first())),
            FittedTable.figures(name, row -> billions(row.getValue().second())),
            FittedTable.figures("Change", row -> billions(row.getValue().change())),
            FittedTable.figures(
                "Interval",
                row -> billions(row.getValue().low()) + ".." + billions(row.getValue().high())));
    screen.out().println(FittedTable.of(rows, columns, screen.width()));
  }

  private static void title(Screen screen, String text) {
    Wrapped.lines(text, screen.width(), "  ").forEach(screen.out()::println);
  }

  private static String billions(long cents) {
    return Amounts.billions(Money.ofCents(cents));
  }
}
