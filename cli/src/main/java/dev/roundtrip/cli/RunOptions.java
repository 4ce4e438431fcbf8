package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.UserFolders;
import dev.roundtrip.cli.screen.Report;
import dev.roundtrip.scenarios.LoadedScenario;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that runs a scenario takes. */
final class RunOptions {

  @Mixin private ScenarioArgument scenario;

  @Mixin private ShockArguments shocks;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of all chance in the run; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Keep the run's folder in this folder instead of in the user's data folder.")
  private @Nullable Path out;

  @Option(
      names = "--json",
      description = "Print the summary as JSON, and nothing else, on standard output.")
  private boolean json;

  @Option(
      names = "--all",
      description = "Print the sources and uses and the years of every party, not only of buyers.")
  private boolean all;

  /** Returns what is to be run, or tells all that is wrong with it. */
  RunPlan plan() {
    LoadedScenario loaded = scenario.load();
    return RunPlan.of(loaded, seed, List.of()).knowing(shocks.in(loaded.economy()));
  }

  /** Returns how much of the result is printed. */
  Report.Form form() {
    return json ? Report.Form.JSON : all ? Report.Form.FULL : Report.Form.BRIEF;
  }

  /** Returns the folder in which runs keep their folders. */
  Path runs() {
    return out == null ? UserFolders.runs() : out;
  }

  boolean json() {
    return json;
  }
}
