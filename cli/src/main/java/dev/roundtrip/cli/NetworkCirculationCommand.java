package dev.roundtrip.cli;

import dev.roundtrip.cli.network.CirculationReport;
import dev.roundtrip.cli.network.Edges;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Computes how much goes round. */
@Command(
    name = "circulation",
    header = "Compute how much of the flows goes round, and in which cycles.",
    description = {
      "",
      "By volume: the share of all flows that goes round if every node passes on what it gets in"
          + " proportion. By throughput: the same with each unit counted once for each time round,"
          + " however many hands it passes through. The largest circulation is the most that could"
          + " go round.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class NetworkCirculationCommand implements Callable<Integer> {

  @ParentCommand private NetworkCommand parent;

  @Mixin private NetworkFiles files;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the largest cycles to name (${DEFAULT-VALUE} if left out).")
  private int top;

  @Option(
      names = "--null-model",
      paramLabel = "DRAWS",
      defaultValue = "0",
      description = {
        "Compare with so many random networks in which everybody pays and gets in all what it did."
      })
  private int draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the random networks (${DEFAULT-VALUE} if left out).")
  private long seed;

  @Override
  public Integer call() {
    if (top < 0 || draws < 0) {
      throw UserException.badInput(
          "--top and --null-model: found a negative number; allowed: 0 or more", null);
    }
    CirculationReport report =
        NetworkFiles.reading(
            () -> CirculationReport.of(Edges.read(files.edges()), top, draws, seed));
    if (files.json()) {
      NetworkReport.json(parent.screen(), report);
    } else {
      NetworkReport.table(parent.screen(), report);
    }
    return ExitCode.OK;
  }
}
