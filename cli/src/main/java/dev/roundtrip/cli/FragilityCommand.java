package dev.roundtrip.cli;

import dev.roundtrip.cli.document.FragilityPicture;
import dev.roundtrip.cli.folder.FragilityFolder;
import dev.roundtrip.cli.folder.FragilityJson;
import dev.roundtrip.cli.folder.FragilityPlan;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.UserFolders;
import dev.roundtrip.cli.screen.FragilityReport;
import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.cli.screen.Report;
import dev.roundtrip.economy.stress.Range;
import dev.roundtrip.economy.stress.VariedShock;
import dev.roundtrip.ensemble.FragilityCurve;
import dev.roundtrip.ensemble.Processors;
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

/** Runs ensembles with values of a number of a shock. */
@Command(
    name = "fragility",
    header = "Show how often who defaults, by the size of a shock.",
    description = {
      "",
      "Runs the scenario many times with each of some values of a number of a shock, evenly spread,"
          + " and prints in how many paths who defaults with which: a fragility curve. Each value"
          + " has the same seeds, so two differ by the shock alone. The curves, drawn, and all that"
          + " was counted are kept in the folder of the result.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip fragility openai-2025 --shock revenue-miss:from=2027-01 \\",
      "    --vary size --between 20%%..50%%",
      "  roundtrip fragility openai-2025 --shock capital-freeze:from=2027-01 \\",
      "    --shock revenue-miss:from=2027-01 --vary revenue-miss.size --points 6",
      "  roundtrip fragility collapse --shock power-delay:from=2027-01 \\",
      "    --vary delay --json"
    })
final class FragilityCommand implements Callable<Integer> {

  private static final int MOST_PATHS = 10_000;
  private static final int MOST_POINTS = 101;

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private ScenarioArgument scenario;

  @Mixin private SeedOptions seeds;

  @Option(
      names = "--shock",
      paramLabel = "SPEC",
      description =
          "A shock, of which the number that is varied may be left out; see 'roundtrip shock"
              + " list'. May be repeated; others are as they are given in every path.")
  private List<String> shocks = new ArrayList<>();

  @Option(
      names = "--vary",
      required = true,
      paramLabel = "NAME",
      description =
          "The number to vary, such as size, or revenue-miss.size where several shocks have one,"
              + " or revenue-miss#2.size for the second of two of a kind.")
  private String vary = "";

  @Option(
      names = "--between",
      paramLabel = "A..B",
      description =
          "Try only these values, such as 10%%..60%%; all that the shock allows if left out.")
  private @Nullable String between;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "11",
      description = "How many values, 2 to " + MOST_POINTS + "; ${DEFAULT-VALUE} if left out.")
  private int points;

  @Option(
      names = "--paths",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "How many paths for each value, up to " + MOST_PATHS + "; ${DEFAULT-VALUE} if left out.")
  private int paths;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Keep the result in this folder instead of in the user's data folder.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    GivenValues.requireFrom("--paths", paths, 1, MOST_PATHS);
    GivenValues.requireFrom("--points", points, 2, MOST_POINTS);
    FragilityPlan plan = plan();
    Path parent = out == null ? UserFolders.fragility() : out;
    try {
      RunFolder.requireWritable(parent);
      if (!json) {
        announce(plan);
      }
      FragilityCurve curve = run(plan);
      String picture =
          Drawing.ifPossible(roundtrip.screen(), () -> FragilityPicture.svg(plan, curve));
      tell(plan, curve, FragilityFolder.write(plan, curve, picture, parent));
    } catch (IOException e) {
      throw Troubles.writing(parent, e);
    }
    return ExitCode.OK;
  }

  private FragilityPlan plan() {
    LoadedScenario loaded = scenario.load();
    List<String> values = between == null ? List.of() : List.of(between);
    AskedShocks asked = AskedShocks.in(loaded.economy(), shocks, List.of(vary), values);
    VariedShock varied = asked.varied().getFirst();
    requireSeveral(varied.range());
    return FragilityPlan.of(
        RunPlan.of(loaded, seeds.first(paths), List.of()),
        asked.held(),
        varied,
        varied.range().grid(points),
        paths);
  }

  /** One value is no curve. */
  private static void requireSeveral(Range values) {
    if (values.least() == values.most()) {
      throw UserException.badInput(
          "--between: a curve needs two values, not "
              + values
              + "; 'roundtrip ensemble' runs many paths with one",
          null);
    }
  }

  private void announce(FragilityPlan plan) {
    RunPlan held = plan.first().knowing(plan.held());
    Report.announce(
        roundtrip.screen(),
        held,
        seeds.text(paths)
            + ", "
            + plan.varied()
            + " with "
            + plan.values().size()
            + " values of "
            + plan.varied().parameter());
  }

  private FragilityCurve run(FragilityPlan plan) {
    FragilityCurve curve = new FragilityCurve(plan.economy(), plan.values());
    try (Progress progress = Progress.show(roundtrip.screen(), "fragility", plan.allPaths());
        Processors processors = new Processors()) {
      processors.work(
          plan.samples(),
          FragilityCurve.Sample::run,
          result -> {
            curve.add(result);
            progress.step(plan.text(result.value()) + ", seed " + result.path().seed());
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserException.cannot("interrupted", e);
    }
    return curve;
  }

  private void tell(FragilityPlan plan, FragilityCurve curve, FragilityFolder folder) {
    if (json) {
      FragilityJson.write(plan, curve, roundtrip.screen().out());
      roundtrip.screen().say("results are in " + folder.path());
    } else {
      FragilityReport.print(roundtrip.screen(), plan, curve);
      roundtrip.screen().out().println("Results  " + folder.path());
    }
  }
}
