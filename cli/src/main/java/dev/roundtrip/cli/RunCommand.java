package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.ClosedMonth;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import dev.roundtrip.host.DirectRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs a scenario in this process. */
@Command(
    name = "run",
    header = "Run a scenario from its first month to its last, in this process.",
    description = {
      "",
      "Prints what each party earned, owed, paid and was left with, year by year, and who could"
          + " not pay. Everything behind the figures is kept in the run's folder: the journal,"
          + " the summary, the monthly series, and what running it again needs.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip run openai-2025",
      "  roundtrip run openai-2025 --shock revenue-miss:size=40%%,from=2027-01,for=18m",
      "  roundtrip run ./mine.yaml --seed 7 --out results",
      "  roundtrip run openai-2025 --json | jq .fingerprint"
    })
final class RunCommand implements Callable<Integer> {

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private RunOptions options;

  @Override
  public Integer call() {
    RunPlan plan = options.plan();
    Path runs = options.runs();
    try (RunFolder.Draft draft = RunFolder.write(plan, runs)) {
      if (!options.json()) {
        Report.announce(roundtrip.screen(), plan);
      }
      simulate(plan, draft, roundtrip.screen());
      RunFolder folder = draft.finish();
      Report.print(roundtrip.screen(), draft.summary(), folder, options.json());
    } catch (IOException e) {
      throw Troubles.writing(runs, e);
    } catch (UncheckedIOException e) {
      throw Troubles.writing(runs, e);
    }
    return ExitCode.OK;
  }

  private static void simulate(RunPlan plan, RunFolder.Draft draft, Screen screen) {
    Term horizon = plan.economy().horizon();
    int months = horizon.last().minus(horizon.first()) + 1;
    DirectRun run = new DirectRun(plan.id(), plan.economy(), plan.seed());
    draft.opened(run.ledger().openingEntries());
    try (Progress progress = Progress.show(screen, plan.economy().name(), months)) {
      while (!run.isFinished()) {
        Period next = run.ledger().period().next();
        PeriodResult result = run.step(plan.shocksIn(next));
        draft.closed(ClosedMonth.of(result));
        progress.step(next);
      }
    }
  }
}
