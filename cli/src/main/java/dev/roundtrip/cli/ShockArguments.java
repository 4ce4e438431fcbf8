package dev.roundtrip.cli;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.ShockRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which shocks strike a run beside those of its scenario. */
final class ShockArguments {

  @Option(
      names = "--shock",
      paramLabel = "SPEC",
      description = "A shock beside the scenario's; see 'roundtrip shock list'. May be repeated.")
  private List<String> shocks = new ArrayList<>();

  /** Returns the shocks, or tells all that is wrong with them in a scenario. */
  List<Shock> in(Economy economy) {
    List<Shock> parsed = new ArrayList<>();
    List<Shock> together = new ArrayList<>(economy.shocks());
    List<String> problems = new ArrayList<>();
    for (String spec : shocks) {
      try {
        Shock shock = ShockSpec.parse(spec);
        ShockRules.require(economy, Stream.concat(together.stream(), Stream.of(shock)).toList());
        together.add(shock);
        parsed.add(shock);
      } catch (IllegalArgumentException e) {
        problems.add("--shock " + spec + ": " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw UserException.badInput(String.join("\n", problems), null);
    }
    return parsed;
  }
}
