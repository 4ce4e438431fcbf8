package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.Screen;
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
      ShockListCommand.class,
      ShockInjectCommand.class,
      ShockScheduleCommand.class,
      ShockWithdrawCommand.class
    })
final class ShockCommand implements Runnable {

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
