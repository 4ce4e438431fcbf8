package dev.roundtrip.economy.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Counts every cycle of a circulation with its amount: from each node in turn, along every path of
 * nodes with higher numbers that leads back. {@code G}, the mean number of visits to one node from
 * another before the walk meets the path, is inverted once for each first node and brought up to
 * date as the path grows.
 */
final class CycleCount {

  private final Circulating part;
  private final Consumer<Cycle> found;
  private final int size;
  private final List<Integer> path = new ArrayList<>();
  private final boolean[] onPath;
  private long effort;
  private double total;

  CycleCount(Circulating part, long effort, Consumer<Cycle> found) {
    this.part = part;
    this.effort = effort;
    this.found = found;
    size = part.size();
    onPath = new boolean[size];
  }

  /** Returns the sum of the amounts of all cycles. */
  double total() {
    for (int first = 0; first < size && isComplete(); first++) {
      effort -= (long) size * size * size;
      if (isComplete()) {
        path.add(first);
        extend(first, first, part.through(first), visits(first));
        path.removeLast();
      }
    }
    return total;
  }

  /** Tells whether the effort was enough for all cycles. */
  boolean isComplete() {
    return effort >= 0;
  }

  private void extend(int first, int node, double weight, double[][] visits) {
    onPath[node] = true;
    for (int edge = part.first(node); edge < part.first(node + 1); edge++) {
      int next = part.target(edge);
      double reached = weight * part.share(node, edge);
      if (next == first) {
        total += reached;
        found.accept(new Cycle(part.names(path), reached));
        effort -= size;
      } else if (next > first && !onPath[next] && isComplete()) {
        path.add(next);
        double[][] without = without(visits, next);
        extend(first, next, reached * visits[next][next], without);
        path.removeLast();
      }
    }
    onPath[node] = false;
  }

  /** Returns the visits of a walk that ends when it meets one node more. */
  private double[][] without(double[][] visits, int node) {
    double[][] less = new double[size][];
    double own = visits[node][node];
    for (int row = 0; row < size; row++) {
      if (visits[row].length > 0 && row != node && !onPath[row]) {
        double factor = visits[row][node] / own;
        double[] from = visits[row];
        double[] rest = from.clone();
        for (int column = 0; factor != 0 && column < size; column++) {
          rest[column] -= factor * visits[node][column];
        }
        less[row] = rest;
        effort -= 2L * size;
      } else {
        less[row] = NONE;
      }
    }
    return less;
  }

  private static final double[] NONE = {};

  /** Inverts {@code I - P} without the first node, keeping the rows above it. */
  private double[][] visits(int first) {
    double[][] rows = new double[size][2 * size];
    for (int row = 0; row < size; row++) {
      rows[row][row] = 1;
      rows[row][size + row] = 1;
      for (int edge = part.first(row); row != first && edge < part.first(row + 1); edge++) {
        if (part.target(edge) != first) {
          rows[row][part.target(edge)] -= part.share(row, edge);
        }
      }
    }
    for (int pivot = 0; pivot < size; pivot++) {
      double own = rows[pivot][pivot];
      for (int k = 0; k < 2 * size; k++) {
        rows[pivot][k] /= own;
      }
      for (int row = 0; row < size; row++) {
        double factor = row == pivot ? 0 : rows[row][pivot];
        for (int k = 0; factor != 0 && k < 2 * size; k++) {
          rows[row][k] -= factor * rows[pivot][k];
        }
      }
    }
    double[][] visits = new double[size][];
    for (int row = 0; row < size; row++) {
      visits[row] = row > first ? Arrays.copyOfRange(rows[row], size, 2 * size) : NONE;
    }
    return visits;
  }
}
