package dev.roundtrip.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that steers or watches a run at a ledger. */
final class LiveRunOptions {

  @Mixin private LedgerOptions ledger;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "The run, as the ledger calls it; the one under way if left out.")
  private @Nullable String run;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  LiveRun find() {
    return ledger.find(run);
  }

  boolean json() {
    return json;
  }
}
