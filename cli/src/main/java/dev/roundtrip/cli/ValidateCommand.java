package dev.roundtrip.cli;

import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Term;
import dev.roundtrip.scenarios.LoadedScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Checks a scenario without running it. */
@Command(
    name = "validate",
    header = "Check a scenario, and tell all that is wrong with it.",
    description = {
      "",
      "Exits with 0 if the scenario is in order, in each of its readings, and with 2 if it is not."
          + " Lists the readings. Runs nothing.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {"  roundtrip validate ./mine.yaml", "  roundtrip validate openai-2025"})
final class ValidateCommand implements Callable<Integer> {

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private ScenarioArgument scenario;

  @Override
  public Integer call() {
    LoadedScenario loaded = scenario.load();
    List<String> readings = new ArrayList<>();
    loaded.readings().forEach((name, reading) -> readings.add(validated(name, reading)));
    Economy economy = loaded.economy();
    Term horizon = economy.horizon();
    long acting = economy.parties().stream().map(Party::kind).filter(k -> k.acts()).count();
    roundtrip
        .screen()
        .out()
        .printf(
            "%s: OK, %d months (%s to %s), %d parties of which %d act, %d contracts, %d shocks%n",
            economy.name(),
            horizon.last().minus(horizon.first()) + 1,
            horizon.first(),
            horizon.last(),
            economy.parties().size(),
            acting,
            economy.contracts().size(),
            economy.shocks().size());
    readings.forEach(roundtrip.screen().out()::println);
    return ExitCode.OK;
  }

  /** Makes sure of the alternatives that are not taken, and returns the line that lists them. */
  private String validated(String name, LoadedScenario.Reading reading) {
    List<String> others = new ArrayList<>(reading.alternatives());
    others.remove(reading.chosen());
    others.forEach(other -> scenario.loadWith(name, other));
    String more = others.isEmpty() ? "" : "; also " + String.join(", ", others);
    return "  reading " + name + "=" + reading.chosen() + more;
  }
}
