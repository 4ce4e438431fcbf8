package dev.roundtrip.cli;

import dev.roundtrip.cli.network.Edges;
import dev.roundtrip.cli.network.WholeEdges;
import dev.roundtrip.economy.network.SetOff;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Computes what can be set off. */
@Command(
    name = "setoff",
    header = "Compute how much debt can be set off all round.",
    description = {
      "",
      "The most that can be cleared without money and without changing anybody's net position, and"
          + " the net debt that no setting off can avoid. Exact.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class NetworkSetOffCommand implements Callable<Integer> {

  @ParentCommand private NetworkCommand parent;

  @Mixin private NetworkFiles files;

  @Override
  public Integer call() {
    WholeEdges edges = NetworkFiles.reading(() -> Edges.read(files.edges()).whole());
    SetOff setOff = edges.setOff();
    if (files.json()) {
      NetworkReport.json(parent.screen(), edges, setOff);
    } else {
      NetworkReport.table(parent.screen(), edges, setOff);
    }
    return ExitCode.OK;
  }
}
