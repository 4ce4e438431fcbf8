package dev.roundtrip.economy.network;

import java.util.Arrays;
import java.util.List;

/**
 * How much of a network's flows goes round.
 *
 * @param total the sum of all flows
 * @param circulating what of each flow goes round in the proportional decomposition ({@link
 *     ProportionalCirculation}), in the order of the flows
 * @param throughput how much goes round, counting each unit once for each time round, however many
 *     hands it passes through
 * @param throughputError the standard error of the throughput; 0 where it is exact, which it is
 *     unless there are too many cycles to count
 * @param net what flows out of nodes beyond what flows into them: what goes from somewhere to
 *     somewhere else
 * @param largest the largest cycles of the decomposition, largest first
 */
public record Circulation(
    double total,
    List<Double> circulating,
    double throughput,
    double throughputError,
    double net,
    List<Cycle> largest) {

  public Circulation {
    circulating = List.copyOf(circulating);
    largest = List.copyOf(largest);
  }

  /**
   * Measures the flows of a network.
   *
   * @param flows from payer to payee
   * @param top how many of the largest cycles to name
   */
  public static Circulation of(Flows flows, int top) {
    double[] circulating = ProportionalCirculation.of(flows);
    CycleShares cycles = CycleShares.of(flows, circulating, top);
    List<Double> list = Arrays.stream(circulating).boxed().toList();
    return new Circulation(
        flows.total(),
        list,
        cycles.throughput(),
        cycles.standardError(),
        flows.net(),
        cycles.largest());
  }

  /** Returns the share of all flows that goes round, without looking at the cycles. */
  public static double shareByVolume(Flows flows) {
    double total = flows.total();
    return total > 0 ? Arrays.stream(ProportionalCirculation.of(flows)).sum() / total : 0;
  }

  /** Returns the share of all flows that goes round, from 0 to 1; 0 without flows. */
  public double circularByVolume() {
    double sum = 0;
    for (double amount : circulating) {
      sum += amount;
    }
    return total > 0 ? sum / total : 0;
  }

  /**
   * Returns what goes round as a share of it and of what goes from somewhere to somewhere else.
   * Money that passes through one hand more counts once all the same, so putting a vehicle in
   * between changes nothing.
   */
  public double circularByThroughput() {
    double journeys = throughput + net;
    return journeys > 0 ? throughput / journeys : 0;
  }
}
