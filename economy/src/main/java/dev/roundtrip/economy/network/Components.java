package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * Strongly connected components: nodes that can all be reached from each other, found in one pass
 * (Tarjan 1972), without recursion.
 */
final class Components {

  private static final int UNSEEN = -1;

  private final int[] start;
  private final int[] target;
  private final int[] order;
  private final int[] low;
  private final int[] component;
  private final int[] stack;
  private final int[] path;
  private final int[] next;
  private int seen;
  private int waiting;
  private int count;

  private Components(int nodes, int[] from, int[] to, double[] amount) {
    int[] kept = new int[from.length];
    int size = 0;
    for (int edge = 0; edge < from.length; edge++) {
      if (amount[edge] > 0) {
        kept[size++] = edge;
      }
    }
    int[] sources = new int[size];
    for (int i = 0; i < size; i++) {
      sources[i] = from[kept[i]];
    }
    start = FinancialNetwork.starts(nodes, sources);
    target = new int[size];
    next = Arrays.copyOf(start, nodes);
    for (int i = 0; i < size; i++) {
      target[next[sources[i]]++] = to[kept[i]];
    }
    System.arraycopy(start, 0, next, 0, nodes);
    order = new int[nodes];
    low = new int[nodes];
    component = new int[nodes];
    stack = new int[nodes];
    path = new int[nodes];
    Arrays.fill(order, UNSEEN);
    Arrays.fill(component, UNSEEN);
  }

  /** Returns the number of the component of each node, counting edges with an amount only. */
  static int[] of(int nodes, int[] from, int[] to, double[] amount) {
    Components components = new Components(nodes, from, to, amount);
    for (int node = 0; node < nodes; node++) {
      if (components.order[node] == UNSEEN) {
        components.explore(node);
      }
    }
    return components.component;
  }

  private void explore(int root) {
    int depth = 0;
    enter(root);
    path[0] = root;
    while (depth >= 0) {
      int node = path[depth];
      if (next[node] < start[node + 1]) {
        int other = target[next[node]++];
        if (order[other] == UNSEEN) {
          enter(other);
          path[++depth] = other;
        } else if (component[other] == UNSEEN) {
          low[node] = Math.min(low[node], order[other]);
        }
      } else {
        leave(node);
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[node]);
        }
      }
    }
  }

  private void enter(int node) {
    order[node] = seen;
    low[node] = seen;
    seen++;
    stack[waiting++] = node;
  }

  private void leave(int node) {
    if (low[node] == order[node]) {
      int member;
      do {
        member = stack[--waiting];
        component[member] = count;
      } while (member != node);
      count++;
    }
  }
}
