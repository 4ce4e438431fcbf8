package dev.roundtrip.cli;

import dev.roundtrip.cli.network.Balances;
import dev.roundtrip.cli.network.Nodes;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Computes whose loss becomes whose. */
@Command(
    name = "debtrank",
    header = "Compute whose loss becomes whose, before anybody defaults (linear DebtRank).",
    description = {
      "",
      "A node that loses a share of its equity makes its creditors write down the same share of"
          + " their claims on it. The shock is the column shock of the nodes file, the amount lost"
          + " from external assets, or the same share of everybody's external assets.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class NetworkDebtRankCommand implements Callable<Integer> {

  @ParentCommand private NetworkCommand parent;

  @Mixin private NetworkFiles.WithNodes files;

  @Option(
      names = "--shock-share",
      paramLabel = "SHARE",
      description = "The share of its external assets that every node loses, such as 0.05.")
  private @Nullable Double shockShare;

  @Override
  public Integer call() {
    if (shockShare != null) {
      NetworkFiles.requireShare("--shock-share", shockShare);
    }
    Balances balances = NetworkFiles.reading(() -> Balances.read(files.nodes(), files.edges()));
    Nodes nodes = balances.nodes();
    if (shockShare == null && !nodes.haveShocks() && nodes.size() > 0) {
      throw UserException.badInput(
          files.nodes() + ":1: found no column shock; allowed: one, or --shock-share", null);
    }
    OptionalDouble share =
        shockShare == null ? OptionalDouble.empty() : OptionalDouble.of(shockShare);
    double[] before = balances.equity();
    double[] after = balances.equityAfter(share);
    if (files.json()) {
      NetworkReport.json(parent.screen(), nodes, before, after);
    } else {
      NetworkReport.table(parent.screen(), nodes, before, after);
    }
    return ExitCode.OK;
  }
}
