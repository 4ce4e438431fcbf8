package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.money.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the smallest size of a shock moves if a number of the scenario does.
 *
 * @param shock whose size it is
 * @param base the smallest size in the scenario as it is, in steps
 * @param rows the lever that moves it most first
 */
public record Sensitivity(VariedShock shock, long base, List<Row> rows) {

  private static final Rate LESS = Rate.ofPercent(90);
  private static final Rate MORE = Rate.ofPercent(110);

  public Sensitivity {
    rows = List.copyOf(rows);
  }

  /**
   * A lever.
   *
   * @param less the smallest size with a tenth less of it; null if none does it
   * @param more the smallest size with a tenth more of it; null if none does it
   * @param move the larger of the two moves, in steps; none counts as one beyond the range
   */
  public record Row(Lever lever, @Nullable Long less, @Nullable Long more, long move) {}

  /**
   * Finds it for each of some levers.
   *
   * @param nearest a shock with which it happens
   */
  public static Sensitivity of(
      ReverseStress question, VariedShock nearest, long base, List<Lever> levers, Trials trials) {
    List<Row> rows = new ArrayList<>();
    for (Lever lever : levers) {
      Long less = smallest(question, nearest, lever, LESS, trials);
      Long more = smallest(question, nearest, lever, MORE, trials);
      long move = Math.max(move(nearest, base, less), move(nearest, base, more));
      rows.add(new Row(lever, less, more, move));
    }
    rows.sort(Comparator.comparingLong(Row::move).reversed());
    return new Sensitivity(nearest, base, rows);
  }

  private static @Nullable Long smallest(
      ReverseStress question, VariedShock shock, Lever lever, Rate factor, Trials trials) {
    ReverseStress moved = question.about(lever.moved().by(question.economy(), factor));
    return Distance.smallest(moved, shock, trials).smallest();
  }

  private static long move(VariedShock shock, long base, @Nullable Long smallest) {
    return Math.abs((smallest == null ? shock.range().most() + 1 : smallest) - base);
  }

  /** Returns the most paths that takes, whichever of some shocks is the nearest. */
  public static int mostPaths(List<VariedShock> shocks, List<Lever> levers) {
    int most = 0;
    for (VariedShock shock : shocks) {
      most = Math.max(most, Search.mostPaths(shock.range(), ReverseStress.COARSE_GRID));
    }
    return 2 * levers.size() * most;
  }
}
