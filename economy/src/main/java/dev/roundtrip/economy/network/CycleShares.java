package dev.roundtrip.economy.network;

import dev.roundtrip.economy.random.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a circulation splits into cycles: follow a unit of money that every node passes on in
 * proportion; whenever it comes back to a node of its path, that closes a cycle, which is cut out
 * (Qian and Qian 1982; Kalpazidou 2006). The amount of a cycle is how much closes it; the amounts
 * of all cycles add up to the throughput, and times their lengths to the volume.
 *
 * <p>The amount of a cycle is {@code C(v0) x product of p x product of G_i(v_i, v_i)}: what goes
 * through its first node, the shares passed on along it, and the mean number of visits to each of
 * its nodes before those ahead of it are reached. While the network is small enough all cycles are
 * counted, exactly. Otherwise cycles are drawn at random, from a stream with a fixed seed: the walk
 * from the head of a drawn edge back to its tail, with loops erased, closes a cycle of length L,
 * and the mean of 1 / L is throughput over volume.
 *
 * <p>For example, two triangles' worth of flows, 1 on every edge of a triangle in both directions:
 * three cycles of two with 2/3 each and two of three with 1/3 each, 8/3 in all.
 */
final class CycleShares {

  /** How much arithmetic exact counting may take; about a second. */
  private static final long EFFORT = 500_000_000;

  private static final int LEAST_SAMPLES = 2_000;
  private static final int MOST_SAMPLES = 200_000;
  private static final int SAMPLE_EFFORT = 8_000_000;

  /** How many different drawn cycles are told apart. */
  private static final int REMEMBERED = 200_000;

  private static final Comparator<Cycle> LARGEST_FIRST =
      Comparator.comparingDouble(Cycle::amount)
          .reversed()
          .thenComparing(Cycle::nodes, CycleShares::compare);

  private final int top;
  private final long effort;
  private final List<Cycle> cycles = new ArrayList<>();
  private double throughput;
  private double variance;

  private CycleShares(int top, long effort) {
    this.top = top;
    this.effort = effort;
  }

  /**
   * Splits a circulation.
   *
   * @param flows which edges there are
   * @param circulating what goes round on each; as much into every node as out of it
   * @param top how many of the largest cycles to keep
   */
  static CycleShares of(Flows flows, double[] circulating, int top) {
    return split(flows, circulating, new CycleShares(top, EFFORT));
  }

  /** Splits a circulation by drawing cycles, however small it is. */
  static CycleShares drawn(Flows flows, double[] circulating, int top) {
    return split(flows, circulating, new CycleShares(top, 0));
  }

  private static CycleShares split(Flows flows, double[] circulating, CycleShares shares) {
    int[] component = Components.of(flows.nodes(), flows.from(), flows.to(), circulating);
    SortedMap<Integer, List<Integer>> parts = new TreeMap<>();
    for (int edge = 0; edge < circulating.length; edge++) {
      if (circulating[edge] > 0) {
        int part = component[flows.from(edge)];
        parts.computeIfAbsent(part, any -> new ArrayList<>()).add(edge);
      }
    }
    for (List<Integer> edges : parts.values()) {
      shares.addPart(new Circulating(flows, circulating, edges));
    }
    shares.cycles.sort(LARGEST_FIRST);
    return shares;
  }

  /** Returns how much goes round, counting each unit once for each time round. */
  double throughput() {
    return throughput;
  }

  /** Returns the standard error of the throughput; 0 where it is exact. */
  double standardError() {
    return StrictMath.sqrt(variance);
  }

  /** Returns the largest cycles, largest first. */
  List<Cycle> largest() {
    return List.copyOf(cycles.subList(0, Math.min(top, cycles.size())));
  }

  private void addPart(Circulating part) {
    CycleCount count = new CycleCount(part, effort, this::keep);
    int kept = cycles.size();
    double exact = count.total();
    if (count.isComplete()) {
      throughput += exact;
      return;
    }
    cycles.subList(kept, cycles.size()).clear();
    sample(part);
  }

  private void keep(Cycle cycle) {
    cycles.add(cycle);
    if (cycles.size() >= 4L * top + 1_000) {
      cycles.sort(LARGEST_FIRST);
      cycles.subList(top, cycles.size()).clear();
    }
  }

  private void sample(Circulating part) {
    int size = part.size();
    int samples = Math.max(LEAST_SAMPLES, Math.min(MOST_SAMPLES, SAMPLE_EFFORT / size));
    RandomStream random = RandomStream.of(0, 0, "circulation", "cycles", size);
    SortedMap<List<Integer>, Double> weights = new TreeMap<>(CycleShares::compare);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < samples; i++) {
      List<Integer> cycle = part.drawCycle(random);
      double weight = 1.0 / cycle.size();
      sum += weight;
      squares += weight * weight;
      if (weights.size() < REMEMBERED || weights.containsKey(cycle)) {
        weights.merge(cycle, weight, Double::sum);
      }
    }
    double mean = sum / samples;
    double spread = StrictMath.max(0, squares / samples - mean * mean) / samples;
    throughput += part.volume() * mean;
    variance += part.volume() * part.volume() * spread;
    weights.forEach(
        (cycle, weight) -> keep(new Cycle(part.names(cycle), part.volume() * weight / samples)));
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = Integer.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
