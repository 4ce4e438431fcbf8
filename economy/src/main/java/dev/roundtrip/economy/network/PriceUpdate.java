package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * Lowers all prices at once by as much as the shortest way from each node to one with too little,
 * so that every node with too much has a way to push along. Ways are measured in slacks, and
 * searched backwards in buckets of equal length.
 */
final class PriceUpdate {

  private static final int NONE = -1;

  private final int nodes;
  private final int[] start;
  private final int[] head;
  private final int[] back;
  private final long[] room;
  private final long[] cost;
  private final long[] price;
  private final long[] excess;
  private final int[] distance;
  private final boolean[] settled;

  /** The nodes at each distance, as lists. */
  private final int[] bucket;

  private final int[] next;
  private final int[] previous;

  PriceUpdate(
      int nodes,
      int[] start,
      int[] head,
      int[] back,
      long[] room,
      long[] cost,
      long[] price,
      long[] excess) {
    this.nodes = nodes;
    this.start = start;
    this.head = head;
    this.back = back;
    this.room = room;
    this.cost = cost;
    this.price = price;
    this.excess = excess;
    distance = new int[nodes];
    settled = new boolean[nodes];
    bucket = new int[4 * nodes + 1];
    next = new int[nodes];
    previous = new int[nodes];
  }

  void run(long slack) {
    Arrays.fill(distance, bucket.length);
    Arrays.fill(settled, false);
    Arrays.fill(bucket, NONE);
    int seekers = 0;
    for (int node = 0; node < nodes; node++) {
      if (excess[node] < 0) {
        put(node, 0);
      }
      seekers += excess[node] > 0 ? 1 : 0;
    }
    int reached = 0;
    int at = 0;
    while (seekers > 0 && at < bucket.length) {
      int node = bucket[at];
      if (node == NONE) {
        at++;
        continue;
      }
      take(node, at);
      settled[node] = true;
      reached = at;
      seekers -= excess[node] > 0 ? 1 : 0;
      relax(node, at, slack);
    }
    for (int node = 0; node < nodes; node++) {
      price[node] -= slack * (settled[node] ? distance[node] : reached);
    }
  }

  private void relax(int node, int at, long slack) {
    for (int arc = start[node]; arc < start[node + 1]; arc++) {
      int other = head[arc];
      int towards = back[arc];
      if (room[towards] > 0 && !settled[other]) {
        long reduced = cost[towards] + price[other] - price[node];
        long length = at + Math.floorDiv(reduced, slack) + 1;
        if (length < distance[other] && length < bucket.length) {
          if (distance[other] < bucket.length) {
            take(other, distance[other]);
          }
          put(other, (int) length);
        }
      }
    }
  }

  private void put(int node, int at) {
    int first = bucket[at];
    distance[node] = at;
    next[node] = first;
    previous[node] = NONE;
    if (first != NONE) {
      previous[first] = node;
    }
    bucket[at] = node;
  }

  private void take(int node, int at) {
    if (previous[node] == NONE) {
      bucket[at] = next[node];
    } else {
      next[previous[node]] = next[node];
    }
    if (next[node] != NONE) {
      previous[next[node]] = previous[node];
    }
  }
}
