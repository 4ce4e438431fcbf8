package dev.roundtrip.economy.network;

import dev.roundtrip.economy.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One strongly connected part of a circulation, with its nodes numbered anew from 0. */
final class Circulating {

  private final int[] name;
  private final int[] start;
  private final int[] target;

  /** What goes round on each edge, in the order of their sources and targets. */
  private final double[] amount;

  private final double[] through;
  private final double[] upTo;
  private final int[] seenAt;

  /** Several edges from one node to another count as one. */
  Circulating(Flows flows, double[] circulating, List<Integer> edges) {
    name = edges.stream().mapToInt(flows::from).sorted().distinct().toArray();
    int[] order =
        edges.stream()
            .sorted((a, b) ->
                flows.from(a) != flows.from(b)
                    ? Integer.compare(flows.from(a), flows.from(b))
                    : Integer.compare(flows.to(a), flows.to(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] sources = new int[order.length];
    int[] targets = new int[order.length];
    double[] amounts = new double[order.length];
    int size = 0;
    for (int edge : order) {
      int source = Arrays.binarySearch(name, flows.from(edge));
      int to = Arrays.binarySearch(name, flows.to(edge));
      if (size > 0 && sources[size - 1] == source && targets[size - 1] == to) {
        size--;
      }
      sources[size] = source;
      targets[size] = to;
      amounts[size++] += circulating[edge];
    }
    start = FinancialNetwork.starts(name.length, Arrays.copyOf(sources, size));
    target = Arrays.copyOf(targets, size);
    amount = Arrays.copyOf(amounts, size);
    through = new double[name.length];
    upTo = new double[size];
    seenAt = new int[name.length];
    Arrays.fill(seenAt, -1);
    double sum = 0;
    for (int edge = 0; edge < size; edge++) {
      through[sources[edge]] += amount[edge];
      sum += amount[edge];
      upTo[edge] = sum;
    }
  }

  int size() {
    return name.length;
  }

  int first(int node) {
    return start[node];
  }

  int target(int edge) {
    return target[edge];
  }

  /** Returns the share of what goes through an edge's source that goes over it. */
  double share(int source, int edge) {
    return amount[edge] / through[source];
  }

  double through(int node) {
    return through[node];
  }

  /** Returns the sum of what goes round on all edges. */
  double volume() {
    return upTo[upTo.length - 1];
  }

  List<Integer> names(List<Integer> cycle) {
    return cycle.stream().map(node -> name[node]).toList();
  }

  /** Draws an edge by its amount, and the cycle that a walk from its head to its tail closes. */
  List<Integer> drawCycle(RandomStream random) {
    int edge = draw(random.nextDouble() * volume(), 0, upTo.length);
    int tail = sourceOf(edge);
    List<Integer> path = new ArrayList<>();
    int node = target[edge];
    while (true) {
      if (seenAt[node] >= 0) {
        for (int erased = path.size() - 1; erased > seenAt[node]; erased--) {
          seenAt[path.removeLast()] = -1;
        }
      } else {
        seenAt[node] = path.size();
        path.add(node);
      }
      if (node == tail) {
        break;
      }
      node = target[step(node, random)];
    }
    path.forEach(member -> seenAt[member] = -1);
    Collections.rotate(path, -path.indexOf(Collections.min(path)));
    return path;
  }

  private int step(int node, RandomStream random) {
    double before = start[node] == 0 ? 0 : upTo[start[node] - 1];
    return draw(before + random.nextDouble() * through[node], start[node], start[node + 1]);
  }

  private int draw(double at, int first, int end) {
    int found = Arrays.binarySearch(upTo, first, end, at);
    int edge = found >= 0 ? found + 1 : -found - 1;
    return Math.min(edge, end - 1);
  }

  private int sourceOf(int edge) {
    int found = Arrays.binarySearch(start, edge);
    int source = found >= 0 ? found : -found - 2;
    while (start[source + 1] <= edge) {
      source++;
    }
    return source;
  }
}
