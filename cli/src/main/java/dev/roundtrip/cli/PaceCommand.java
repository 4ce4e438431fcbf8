package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.StandingReport;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Changes how long a month of a run takes at least. */
@Command(
    name = "pace",
    header = "Change how long a month of a run takes at least.",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class PaceCommand implements Runnable {

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private LiveRunOptions options;

  @Parameters(
      index = "0",
      paramLabel = "TIME",
      converter = PaceConverter.class,
      description = "Such as 250ms, 1s or 2m; 0s is as fast as it goes.")
  private Duration pace = Duration.ZERO;

  @Override
  public void run() {
    try (LiveRun run = options.find()) {
      StandingReport.print(roundtrip.screen(), run.ledger().pace(run.id(), pace), options.json());
    }
  }
}
