package dev.roundtrip.cli;

import dev.roundtrip.cli.document.EnsemblePicture;
import dev.roundtrip.cli.folder.EnsembleFolder;
import dev.roundtrip.cli.folder.EnsembleJson;
import dev.roundtrip.cli.folder.EnsemblePlan;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.UserFolders;
import dev.roundtrip.cli.screen.EnsembleReport;
import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.cli.screen.Report;
import dev.roundtrip.ensemble.Ensemble;
import dev.roundtrip.ensemble.Processors;
import dev.roundtrip.ensemble.SamplePath;
import dev.roundtrip.scenarios.LoadedScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs a scenario many times, each with a chance of its own. */
@Command(
    name = "ensemble",
    header = "Run a scenario many times: how often who fails, when, and at what loss.",
    description = {
      "",
      "Each path has a seed of its own, from --seed on, and is what 'roundtrip run' does with that"
          + " seed. Prints in how many paths who is in arrears and in default and by when, with an"
          + " interval for what more paths would show, how cash, debt and revenue are spread, and"
          + " what defaults cost. What came of each path is kept in the ensemble's folder, and"
          + " a picture.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip ensemble openai-2025",
      "  roundtrip ensemble openai-2025 --shock revenue-miss:size=30%%,from=2027-01",
      "  roundtrip ensemble collapse --json | jq '.parties[] | {party, default}'"
    })
final class EnsembleCommand implements Callable<Integer> {

  /** Of what is kept of a path, so many take half a gigabyte. */
  private static final int MOST_PATHS = 100_000;

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private ScenarioArgument scenario;

  @Mixin private SeedOptions seeds;

  @Mixin private ShockArguments shocks;

  @Option(
      names = "--paths",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many paths, up to " + MOST_PATHS + "; ${DEFAULT-VALUE} if left out.")
  private int paths;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Keep the ensemble's folder in this folder instead of in the user's data folder.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
  private boolean json;

  @Option(names = "--all", description = "Print the years of every party, not only of buyers.")
  private boolean all;

  @Override
  public Integer call() {
    GivenValues.requireFrom("--paths", paths, 1, MOST_PATHS);
    LoadedScenario loaded = scenario.load();
    RunPlan first =
        RunPlan.of(loaded, seeds.first(paths), List.of()).knowing(shocks.in(loaded.economy()));
    Path folder = out == null ? UserFolders.ensembles() : out;
    try {
      run(new EnsemblePlan(first, paths), folder);
    } catch (IOException e) {
      throw Troubles.writing(folder, e);
    } catch (UncheckedIOException e) {
      throw Troubles.writing(folder, e);
    }
    return ExitCode.OK;
  }

  private void run(EnsemblePlan plan, Path parent) throws IOException {
    try (EnsembleFolder.Draft draft = EnsembleFolder.write(plan, parent)) {
      if (!json) {
        Report.announce(roundtrip.screen(), plan.first(), seeds.text(paths));
      }
      Ensemble ensemble = run(plan, draft);
      String picture =
          Drawing.ifPossible(roundtrip.screen(), () -> EnsemblePicture.svg(plan, ensemble));
      EnsembleFolder folder = draft.finish(ensemble, picture);
      if (json) {
        EnsembleJson.write(plan, ensemble, roundtrip.screen().out());
        roundtrip.screen().say("results are in " + folder.path());
      } else {
        EnsembleReport.print(roundtrip.screen(), plan, ensemble, all);
        roundtrip.screen().out().println("Results  " + folder.path());
      }
    }
  }

  private Ensemble run(EnsemblePlan plan, EnsembleFolder.Draft draft) {
    Ensemble ensemble = new Ensemble(plan.first().economy());
    try (Progress progress = Progress.show(roundtrip.screen(), "ensemble", paths);
        Processors processors = new Processors()) {
      processors.work(
          plan.samples(),
          SamplePath::run,
          path -> {
            ensemble.add(path);
            draft.add(path);
            progress.step("seed " + path.seed());
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserException.cannot("interrupted", e);
    }
    return ensemble;
  }
}
