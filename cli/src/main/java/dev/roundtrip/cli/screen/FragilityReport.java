package dev.roundtrip.cli.screen;

import com.github.freva.asciitable.ColumnData;
import dev.roundtrip.cli.folder.FragilityPlan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.ensemble.Ensemble;
import dev.roundtrip.ensemble.FragilityCurve;
import dev.roundtrip.ensemble.Frequency;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How often who fails, by the size of a shock, in a table. */
public final class FragilityReport {

  /** What a table has beside its columns of parties: the value, and the losses. */
  private static final int OTHERS = 36;

  /** A column of a party takes no less, and with its interval so much. */
  private static final int LEAST = 11;

  private static final int WITH_INTERVAL = 18;

  private final Screen screen;
  private final PrintStream out;
  private final FragilityPlan plan;
  private final FragilityCurve curve;

  private FragilityReport(Screen screen, FragilityPlan plan, FragilityCurve curve) {
    this.screen = screen;
    this.plan = plan;
    this.curve = curve;
    out = screen.out();
  }

  /** Prints the table, and from which value on half of the paths end in a default. */
  public static void print(Screen screen, FragilityPlan plan, FragilityCurve curve) {
    new FragilityReport(screen, plan, curve).print();
  }

  private void print() {
    List<PartyId> fallen = curve.fallen();
    out.println();
    if (fallen.isEmpty()) {
      out.println("Nobody defaults in any path.");
      out.println();
    }
    boolean intervals = fallen.size() * WITH_INTERVAL <= screen.width() - OTHERS;
    int most = Math.max(1, (screen.width() - OTHERS) / (intervals ? WITH_INTERVAL : LEAST));
    List<PartyId> shown = fallen.subList(0, Math.min(most, fallen.size()));
    title(intervals && !shown.isEmpty());
    out.print(FittedTable.of(points(), columns(shown, intervals), screen.width()));
    if (shown.size() < fallen.size()) {
      out.println((fallen.size() - shown.size()) + " more parties default: --json");
    }
    out.println();
    shown.forEach(this::printHalf);
  }

  private void title(boolean intervals) {
    String text =
        "In default by the end of the run, % of "
            + plan.pathsText()
            + (intervals ? ", with a 95% interval" : "")
            + ", and what all write down, $ billion: on the average, and in the worst 5% of paths;"
            + " by "
            + plan.varied().name();
    Wrapped.lines(text, screen.width(), "  ").forEach(out::println);
  }

  private List<Map.Entry<Long, Ensemble>> points() {
    return List.copyOf(curve.points().entrySet());
  }

  private List<ColumnData<Map.Entry<Long, Ensemble>>> columns(
      List<PartyId> parties, boolean intervals) {
    List<ColumnData<Map.Entry<Long, Ensemble>>> columns = new ArrayList<>();
    columns.add(FittedTable.figures(plan.varied().parameter(), point -> plan.text(point.getKey())));
    for (PartyId party : parties) {
      columns.add(
          FittedTable.figures(
              party.value(), point -> text(curve.defaults(point.getKey(), party), intervals)));
    }
    columns.add(
        FittedTable.figures("Written down", point -> billions(point.getValue().loss().mean())));
    columns.add(
        FittedTable.figures(
            "Worst 5%", point -> billions(point.getValue().loss().meanOfLargestTwentieth())));
    return columns;
  }

  private static String text(Frequency frequency, boolean interval) {
    String share = Shares.percent(frequency);
    return interval ? share + "  " + Shares.interval(frequency) : share;
  }

  private static String billions(long cents) {
    return Amounts.billions(Money.ofCents(cents));
  }

  private void printHalf(PartyId party) {
    Long half = curve.half(party);
    if (half == null) {
      out.println(party + " defaults in fewer than half of the paths with every value tried.");
    } else if (half.equals(plan.values().getFirst())) {
      out.println(
          party + " defaults in half of the paths or more with the first value tried already.");
    } else {
      long before = curve.points().headMap(half).lastKey();
      out.println(
          "Half of the paths end with "
              + party
              + " in default somewhere between "
              + plan.text(before)
              + " and "
              + plan.text(half)
              + ".");
    }
  }
}
