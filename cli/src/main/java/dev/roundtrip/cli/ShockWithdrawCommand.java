package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.economy.time.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes an injected shock back. */
@Command(
    name = "withdraw",
    header = "Take an injected shock back, from the next month that opens.",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class ShockWithdrawCommand implements Runnable {

  @ParentCommand private ShockCommand parent;

  @Mixin private LiveRunOptions options;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "What the shock is called; see 'roundtrip shock schedule'.")
  private String id = "";

  @Override
  public void run() {
    try (LiveRun run = options.find()) {
      Period without = new Period(run.ledger().withdraw(run.id(), id));
      if (options.json()) {
        Json.writeObject(
            parent.screen().out(),
            json -> {
              json.writeStringProperty("run", run.id());
              json.writeStringProperty("id", id);
              json.writeStringProperty("withdrawn", without.toString());
            });
      } else {
        parent.screen().out().println(run.id() + "  " + id + "  withdrawn from " + without);
      }
    }
  }
}
