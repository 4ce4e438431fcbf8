package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import java.util.ArrayList;
import java.util.List;

/**
 * How large a shock has to be for something to happen.
 *
 * @param economy the scenario
 * @param held the shocks that every path has beside the scenario's
 * @param seed the seed of every path: all of them meet the same chance
 * @param until what has to happen
 */
public record ReverseStress(Economy economy, List<Shock> held, long seed, StressEvent until) {

  /** Points at which a shock is tried before it is closed in on: every eighth of its range. */
  public static final int GRID = 9;

  /** Values of the first of two shocks: every fifth of its range. */
  public static final int ROWS = 6;

  /** Points of the grid in a distance: every quarter of the range. */
  public static final int COARSE_GRID = 5;

  public ReverseStress {
    held = List.copyOf(held);
  }

  /** Returns the same question about another economy. */
  ReverseStress about(Economy other) {
    return new ReverseStress(other, held, seed, until);
  }

  /** Returns what comes of it without any shock but those held. */
  public Outcome unshocked(Trials trials) {
    return trials.run(List.of(trial(List.of()))).getFirst();
  }

  /** Returns the smallest value of a shock with which it happens. */
  public Finding smallest(VariedShock shock, Trials trials) {
    return smallest(shock, List.of(), GRID, trials);
  }

  /** Returns the most paths that takes. */
  public static int mostPaths(VariedShock shock) {
    return Search.mostPaths(shock.range(), GRID);
  }

  Finding smallest(VariedShock shock, List<Shock> beside, int grid, Trials trials) {
    return Search.smallest(
        shock.range(),
        grid,
        values -> trials.run(values.stream().map(value -> trial(shock, value, beside)).toList()));
  }

  private Trial trial(VariedShock shock, long value, List<Shock> beside) {
    List<Shock> shocks = new ArrayList<>(beside);
    shocks.add(shock.at(value));
    return trial(shocks);
  }

  private Trial trial(List<Shock> more) {
    List<Shock> shocks = new ArrayList<>(held);
    shocks.addAll(more);
    return new Trial(economy, shocks, seed, until);
  }
}
