package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.stress.VariedShock;
import dev.roundtrip.ensemble.FragilityCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a fragility curve follows from.
 *
 * @param first the run that is the first path of the first value; others have the seeds after that
 *     one's, and other values
 * @param held the shocks that are the same in every path
 * @param varied the shock with a number left open
 * @param values what is tried, in steps, in order
 * @param paths how many for each value
 */
public record FragilityPlan(
    RunPlan first, List<Shock> held, VariedShock varied, List<Long> values, int paths) {

  public FragilityPlan {
    held = List.copyOf(held);
    values = List.copyOf(values);
  }

  /**
   * Plans a curve.
   *
   * @param scenario a run of the scenario without shocks beside its own
   */
  public static FragilityPlan of(
      RunPlan scenario, List<Shock> held, VariedShock varied, List<Long> values, int paths) {
    List<Shock> shocks = new ArrayList<>(held);
    shocks.add(varied.at(values.getFirst()));
    return new FragilityPlan(scenario.knowing(shocks), held, varied, values, paths);
  }

  /** Returns the name of the curve: equal for equal plans. */
  public String id() {
    return first.id()
        + "-to-"
        + text(values.getLast()).replace("%", "pct")
        + "-"
        + values.size()
        + "x"
        + paths;
  }

  /** Returns the scenario. */
  public Economy economy() {
    return first.economy();
  }

  /** Returns how many paths there are in all. */
  public int allPaths() {
    return values.size() * paths;
  }

  /** Returns how many paths each value has, in words. */
  public String pathsText() {
    return paths == 1 ? "1 path" : paths + " paths";
  }

  /** Returns a value as a spec has it, such as {@code 12.5%}. */
  public String text(long value) {
    return varied.range().text(value);
  }

  /** Returns the paths, to be run. */
  public Stream<FragilityCurve.Sample> samples() {
    return FragilityCurve.samples(economy(), held, varied, values, first.seed(), paths);
  }
}
