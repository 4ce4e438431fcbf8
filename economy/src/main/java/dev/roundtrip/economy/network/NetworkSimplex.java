package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * The largest circulation within capacities, in exact integers, by the primal network simplex
 * method (Ahuja, Magnanti and Orlin 1993, chapter 11) with strongly feasible trees and block search
 * for the entering arc.
 *
 * <p>Each unit on an arc earns 1. A spanning tree hangs all nodes from a root over arcs without
 * capacity; an arc that would earn enters, flow is pushed round the cycle it closes, and the arc
 * that fills or empties first leaves. Strongly feasible trees never cycle.
 */
final class NetworkSimplex {

  private static final int LEAST_BLOCK = 10;

  private final int nodes;
  private final int root;
  private final int arcs;
  private final int[] from;
  private final int[] to;
  private final long[] capacity;
  private final long[] flow;

  /** 1 at its lower bound, -1 at its upper bound, 0 in the tree. */
  private final byte[] state;

  private final long[] price;
  private final int[] depth;
  private final int[] parent;
  private final int[] arc;
  private final int[] child;
  private final int[] nextSibling;
  private final int[] previousSibling;
  private final int[] todo;
  private final int block;
  private int search;

  NetworkSimplex(int nodes, int[] from, int[] to, long[] capacity) {
    this.nodes = nodes;
    arcs = from.length;
    root = nodes;
    this.from = Arrays.copyOf(from, arcs + nodes);
    this.to = Arrays.copyOf(to, arcs + nodes);
    this.capacity = Arrays.copyOf(capacity, arcs + nodes);
    flow = new long[arcs + nodes];
    state = new byte[arcs + nodes];
    price = new long[nodes + 1];
    depth = new int[nodes + 1];
    parent = new int[nodes + 1];
    arc = new int[nodes + 1];
    child = new int[nodes + 1];
    nextSibling = new int[nodes + 1];
    previousSibling = new int[nodes + 1];
    todo = new int[nodes + 1];
    block = Math.max(LEAST_BLOCK, (int) StrictMath.sqrt(arcs));
    plant();
  }

  /** Returns what goes over each arc. */
  long[] solve() {
    for (int entering = enter(); entering >= 0; entering = enter()) {
      pivot(entering);
    }
    return Arrays.copyOf(flow, arcs);
  }

  private void plant() {
    Arrays.fill(state, 0, arcs, (byte) 1);
    Arrays.fill(child, -1);
    parent[root] = -1;
    arc[root] = -1;
    for (int node = 0; node < nodes; node++) {
      // upwards and with room, so that the empty tree is strongly feasible
      from[arcs + node] = node;
      to[arcs + node] = root;
      capacity[arcs + node] = Long.MAX_VALUE / 4;
      arc[node] = arcs + node;
      depth[node] = 1;
      hang(node, root);
    }
  }

  /** Returns an arc that earns, the best of the first block that has one; -1 if none does. */
  private int enter() {
    long best = 0;
    int found = -1;
    int left = block;
    for (int looked = 0; looked < arcs; looked++) {
      long earns = state[search] * (1 + price[from[search]] - price[to[search]]);
      if (earns > best) {
        best = earns;
        found = search;
      }
      search = search + 1 == arcs ? 0 : search + 1;
      if (--left == 0) {
        if (found >= 0) {
          return found;
        }
        left = block;
      }
    }
    return found;
  }

  private void pivot(int entering) {
    boolean fills = state[entering] > 0;
    int source = fills ? from[entering] : to[entering];
    int sink = fills ? to[entering] : from[entering];
    int join = join(source, sink);
    long most = capacity[entering];
    int leaving = -1;
    boolean onSourceSide = false;
    // flow goes join -> source -> sink -> join; the last blocking arc from the join on leaves
    for (int node = source; node != join; node = parent[node]) {
      long room = room(node, false);
      if (room < most) {
        most = room;
        leaving = node;
        onSourceSide = true;
      }
    }
    for (int node = sink; node != join; node = parent[node]) {
      long room = room(node, true);
      if (room <= most) {
        most = room;
        leaving = node;
        onSourceSide = false;
      }
    }
    push(entering, fills, source, sink, join, most);
    if (leaving < 0) {
      state[entering] = (byte) -state[entering];
      return;
    }
    int out = arc[leaving];
    state[out] = (byte) (flow[out] == 0 ? 1 : -1);
    state[entering] = 0;
    int inside = onSourceSide ? source : sink;
    int outside = onSourceSide ? sink : source;
    rehang(inside, outside, leaving, entering);
    reprice(inside);
  }

  /** Returns what more can flow between a node and its parent. */
  private long room(int node, boolean upwards) {
    int over = arc[node];
    boolean along = from[over] == node == upwards;
    return along ? capacity[over] - flow[over] : flow[over];
  }

  private void push(int entering, boolean fills, int source, int sink, int join, long amount) {
    if (amount == 0) {
      return;
    }
    flow[entering] += fills ? amount : -amount;
    for (int node = source; node != join; node = parent[node]) {
      flow[arc[node]] += from[arc[node]] == node ? -amount : amount;
    }
    for (int node = sink; node != join; node = parent[node]) {
      flow[arc[node]] += from[arc[node]] == node ? amount : -amount;
    }
  }

  private int join(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (depth[a] >= depth[b]) {
        a = parent[a];
      } else {
        b = parent[b];
      }
    }
    return a;
  }

  /** Hangs the subtree below the leaving arc from the entering one, turned round. */
  private void rehang(int inside, int outside, int leaving, int entering) {
    int node = inside;
    int above = outside;
    int over = entering;
    while (true) {
      int formerParent = parent[node];
      int formerArc = arc[node];
      cut(node);
      arc[node] = over;
      hang(node, above);
      if (node == leaving) {
        return;
      }
      above = node;
      over = formerArc;
      node = formerParent;
    }
  }

  private void cut(int node) {
    int next = nextSibling[node];
    int previous = previousSibling[node];
    if (previous >= 0) {
      nextSibling[previous] = next;
    } else {
      child[parent[node]] = next;
    }
    if (next >= 0) {
      previousSibling[next] = previous;
    }
  }

  private void hang(int node, int above) {
    int first = child[above];
    parent[node] = above;
    nextSibling[node] = first;
    previousSibling[node] = -1;
    if (first >= 0) {
      previousSibling[first] = node;
    }
    child[above] = node;
  }

  /** Sets price and depth of a subtree by those above it: arcs of the tree earn nothing. */
  private void reprice(int top) {
    int size = 0;
    todo[size++] = top;
    while (size > 0) {
      int node = todo[--size];
      int above = parent[node];
      int over = arc[node];
      long earns = over < arcs ? 1 : 0;
      price[node] = from[over] == node ? price[above] - earns : price[above] + earns;
      depth[node] = depth[above] + 1;
      for (int c = child[node]; c >= 0; c = nextSibling[c]) {
        todo[size++] = c;
      }
    }
  }
}
