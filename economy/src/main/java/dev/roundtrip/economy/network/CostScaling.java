package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * The largest circulation within capacities, in exact integers, as a minimum-cost flow with a cost
 * of -1 for each unit on an arc: cost scaling by push and relabel (Goldberg and Tarjan 1990) with
 * global price updates (Goldberg 1997).
 *
 * <p>Prices make every arc with room cost at least {@code -slack}. The slack is divided by {@value
 * #STEP} from phase to phase; each phase fills the arcs that cost less than nothing, and pushes
 * what is then too much at a node along arcs that cost less than nothing, lowering the price of a
 * node that has none. Costs are multiplied by the number of nodes and one, so that with a slack of
 * 1 the circulation is the best there is.
 */
final class CostScaling {

  private static final long STEP = 5;

  private final int nodes;
  private final int arcs;

  /** Residual arcs in the order of their tails: those given, and each one's way back. */
  private final int[] start;

  private final int[] head;
  private final int[] back;
  private final long[] room;
  private final long[] cost;

  /** Where the residual arc of each given arc is. */
  private final int[] place;

  private final long[] price;
  private final long[] excess;
  private final int[] current;
  private final int[] queue;
  private final boolean[] queued;
  private final PriceUpdate update;
  private int first;
  private int waiting;
  private long slack;

  CostScaling(int nodes, int[] from, int[] to, long[] capacity) {
    this.nodes = nodes;
    arcs = from.length;
    int[] tails = Arrays.copyOf(from, 2 * arcs);
    System.arraycopy(to, 0, tails, arcs, arcs);
    start = FinancialNetwork.starts(nodes, tails);
    head = new int[2 * arcs];
    back = new int[2 * arcs];
    room = new long[2 * arcs];
    cost = new long[2 * arcs];
    place = new int[arcs];
    int[] next = start.clone();
    for (int arc = 0; arc < arcs; arc++) {
      int there = next[from[arc]]++;
      int andBack = next[to[arc]]++;
      place[arc] = there;
      head[there] = to[arc];
      head[andBack] = from[arc];
      back[there] = andBack;
      back[andBack] = there;
      room[there] = capacity[arc];
      cost[there] = -(nodes + 1L);
      cost[andBack] = nodes + 1L;
    }
    price = new long[nodes];
    excess = new long[nodes];
    current = new int[nodes];
    queue = new int[nodes];
    queued = new boolean[nodes];
    update = new PriceUpdate(nodes, start, head, back, room, cost, price, excess);
  }

  /** Returns what goes over each arc. */
  long[] solve() {
    slack = nodes + 1L;
    while (slack > 1) {
      slack = Math.max(1, slack / STEP);
      refine();
    }
    long[] flow = new long[arcs];
    for (int arc = 0; arc < arcs; arc++) {
      flow[arc] = room[back[place[arc]]];
    }
    return flow;
  }

  private void refine() {
    for (int node = 0; node < nodes; node++) {
      for (int arc = start[node]; arc < start[node + 1]; arc++) {
        if (room[arc] > 0 && reduced(node, arc) < 0) {
          push(node, arc, room[arc]);
        }
      }
    }
    System.arraycopy(start, 0, current, 0, nodes);
    for (int node = 0; node < nodes; node++) {
      if (excess[node] > 0) {
        enqueue(node);
      }
    }
    int relabels = nodes;
    while (waiting > 0) {
      if (relabels >= nodes) {
        update.run(slack);
        System.arraycopy(start, 0, current, 0, nodes);
        relabels = 0;
      }
      relabels += discharge(dequeue());
    }
  }

  /** Pushes away all that is too much at a node; returns how often that took another price. */
  private int discharge(int node) {
    int relabels = 0;
    while (excess[node] > 0) {
      int arc = current[node];
      if (arc == start[node + 1]) {
        relabel(node);
        relabels++;
        current[node] = start[node];
      } else if (room[arc] > 0 && reduced(node, arc) < 0) {
        int other = head[arc];
        push(node, arc, Math.min(excess[node], room[arc]));
        if (excess[other] > 0 && !queued[other]) {
          enqueue(other);
        }
      } else {
        current[node]++;
      }
    }
    return relabels;
  }

  private long reduced(int node, int arc) {
    return cost[arc] + price[node] - price[head[arc]];
  }

  private void push(int node, int arc, long amount) {
    room[arc] -= amount;
    room[back[arc]] += amount;
    excess[node] -= amount;
    excess[head[arc]] += amount;
  }

  private void relabel(int node) {
    long highest = Long.MIN_VALUE;
    for (int arc = start[node]; arc < start[node + 1]; arc++) {
      if (room[arc] > 0) {
        highest = Math.max(highest, price[head[arc]] - cost[arc]);
      }
    }
    price[node] = highest - slack;
  }

  private void enqueue(int node) {
    queue[(first + waiting) % nodes] = node;
    queued[node] = true;
    waiting++;
  }

  private int dequeue() {
    int node = queue[first];
    first = (first + 1) % nodes;
    waiting--;
    queued[node] = false;
    return node;
  }
}
