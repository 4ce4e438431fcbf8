package dev.roundtrip.economy.stress;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Looks for the smallest value with which something happens: first at the points of a grid, then
 * between the first of them with which it happens and the one before, of which a third is left each
 * time. Thirds ask for two paths at a time and so occupy two cores; the points are the same on one.
 *
 * <p>For example, 0 to 100 with a grid of 5 and an event from 42 on: 0, 25, 50, 75, 100; 33, 41;
 * 44, 47; 42, 43.
 *
 * <p>A smaller value between two points of the grid where it does not happen is not seen.
 */
final class Search {

  private final Range range;
  private final Function<List<Long>, List<Outcome>> evaluation;
  private final SortedMap<Long, Outcome> points = new TreeMap<>();

  private Search(Range range, Function<List<Long>, List<Outcome>> evaluation) {
    this.range = range;
    this.evaluation = evaluation;
  }

  /**
   * @param range where to look
   * @param points points of the grid; at least 2
   * @param evaluation returns what comes of values, in their order
   */
  static Finding smallest(Range range, int points, Function<List<Long>, List<Outcome>> evaluation) {
    return new Search(range, evaluation).run(points);
  }

  private Finding run(int grid) {
    evaluate(range.grid(grid));
    Long found = new Finding(points).smallest();
    if (found != null && found > range.least()) {
      long high = found;
      long low = points.headMap(high).lastKey();
      while (high - low > 1) {
        List<Long> inside = inside(low, high);
        evaluate(inside);
        for (long value : inside.reversed()) {
          high = happens(value) ? value : high;
        }
        low = points.headMap(high).lastKey();
      }
    }
    return new Finding(points);
  }

  private boolean happens(long value) {
    Outcome outcome = points.get(value);
    return outcome != null && outcome.happens();
  }

  private void evaluate(List<Long> values) {
    List<Outcome> outcomes = evaluation.apply(values);
    for (int i = 0; i < values.size(); i++) {
      points.put(values.get(i), outcomes.get(i));
    }
  }

  /** Returns the two values that part a bracket in thirds, or the one there is. */
  private static List<Long> inside(long low, long high) {
    long width = high - low;
    return width == 2 ? List.of(low + 1) : List.of(low + width / 3, low + 2 * width / 3);
  }

  /** Returns the most paths a search takes. */
  static int mostPaths(Range range, int points) {
    List<Long> grid = range.grid(points);
    long width = 0;
    for (int i = 1; i < grid.size(); i++) {
      width = Math.max(width, grid.get(i) - grid.get(i - 1));
    }
    int paths = grid.size();
    for (; width > 1; width = width == 2 ? 1 : width - 2 * width / 3) {
      paths += width == 2 ? 1 : 2;
    }
    return paths;
  }
}
