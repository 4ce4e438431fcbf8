package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.StandingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Lets a run that is paused go on. */
@Command(
    name = "resume",
    header = "Let a run that is paused go on.",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class ResumeCommand implements Runnable {

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private LiveRunOptions options;

  @Override
  public void run() {
    try (LiveRun run = options.find()) {
      StandingReport.print(roundtrip.screen(), run.ledger().resume(run.id()), options.json());
    }
  }
}
