package dev.roundtrip.cli;

import dev.roundtrip.cli.network.Balances;
import dev.roundtrip.cli.network.Payment;
import dev.roundtrip.economy.network.FinancialNetwork;
import dev.roundtrip.economy.network.NetworkClearing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Computes who can pay what. */
@Command(
    name = "clear",
    header = "Compute who can pay what, all at once.",
    description = {
      "",
      "The greatest payments with limited liability, in the order of seniority and in proportion"
          + " within a class. The round says how deep contagion had to go before a node fell; 0"
          + " means that it did not. A node that has exactly what it owes has not fallen.",
      "",
      "The edges file may have a column seniority and the nodes file seniority_of_external: whole"
          + " numbers, 0 being paid first.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
final class NetworkClearCommand implements Callable<Integer> {

  /** Where debt outside the network stands. */
  enum External {
    /** Before all debts in the network; due and paid are then the network's alone. */
    SENIOR,
    /** Beside the debts that are paid first. */
    PARI_PASSU;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @ParentCommand private NetworkCommand parent;

  @Mixin private NetworkFiles.WithNodes files;

  @Option(
      names = "--alpha",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "What a node in default realises of its external assets (1 if left out).")
  private double alpha;

  @Option(
      names = "--beta",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "What it realises of what the network pays it (1 if left out).")
  private double beta;

  @Option(
      names = "--external",
      paramLabel = "RANK",
      defaultValue = "pari-passu",
      description = {
        "Where external liabilities without a seniority of their own stand: ${COMPLETION-CANDIDATES}"
            + " (${DEFAULT-VALUE} if left out). Senior ones are paid before the network, and due"
            + " and paid are then without them."
      })
  private External external = External.PARI_PASSU;

  @Option(
      names = "--holdings",
      paramLabel = "FILE",
      description = "Shares in each other: a CSV file with holder, issuer and share.")
  private @Nullable Path holdings;

  @Option(
      names = "--guarantees",
      paramLabel = "FILE",
      description = {
        "Guarantees of edges: a CSV file with guarantor, debtor, creditor and share, and seniority"
            + " if need be."
      })
  private @Nullable Path guarantees;

  @Override
  public Integer call() {
    NetworkFiles.requireShare("--alpha", alpha);
    NetworkFiles.requireShare("--beta", beta);
    List<Payment> payments = NetworkFiles.reading(this::clear);
    if (files.json()) {
      NetworkReport.json(parent.screen(), payments);
    } else {
      NetworkReport.table(parent.screen(), payments);
    }
    return ExitCode.OK;
  }

  private List<Payment> clear() throws IOException {
    boolean first = external == External.SENIOR;
    Balances balances = Balances.read(files.nodes(), files.edges());
    FinancialNetwork network =
        balances.network(
            alpha, beta, first, Optional.ofNullable(holdings), Optional.ofNullable(guarantees));
    return Payment.of(balances, NetworkClearing.clear(network), first);
  }
}
