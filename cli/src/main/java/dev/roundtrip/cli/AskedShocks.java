package dev.roundtrip.cli;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.ShockRules;
import dev.roundtrip.economy.stress.VariedShock;
import java.util.ArrayList;
import java.util.List;

/**
 * The shocks of a question that tries values of some of their numbers.
 *
 * @param held those that are the same in every path
 * @param varied those with a number left open, in the order of the numbers' names
 */
record AskedShocks(List<Shock> held, List<VariedShock> varied) {

  AskedShocks {
    held = List.copyOf(held);
    varied = List.copyOf(varied);
  }

  /**
   * Reads them, or tells what is wrong with them in a scenario.
   *
   * @param specs as they are given
   * @param vary the names of the numbers, such as {@code size} or {@code revenue-miss.size}
   * @param between which values of them, in their order; all for those without
   */
  static AskedShocks in(
      Economy economy, List<String> specs, List<String> vary, List<String> between) {
    List<String> rest = new ArrayList<>(specs);
    List<VariedShock> varied = new VariedNumbers(rest).named(vary, between);
    List<Shock> held = new ArrayList<>();
    for (String spec : rest) {
      held.add(StressOptions.checked("--shock " + spec, () -> ShockSpec.parse(spec)));
    }
    List<Shock> all = new ArrayList<>(economy.shocks());
    all.addAll(held);
    varied.forEach(shock -> all.add(shock.at(shock.range().least())));
    StressOptions.checked(
        "--shock",
        () -> {
          ShockRules.require(economy, all);
          return all;
        });
    return new AskedShocks(held, varied);
  }
}
