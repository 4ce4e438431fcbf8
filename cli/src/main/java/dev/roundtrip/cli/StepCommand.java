package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.StandingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lets a run that is paused go on for some months. */
@Command(
    name = "step",
    header = "Let a run that is paused go on for some months.",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class StepCommand implements Runnable {

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private LiveRunOptions options;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many months; ${DEFAULT-VALUE} if left out.")
  private int months;

  @Override
  public void run() {
    if (months < 1) {
      throw UserException.badInput("N is a number of months, 1 or more: " + months, null);
    }
    try (LiveRun run = options.find()) {
      StandingReport.print(roundtrip.screen(), run.ledger().step(run.id(), months), options.json());
    }
  }
}
