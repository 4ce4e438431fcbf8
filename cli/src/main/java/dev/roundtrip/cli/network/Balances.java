package dev.roundtrip.cli.network;

import dev.roundtrip.economy.network.DebtRank;
import dev.roundtrip.economy.network.FinancialNetwork;
import dev.roundtrip.economy.network.Flows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** Nodes and edges together: balance sheets that can be cleared and shocked. */
public final class Balances {

  private final Nodes nodes;
  private final Edges edges;

  private Balances(Nodes nodes, Edges edges) {
    this.nodes = nodes;
    this.edges = edges;
  }

  /** Reads both tables. */
  public static Balances read(Path nodesFile, Path edgesFile) throws IOException {
    Faults faults = new Faults();
    Nodes nodes = Nodes.read(nodesFile, faults);
    return new Balances(nodes, Edges.read(edgesFile, nodes, faults));
  }

  /** Returns the nodes. */
  public Nodes nodes() {
    return nodes;
  }

  /**
   * Returns the network to clear.
   *
   * @param outsideFirst whether outside debt without a rank of its own is paid before everything;
   *     otherwise it stands beside the first rank of the edges
   * @param holdings who holds whom, where there is a table of it
   * @param guarantees who guarantees whom, where there is a table of it
   */
  public FinancialNetwork network(
      double alpha,
      double beta,
      boolean outsideFirst,
      Optional<Path> holdings,
      Optional<Path> guarantees)
      throws IOException {
    FinancialNetwork.Builder builder = FinancialNetwork.of(nodes.size()).recovery(alpha, beta);
    int otherwise = outsideFirst ? Nodes.NO_RANK : edges.firstRank();
    for (int i = 0; i < nodes.size(); i++) {
      Nodes.Node node = nodes.get(i);
      int rank = node.rank() == Nodes.NO_RANK ? otherwise : node.rank();
      builder.outsideAssets(i, node.assets()).outsideDebt(i, node.liabilities(), rank);
    }
    for (Edges.Edge edge : edges.list()) {
      builder.claim(edge.debtor(), edge.creditor(), edge.amount().doubleValue(), edge.rank());
    }
    if (holdings.isPresent()) {
      Ties.addHoldings(holdings.get(), nodes, builder);
    }
    if (guarantees.isPresent()) {
      Ties.addGuarantees(guarantees.get(), nodes, edges, builder);
    }
    return builder.build();
  }

  /** Tells whether outside debt of a node is paid before the network and not as part of it. */
  boolean isOutsideFirst(int node, boolean outsideFirst) {
    return outsideFirst && nodes.get(node).rank() == Nodes.NO_RANK;
  }

  /** Returns each node's equity with all claims at their face value. */
  public double[] equity() {
    double[] equity = new double[nodes.size()];
    for (int i = 0; i < equity.length; i++) {
      equity[i] = nodes.get(i).assets() - nodes.get(i).liabilities();
    }
    for (Edges.Edge edge : edges.list()) {
      equity[edge.creditor()] += edge.amount().doubleValue();
      equity[edge.debtor()] -= edge.amount().doubleValue();
    }
    return equity;
  }

  /**
   * Returns each node's equity after a shock.
   *
   * @param share the share of its outside assets that every node loses; empty to take what the
   *     column shock says
   */
  public double[] equityAfter(OptionalDouble share) {
    double[] shock = new double[nodes.size()];
    for (int i = 0; i < shock.length; i++) {
      Nodes.Node node = nodes.get(i);
      shock[i] = share.isPresent() ? share.getAsDouble() * node.assets() : node.shock();
    }
    Flows claims = edges.flows();
    return DebtRank.equityAfter(claims, equity(), shock);
  }
}
