package dev.roundtrip.cli.network;

import dev.roundtrip.economy.network.Circulation;
import dev.roundtrip.economy.network.Cycle;
import dev.roundtrip.economy.network.Flows;
import dev.roundtrip.economy.network.NullModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a table's flows goes round.
 *
 * @param nodes the names of the nodes
 * @param circulation the measures
 * @param largestCirculation the most that could go round
 * @param chance the share by volume in each network drawn for comparison
 */
public record CirculationReport(
    Nodes nodes, Circulation circulation, BigDecimal largestCirculation, List<Double> chance) {

  public CirculationReport {
    chance = List.copyOf(chance);
  }

  /** Measures the edges of a table. */
  public static CirculationReport of(Edges edges, int top, int draws, long seed) {
    Flows flows = edges.flows();
    List<Double> chance = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      chance.add(Circulation.shareByVolume(NullModel.draw(flows, seed, draw)));
    }
    return new CirculationReport(
        edges.nodes(), Circulation.of(flows, top), edges.whole().largestCirculation(), chance);
  }

  /** Returns the names of a cycle's nodes, in the order in which money passes them. */
  public List<String> names(Cycle cycle) {
    return cycle.nodes().stream().map(nodes::name).toList();
  }

  /** Returns the mean of the shares in the networks drawn. */
  public double meanByChance() {
    return chance.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** Returns the standard deviation of the shares in the networks drawn. */
  public double deviationByChance() {
    double mean = meanByChance();
    double squares = chance.stream().mapToDouble(share -> (share - mean) * (share - mean)).sum();
    return chance.size() > 1 ? Math.sqrt(squares / (chance.size() - 1)) : 0;
  }
}
