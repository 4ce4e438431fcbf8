package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.StandingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Holds a run at a ledger before its next month opens. */
@Command(
    name = "pause",
    header = "Hold a run at a ledger before its next month opens.",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class PauseCommand implements Runnable {

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private LiveRunOptions options;

  @Override
  public void run() {
    try (LiveRun run = options.find()) {
      StandingReport.print(roundtrip.screen(), run.ledger().pause(run.id()), options.json());
    }
  }
}
