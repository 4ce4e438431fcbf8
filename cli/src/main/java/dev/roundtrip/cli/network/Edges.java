package dev.roundtrip.cli.network;

import dev.roundtrip.economy.network.Flows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who owes or pays whom how much: a table with the columns debtor, creditor and amount. */
public final class Edges {

  private static final int UNRANKED = -1;

  record Edge(int debtor, int creditor, BigDecimal amount, int rank) {}

  private final Nodes nodes;
  private final List<Edge> edges = new ArrayList<>();
  private final int firstRank;

  private Edges(Nodes nodes, Table table, Faults faults) {
    this.nodes = nodes;
    for (Table.Row row : table.rows()) {
      int debtor = nodes.numberOf(row, "debtor");
      int creditor = nodes.numberOf(row, "creditor");
      if (debtor == creditor && debtor >= 0) {
        row.fault(nodes.name(debtor) + " owing itself", "two different nodes");
      }
      int rank = row.rank("seniority", UNRANKED);
      if (rank == UNRANKED && table.has("seniority")) {
        row.fault("seniority empty", "a whole number, 0 being paid first");
      }
      edges.add(new Edge(debtor, creditor, row.amount("amount"), Math.max(0, rank)));
    }
    faults.raise();
    firstRank = edges.stream().mapToInt(Edge::rank).min().orElse(0);
  }

  static Edges read(Path file, Nodes nodes, Faults faults) throws IOException {
    return new Edges(nodes, Table.read(file, faults, "debtor", "creditor", "amount"), faults);
  }

  /** Reads a table of flows; its nodes are those that occur in it. */
  public static Edges read(Path file) throws IOException {
    return read(file, new Nodes(), new Faults());
  }

  /** Returns the nodes that the edges are between. */
  public Nodes nodes() {
    return nodes;
  }

  List<Edge> list() {
    return edges;
  }

  /** Returns the rank that is paid first. */
  int firstRank() {
    return firstRank;
  }

  /** Returns the edges as flows from debtor to creditor. */
  public Flows flows() {
    Flows flows = new Flows(nodes.size());
    edges.forEach(e -> flows.add(e.debtor(), e.creditor(), e.amount().doubleValue()));
    return flows;
  }

  /** Returns the edges in whole units of the smallest decimal that occurs. */
  public WholeEdges whole() {
    return WholeEdges.of(nodes.size(), edges);
  }
}
