package dev.roundtrip.cli;

import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Term;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks a scenario without running it. */
@Command(
    name = "validate",
    header = "Check a scenario, and tell all that is wrong with it.",
    description = {
      "",
      "Exits with 0 if the scenario is in order and with 2 if it is not. Runs nothing.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {"  roundtrip validate ./mine.yaml", "  roundtrip validate openai-2025"})
final class ValidateCommand implements Callable<Integer> {

  @ParentCommand private Roundtrip roundtrip;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A file, such as ./mine.yaml, or a shipped scenario, such as openai-2025.",
      completionCandidates = Scenarios.Names.class)
  private String scenario = "";

  @Override
  public Integer call() {
    Economy economy = Scenarios.load(scenario).economy();
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
    return ExitCode.OK;
  }
}
