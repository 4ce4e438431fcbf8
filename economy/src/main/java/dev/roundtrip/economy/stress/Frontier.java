package dev.roundtrip.economy.stress;

import java.util.ArrayList;
import java.util.List;

/**
 * For values of one shock, the smallest value of another with which something happens.
 *
 * @param rows in order of the first shock's value
 */
public record Frontier(List<Row> rows) {

  public Frontier {
    rows = List.copyOf(rows);
  }

  /**
   * A value of the first shock.
   *
   * @param first the value
   * @param finding what was found for the second shock beside it
   */
  public record Row(long first, Finding finding) {}

  /** Finds it, row by row. */
  public static Frontier of(
      ReverseStress question, VariedShock first, VariedShock second, Trials trials) {
    List<Row> rows = new ArrayList<>();
    for (long value : first.range().grid(ReverseStress.ROWS)) {
      Finding finding =
          question.smallest(second, List.of(first.at(value)), ReverseStress.GRID, trials);
      rows.add(new Row(value, finding));
    }
    return new Frontier(rows);
  }

  /** Returns the most paths that takes. */
  public static int mostPaths(VariedShock second) {
    return ReverseStress.ROWS * Search.mostPaths(second.range(), ReverseStress.GRID);
  }

  /**
   * Returns the values of the first shock beside which more of the second is needed than before.
   */
  public List<Long> reversals() {
    List<Long> reversals = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Long before = rows.get(i - 1).finding().smallest();
      Long here = rows.get(i).finding().smallest();
      if (before != null && (here == null || here > before)) {
        reversals.add(rows.get(i).first());
      }
    }
    return reversals;
  }
}
