package dev.roundtrip.cli;

import dev.roundtrip.cli.control.RunNews;
import dev.roundtrip.cli.control.RunStanding;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows a run under way. */
@Command(
    name = "watch",
    header = "Watch a run at a ledger, month by month, until it is over.",
    description = {
      "",
      "On a terminal a table that is drawn anew with each month, in millions of dollars; elsewhere"
          + " a line for everything that happens.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class WatchCommand implements Callable<Integer> {

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private LedgerOptions ledger;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "The run, as the ledger calls it; the one under way if left out.")
  private @Nullable String id;

  @Override
  public Integer call() {
    try (LiveRun run = ledger.find(id)) {
      RunStanding standing = run.ledger().run(run.id());
      RunScene scene = new RunScene(standing, run.ledger().actors(run.id()));
      try (WatchView view = WatchView.on(roundtrip.screen())) {
        run.ledger().watch(run.id(), news -> hear(news, scene, view));
      }
      RunStanding end = run.ledger().run(run.id());
      if (end.state() == RunStanding.State.STOPPED) {
        throw UserException.cannot("the run was stopped: " + end.reason(), null);
      }
    }
    return ExitCode.OK;
  }

  private static boolean hear(RunNews news, RunScene scene, WatchView view) {
    scene.hear(news);
    return view.show(scene, news);
  }
}
