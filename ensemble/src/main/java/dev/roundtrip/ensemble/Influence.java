package dev.roundtrip.ensemble;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What comes of moving one figure of a scenario and leaving all others: two paths beside that of
 * the scenario as it is, with the same seed and the same shocks.
 *
 * @param figure the figure that was moved
 * @param asItIs what came of the path on which nothing was moved
 * @param down what came of it with less of the figure; null if there can be no less of it
 * @param up what came of it with more of the figure; null if there can be no more of it
 * @param <F> what tells figures apart
 */
public record Influence<F>(
    F figure, PathOutcome asItIs, @Nullable PathOutcome down, @Nullable PathOutcome up) {

  /** Tells whether the figure was moved at all. */
  public boolean isMoved() {
    return down != null || up != null;
  }

  /**
   * Returns the swing: how far the largest and the smallest value of a measure lie apart. With 10
   * as it is, 7 below and 11 above it is 4; with 10, 7 and 8 it is 3.
   */
  public long swing(Measure measure) {
    long most = values(measure).max().orElseThrow();
    long least = values(measure).min().orElseThrow();
    return Math.subtractExact(most, least);
  }

  /**
   * Tells whether less and more of the figure both move a measure, and the same way: its swing has
   * no direction then.
   */
  public boolean isOneSided(Measure measure) {
    if (down == null || up == null) {
      return false;
    }
    int less = Long.compare(measure.of(down), measure.of(asItIs));
    int more = Long.compare(measure.of(up), measure.of(asItIs));
    return (less < 0 && more < 0) || (less > 0 && more > 0);
  }

  /** Returns an order in which those with the largest swing come first. */
  public static <F> Comparator<Influence<F>> largestFirst(Measure measure) {
    return Comparator.comparingLong((Influence<F> influence) -> influence.swing(measure))
        .reversed();
  }

  /** Tells whether who defaults or in which month is not the same on all of its paths. */
  public boolean movesDefaults() {
    return paths().stream().map(PathOutcome::fallen).distinct().count() > 1;
  }

  private LongStream values(Measure measure) {
    return paths().stream().mapToLong(measure::of);
  }

  /** Returns its paths: as it is, and those on which the figure is moved. */
  public List<PathOutcome> paths() {
    return Stream.of(Optional.of(asItIs), Optional.ofNullable(down), Optional.ofNullable(up))
        .flatMap(Optional::stream)
        .toList();
  }
}
