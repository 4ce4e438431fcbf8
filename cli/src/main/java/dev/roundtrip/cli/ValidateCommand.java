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
      "Exits with 0 if the scenario is in order, in each reading that its own file has, and with 2"
          + " if it is not. Lists the readings, with those of what it extends that do not fit with"
          + " it, and what is doubtful as it is read: it can be run, and is probably not meant. Runs"
          + " nothing.",
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
    Economy economy = loaded.economy();
    Term horizon = economy.horizon();
    List<String> readings = new ArrayList<>();
    loaded.readings().forEach((name, reading) -> readings.add(listed(name, reading)));
    long acting = economy.parties().stream().map(Party::kind).filter(k -> k.acts()).count();
    roundtrip
        .screen()
        .out()
        .printf(
            "%s: OK, %d months (%s to %s), %d parties of which %d act, %d contracts, %d %s%n",
            economy.name(),
            horizon.last().minus(horizon.first()) + 1,
            horizon.first(),
            horizon.last(),
            economy.parties().size(),
            acting,
            economy.contracts().size(),
            economy.shocks().size(),
            economy.shocks().size() == 1 ? "shock" : "shocks");
    readings.forEach(roundtrip.screen().out()::println);
    loaded.doubts().forEach(doubt -> roundtrip.screen().out().println("  doubtful: " + doubt));
    return ExitCode.OK;
  }

  /** Makes sure of the alternatives that are not taken, and lists them. */
  private String listed(String name, LoadedScenario.Reading reading) {
    List<String> fitting = new ArrayList<>();
    List<String> unfit = new ArrayList<>();
    for (String other : reading.alternatives()) {
      if (!other.equals(reading.chosen())) {
        (fits(name, other, reading) ? fitting : unfit).add(other);
      }
    }
    return "  reading "
        + name
        + "="
        + reading.chosen()
        + (fitting.isEmpty() ? "" : "; also " + String.join(", ", fitting))
        + (unfit.isEmpty() ? "" : "; does not fit with " + String.join(", ", unfit));
  }

  /** What an extended file offers need not fit with the changes; what the file itself has must. */
  private boolean fits(String name, String other, LoadedScenario.Reading reading) {
    try {
      scenario.loadWith(name, other);
      return true;
    } catch (UserException e) {
      if (reading.own().contains(other)) {
        throw e;
      }
      return false;
    }
  }
}
