package dev.roundtrip.cli;

import dev.roundtrip.cli.document.TornadoPicture;
import dev.roundtrip.cli.folder.FigureTrial;
import dev.roundtrip.cli.folder.MovedFigure;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.SensitivityFolder;
import dev.roundtrip.cli.folder.SensitivityJson;
import dev.roundtrip.cli.folder.SensitivityPlan;
import dev.roundtrip.cli.folder.Tornado;
import dev.roundtrip.cli.folder.UserFolders;
import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.cli.screen.Report;
import dev.roundtrip.cli.screen.SensitivityReport;
import dev.roundtrip.ensemble.PathOutcome;
import dev.roundtrip.ensemble.Processors;
import dev.roundtrip.scenarios.FigureMoves;
import dev.roundtrip.scenarios.LoadedScenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Moves each figure of a scenario by itself and ranks them by what that does. */
@Command(
    name = "sensitivity",
    header = "Show which figures of a scenario its result hangs on, and how much.",
    description = {
      "",
      "Moves each figure down and up by itself, all others as they are, runs the scenario with it,"
          + " with the same seed and shocks, and ranks the figures by how far that swings the"
          + " result: a tornado. A schedule or a series is one figure. What cannot be moved is"
          + " listed with the reason. What two figures do together is not seen.",
      "",
      "The folder of the result has the table, the picture, and a scenario file with every move, so"
          + " that any row can be run.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip sensitivity openai-2025 \\",
      "    --shock revenue-miss:size=35%%,from=2027-01",
      "  roundtrip sensitivity openai-2025 --measure least-cash --of assumed --by 20%%",
      "  roundtrip sensitivity collapse --reading chance=mean --measure loss",
      "  roundtrip sensitivity openai-2025 --measure revenue --party oracle --json"
    })
final class SensitivityCommand implements Callable<Integer> {

  private static final int MOST_ROWS = 1000;

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private ScenarioArgument scenario;

  @Mixin private ShockArguments shocks;

  @Mixin private SensitivityOptions options;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of all chance in every run; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "15",
      description =
          "How many figures are printed and drawn, up to "
              + MOST_ROWS
              + "; ${DEFAULT-VALUE} if left out.")
  private int top;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Keep the result in this folder instead of in the user's data folder.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    GivenValues.requireFrom("--top", top, 1, MOST_ROWS);
    SensitivityPlan plan = plan();
    Path parent = out == null ? UserFolders.sensitivity() : out;
    try {
      RunFolder.requireWritable(parent);
      if (!json) {
        Report.announce(roundtrip.screen(), plan.asItIs());
      }
      Tornado tornado = run(plan);
      String picture =
          Drawing.ifPossible(roundtrip.screen(), () -> TornadoPicture.svg(plan, tornado, top));
      tell(plan, tornado, SensitivityFolder.write(plan, tornado, picture, parent));
    } catch (IOException e) {
      throw Troubles.writing(parent, e);
    }
    return ExitCode.OK;
  }

  private SensitivityPlan plan() {
    LoadedScenario loaded = scenario.load();
    return new SensitivityPlan(
        RunPlan.of(loaded, seed, List.of()).knowing(shocks.in(loaded.economy())),
        FigureMoves.of(loaded),
        options.kinds(),
        options.step(),
        options.measure(loaded.economy()));
  }

  private Tornado run(SensitivityPlan plan) {
    PathOutcome asItIs = plan.path().run();
    List<MovedFigure> moved = new ArrayList<>();
    try (Progress progress =
            Progress.show(roundtrip.screen(), "sensitivity", plan.figures().size());
        Processors processors = new Processors()) {
      processors.work(
          plan.trials(),
          FigureTrial::run,
          figure -> {
            moved.add(figure);
            progress.step(figure.figure().path());
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserException.cannot("interrupted", e);
    }
    return Tornado.of(asItIs, moved, plan.measure());
  }

  private void tell(SensitivityPlan plan, Tornado tornado, SensitivityFolder folder) {
    if (json) {
      SensitivityJson.write(plan, tornado, roundtrip.screen().out());
      roundtrip.screen().say("results are in " + folder.path());
    } else {
      SensitivityReport.print(roundtrip.screen(), plan, tornado, folder, top);
    }
  }
}
