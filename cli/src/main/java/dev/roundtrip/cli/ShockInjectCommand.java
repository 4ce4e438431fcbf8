package dev.roundtrip.cli;

import dev.roundtrip.cli.control.ControlException;
import dev.roundtrip.cli.control.LiveShock;
import dev.roundtrip.cli.control.RequestIds;
import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds a shock to a run under way. */
@Command(
    name = "inject",
    header = "Add a shock to a run under way, from the next month that opens.",
    description = {
      "",
      "Answers with the first month that is opened with the shock. It becomes part of the run's"
          + " record, and the run can be replayed with it.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip shock inject revenue-miss:size=60%%,for=18m",
      "  roundtrip shock inject revenue-miss:size=60%%,from=2028-01 --id winter"
    })
final class ShockInjectCommand implements Runnable {

  @ParentCommand private ShockCommand parent;

  @Mixin private LiveRunOptions options;

  @Parameters(
      index = "0",
      paramLabel = "SPEC",
      description = "The shock; see 'roundtrip shock list'. Begins at once if it names no month.")
  private String spec = "";

  @Option(
      names = "--id",
      paramLabel = "NAME",
      description = "What the shock is called from then on; injecting it twice is one shock.")
  private @Nullable String id;

  @Override
  public void run() {
    requireShock();
    String name = id == null ? RequestIds.next() : id;
    try (LiveRun run = options.find()) {
      print(run.id(), run.ledger().inject(run.id(), name, spec));
    } catch (ControlException e) {
      if (e.kind() != ControlException.Kind.SILENT) {
        throw e;
      }
      throw UserException.cannot(
          e.getMessage() + "\nto be sure of it, inject it again with --id " + name, e);
    }
  }

  /** What makes no sense anywhere is told without asking a ledger. */
  private void requireShock() {
    try {
      ShockSpec.parse(spec, Period.of(2000, 1));
    } catch (IllegalArgumentException e) {
      throw UserException.badInput(spec + ": " + e.getMessage(), e);
    }
  }

  private void print(String runId, LiveShock shock) {
    Period effective = new Period(shock.effective());
    if (options.json()) {
      Json.writeObject(
          parent.screen().out(),
          json -> {
            json.writeStringProperty("run", runId);
            json.writeStringProperty("id", shock.id());
            json.writeStringProperty("spec", shock.spec());
            json.writeStringProperty("effective", effective.toString());
          });
    } else {
      parent
          .screen()
          .out()
          .println(
              runId
                  + "  "
                  + shock.spec()
                  + "  part of the run from "
                  + effective
                  + " as "
                  + shock.id());
    }
  }
}
