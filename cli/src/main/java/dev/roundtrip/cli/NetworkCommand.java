package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What can be computed about a network of one's own. */
@Command(
    name = "network",
    header = "Clear, shock and measure a network of your own, given as CSV.",
    description = {
      "",
      "The edges file has the columns debtor, creditor and amount; the nodes file has node,"
          + " external_assets and external_liabilities. Other columns are ignored. Results are"
          + " printed with full precision.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    subcommands = {
      NetworkClearCommand.class,
      NetworkDebtRankCommand.class,
      NetworkCirculationCommand.class,
      NetworkSetOffCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip network clear --edges e.csv --nodes n.csv --alpha 0.5 --beta 0.7",
      "  roundtrip network debtrank --edges e.csv --nodes n.csv --shock-share 0.05",
      "  roundtrip network circulation --edges e.csv --json | jq .circularByThroughput",
      "  roundtrip network setoff --edges e.csv"
    })
final class NetworkCommand implements Runnable {

  @ParentCommand private Roundtrip roundtrip;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  Screen screen() {
    return roundtrip.screen();
  }
}
