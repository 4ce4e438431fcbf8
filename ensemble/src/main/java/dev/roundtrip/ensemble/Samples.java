package dev.roundtrip.ensemble;

import java.util.Arrays;

/** Figures of paths, as they come. */
final class Samples {

  private long[] figures = new long[16];
  private int count;

  void add(long figure) {
    if (count == figures.length) {
      figures = Arrays.copyOf(figures, 2 * count);
    }
    figures[count++] = figure;
  }

  int count() {
    return count;
  }

  /** Returns in how many of them a figure is at most a value. */
  int countUpTo(long most) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      found += figures[i] <= most ? 1 : 0;
    }
    return found;
  }

  /**
   * Returns how they are spread.
   *
   * @throws IllegalArgumentException if there is none
   */
  Distribution distribution() {
    return Distribution.of(Arrays.copyOf(figures, count));
  }
}
