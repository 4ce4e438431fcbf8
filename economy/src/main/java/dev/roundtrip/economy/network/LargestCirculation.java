package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * The most that can go round at all: the largest circulation within given amounts, by minimum-cost
 * flow, in exact integers. What every proportional share is at most; and what a clearing house can
 * set off without anybody's net position changing.
 *
 * <p>For example, 1 owes 2 100, 2 owes 3 100, 3 owes 1 200: 100 goes round, 300 can be set off.
 */
public final class LargestCirculation {

  private LargestCirculation() {}

  /**
   * Returns what of each amount goes round. Only the sum is unique.
   *
   * @param nodes how many there are, numbered from 0
   * @param from where each amount comes from
   * @param to where it goes to
   * @param amounts the amounts, in units that are not divided; not negative
   */
  public static long[] of(int nodes, int[] from, int[] to, long[] amounts) {
    double[] present = Arrays.stream(amounts).asDoubleStream().toArray();
    int[] component = Components.of(nodes, from, to, present);
    int[] inside = new int[from.length];
    int size = 0;
    for (int edge = 0; edge < from.length; edge++) {
      if (amounts[edge] > 0 && component[from[edge]] == component[to[edge]]) {
        inside[size++] = edge;
      }
    }
    int[] place = new int[nodes];
    Arrays.fill(place, -1);
    int members = 0;
    int[] sources = new int[size];
    int[] targets = new int[size];
    long[] capacity = new long[size];
    for (int i = 0; i < size; i++) {
      int source = from[inside[i]];
      int target = to[inside[i]];
      if (place[source] < 0) {
        place[source] = members++;
      }
      if (place[target] < 0) {
        place[target] = members++;
      }
      sources[i] = place[source];
      targets[i] = place[target];
      capacity[i] = amounts[inside[i]];
    }
    long[] solved = new CostScaling(members, sources, targets, capacity).solve();
    long[] circulating = new long[from.length];
    for (int i = 0; i < size; i++) {
      circulating[inside[i]] = solved[i];
    }
    return circulating;
  }
}
