package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.RunObserver;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.SummaryKeeper;
import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.cli.screen.Report;
import dev.roundtrip.economy.time.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

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
      "  roundtrip run openai-2025 --json | jq .fingerprint",
      "  roundtrip run --replay openai-2025-1-0d2c9f34"
    })
final class RunCommand implements Callable<Integer> {

  private static final Set<String> WITH_REPLAY = Set.of("--ledger", "--token-file");

  /** A run brings its own. */
  private static final Set<String> WITHOUT_REPLAY = Set.of("--shock", "--seed", "--reading");

  @Spec private CommandSpec spec;

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private RunOptions options;

  @Mixin private LedgerOptions ledgers;

  @Option(
      names = "--replay",
      description = {
        "SCENARIO is a run, by its folder or its id, here or at a ledger that is up: run it again"
            + " exactly, as far as it is, and make sure that the same comes of it."
      })
  private boolean replay;

  @Override
  public Integer call() {
    Path runs = options.runs();
    refuse(replay ? WITHOUT_REPLAY : WITH_REPLAY);
    try {
      if (replay) {
        replay(runs);
      } else {
        run(options.plan(), runs);
      }
    } catch (IOException e) {
      throw Troubles.writing(runs, e);
    } catch (UncheckedIOException e) {
      throw Troubles.writing(runs, e);
    }
    return ExitCode.OK;
  }

  private ParseResult given() {
    return spec.commandLine().getParseResult();
  }

  private void refuse(Set<String> options) {
    for (OptionSpec option : given().matchedOptions()) {
      if (options.contains(option.longestName())) {
        String why =
            replay
                ? " does not go with --replay: a run brings its own"
                : " goes with --replay only";
        throw UserException.badInput(option.longestName() + why, null);
      }
    }
  }

  private void run(RunPlan plan, Path runs) throws IOException {
    try (RunFolder.Draft draft = RunFolder.write(plan, runs)) {
      announce(plan);
      simulate(plan, monthsOf(plan), draft);
      RunFolder folder = draft.finish();
      Report.print(roundtrip.screen(), draft.summary(), folder, options.form());
    }
  }

  /**
   * A folder is written only of a run that has come to its end, and only if it came out the same.
   */
  private void replay(Path runs) throws IOException {
    Replay run = Replay.of(given().matchedPositionalValue(0, ""), ledgers);
    announce(run.plan());
    if (run.months() == monthsOf(run.plan())) {
      try (RunFolder.Draft draft = RunFolder.write(run.plan(), runs)) {
        simulate(run.plan(), run.months(), draft);
        run.require(draft.summary().fingerprint());
        RunFolder folder = draft.finish();
        Report.print(roundtrip.screen(), draft.summary(), folder, options.form());
      }
    } else {
      SummaryKeeper keeper = new SummaryKeeper(run.plan());
      String hash = simulate(run.plan(), run.months(), keeper);
      run.require(hash);
      Report.print(roundtrip.screen(), keeper.summary(), null, options.form());
    }
    roundtrip.screen().say("replayed " + run.verdict());
  }

  private void announce(RunPlan plan) {
    if (!options.json()) {
      Report.announce(roundtrip.screen(), plan);
    }
  }

  private static int monthsOf(RunPlan plan) {
    Term horizon = plan.economy().horizon();
    return horizon.last().minus(horizon.first()) + 1;
  }

  /** Runs the first months of a plan, and returns the hash chain up to the last of them. */
  private String simulate(RunPlan plan, int months, RunObserver observer) {
    try (Progress progress = Progress.show(roundtrip.screen(), plan.economy().name(), months)) {
      return new InProcess(plan, months).run(observer, progress::step);
    }
  }
}
