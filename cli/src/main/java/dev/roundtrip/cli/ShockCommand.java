package dev.roundtrip.cli;

import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What can be done to an economy from outside. */
@Command(
    name = "shock",
    header = "List the shocks there are, or put them into a run under way.",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    subcommands = {
      ShockCommand.ListCommand.class,
      ShockInjectCommand.class,
      ShockScheduleCommand.class,
      ShockWithdrawCommand.class
    })
final class ShockCommand implements Runnable {

  /** An example of each shock, which the parser takes. */
  static final String REVENUE_MISS = "revenue-miss:size=40%,from=2027-01,for=18m,decay=linear";

  @ParentCommand private Roundtrip roundtrip;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  Screen screen() {
    return roundtrip.screen();
  }

  /** Lists the shocks. */
  @Command(
      name = "list",
      header = "List the shocks there are, with their parameters and an example.",
      mixinStandardHelpOptions = true,
      versionProvider = Roundtrip.Version.class)
  static final class ListCommand implements Runnable {

    @ParentCommand private ShockCommand parent;

    @Override
    public void run() {
      PrintStream out = parent.screen().out();
      out.println("revenue-miss   Customers want less than planned.");
      out.println("  size=PERCENT  share of demand that is lost, 0% to 100%");
      out.println("  from=MONTH    the first month, such as 2027-01");
      out.println("  for=MONTHS    how long it lasts, such as 18m; for good if left out");
      out.println("  decay=FORM    none (the default), or linear: fades in equal monthly steps");
      out.println("  example       --shock " + REVENUE_MISS);
    }
  }
}
