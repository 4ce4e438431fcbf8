package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * The part of each flow that goes round, if every node passes on what it gets in proportion to what
 * it pays: the balanced flow forwarding decomposition (Homs-Dones, MacKay, Sansom and Zhou 2025).
 *
 * <p>Within each strongly connected component, the stationary circulation is scaled up until a node
 * passes on all it has, and taken away; then again with what is left, until nothing goes round.
 * What is taken away is the circulation, which enters and leaves every node in equal amounts.
 *
 * <p>For example, flows of 2, 1 and 1 round a triangle: 1 goes round, a share of 3/4 by volume.
 */
public final class ProportionalCirculation {

  /** A remainder of this share of a flow is rounding. */
  private static final double NOTHING = 1e-13;

  private final int nodes;
  private final int[] from;
  private final int[] to;
  private final double[] given;
  private final double[] left;

  /** For each node: what flows out within its component, and what of it goes round. */
  private final double[] out;

  private final double[] through;
  private final int[] place;

  private ProportionalCirculation(Flows flows) {
    nodes = flows.nodes();
    from = flows.from();
    to = flows.to();
    given = flows.amounts();
    left = given.clone();
    out = new double[nodes];
    through = new double[nodes];
    place = new int[nodes];
  }

  /** Returns what of each flow goes round, in the order of the flows. */
  public static double[] of(Flows flows) {
    return new ProportionalCirculation(flows).decompose();
  }

  private double[] decompose() {
    int[][] components = components();
    while (components.length > 0) {
      for (int[] edges : components) {
        takeAway(edges);
      }
      components = components();
    }
    double[] circulating = new double[given.length];
    for (int edge = 0; edge < given.length; edge++) {
      circulating[edge] = given[edge] - left[edge];
    }
    return circulating;
  }

  /** Returns the edges of each component in which something can go round. */
  private int[][] components() {
    int[] component = Components.of(nodes, from, to, left);
    int[] inside = new int[from.length];
    int[] keys = new int[from.length];
    int size = 0;
    for (int edge = 0; edge < from.length; edge++) {
      if (left[edge] > 0 && component[from[edge]] == component[to[edge]]) {
        keys[size] = component[from[edge]];
        inside[size++] = edge;
      }
    }
    int[] start = FinancialNetwork.starts(nodes, Arrays.copyOf(keys, size));
    int[] sorted = new int[size];
    int[] next = start.clone();
    for (int i = 0; i < size; i++) {
      sorted[next[keys[i]]++] = inside[i];
    }
    int[][] parts = new int[nodes][];
    int count = 0;
    for (int c = 0; c < nodes; c++) {
      if (start[c] < start[c + 1]) {
        parts[count++] = Arrays.copyOfRange(sorted, start[c], start[c + 1]);
      }
    }
    return Arrays.copyOf(parts, count);
  }

  /** Scales the stationary circulation of one component up to its first full node. */
  private void takeAway(int[] edges) {
    for (int edge : edges) {
      out[from[edge]] = 0;
    }
    for (int edge : edges) {
      out[from[edge]] += left[edge];
    }
    circulate(edges);
    double scale = Double.MAX_VALUE;
    for (int edge : edges) {
      scale = StrictMath.min(scale, out[from[edge]] / through[from[edge]]);
    }
    for (int edge : edges) {
      double share = scale * through[from[edge]] / out[from[edge]];
      double rest = share >= 1 - NOTHING ? 0 : left[edge] * (1 - share);
      left[edge] = rest > NOTHING * given[edge] ? rest : 0;
    }
  }

  /** Computes what goes through each node of a component when its busiest one passes on 1. */
  private void circulate(int[] edges) {
    int busiest = from[edges[0]];
    for (int edge : edges) {
      busiest = out[from[edge]] > out[busiest] ? from[edge] : busiest;
      place[from[edge]] = -1;
    }
    int[] members = new int[edges.length];
    int size = 0;
    for (int edge : edges) {
      int node = from[edge];
      if (node != busiest && place[node] < 0) {
        members[size] = node;
        place[node] = size++;
      }
    }
    double[] solved = balance(edges, members, size);
    through[busiest] = 1;
    for (int m = 0; m < size; m++) {
      through[members[m]] = solved[m];
    }
  }

  /** Solves: what goes through a node is what the others pass on to it. */
  private double[] balance(int[] edges, int[] members, int size) {
    int[] rows = new int[edges.length];
    for (int i = 0; i < edges.length; i++) {
      int row = place[to[edges[i]]];
      rows[i] = row < 0 ? size : row;
    }
    int[] start = FinancialNetwork.starts(size + 1, rows);
    int[] incoming = new int[edges.length];
    int[] next = start.clone();
    for (int i = 0; i < edges.length; i++) {
      incoming[next[rows[i]]++] = edges[i];
    }
    LinearSystem system = new LinearSystem(size, edges.length);
    double[] guess = new double[size];
    for (int row = 0; row < size; row++) {
      system.row(1, 0);
      for (int i = start[row]; i < start[row + 1]; i++) {
        int source = from[incoming[i]];
        double share = left[incoming[i]] / out[source];
        if (place[source] < 0) {
          system.plus(share);
        } else {
          system.plus(share, place[source]);
        }
      }
      guess[row] = through[members[row]];
    }
    return system.solve(guess);
  }
}
