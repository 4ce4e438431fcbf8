package dev.roundtrip.economy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.random.RandomStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CirculationTest {

  @Test
  void aTriangleGoesRoundWhole() {
    Circulation circulation = of(3, 0, 1, 1, 1, 2, 1, 2, 0, 1);
    assertThat(circulation.circularByVolume()).isEqualTo(1);
    assertThat(circulation.circularByThroughput()).isEqualTo(1);
    assertThat(circulation.largest()).containsExactly(new Cycle(List.of(0, 1, 2), 1));
  }

  @Test
  void aVehicleInBetweenChangesTheVolumeAndNotTheThroughput() {
    Circulation direct = of(3, 0, 1, 2, 1, 2, 1, 2, 0, 1);
    assertThat(direct.circularByVolume()).isCloseTo(3.0 / 4, within(1e-15));
    assertThat(direct.circularByThroughput()).isCloseTo(1.0 / 2, within(1e-15));
    Circulation through = of(4, 0, 3, 2, 3, 1, 2, 1, 2, 1, 2, 0, 1);
    assertThat(through.circularByVolume()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(through.circularByThroughput()).isCloseTo(1.0 / 2, within(1e-15));
  }

  @Test
  void publishedShares() {
    assertThat(of(4, 0, 1, 5, 1, 2, 3, 1, 3, 1, 2, 0, 2).circularByVolume())
        .isCloseTo(6.0 / 11, within(1e-12));
    Circulation four = of(4, 0, 1, 10, 0, 2, 4, 1, 2, 6, 1, 3, 3, 2, 0, 7, 2, 3, 2, 3, 0, 1);
    assertThat(four.circularByVolume()).isCloseTo(0.670602125148, within(1e-12));
  }

  @Test
  void everyCycleOfATriangleInBothDirections() {
    Circulation both = of(3, 0, 1, 1, 1, 0, 1, 1, 2, 1, 2, 1, 1, 0, 2, 1, 2, 0, 1);
    assertThat(both.throughput()).isCloseTo(8.0 / 3, within(1e-12));
    assertThat(both.largest())
        .extracting(cycle -> cycle.nodes().size())
        .containsExactly(2, 2, 2, 3, 3);
    assertThat(both.largest())
        .extracting(Cycle::amount)
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .containsExactly(2.0 / 3, 2.0 / 3, 2.0 / 3, 1.0 / 3, 1.0 / 3);
  }

  @Test
  void theCirculationOfTen() {
    Flows flows = flows("setoff/rand_n10.csv", 10);
    Circulation circulation = Circulation.of(flows, 5);
    assertThat(circulation.circularByVolume()).isCloseTo(0.593845111037, within(1e-9));
    double[][] sum = new double[10][10];
    for (int flow = 0; flow < flows.size(); flow++) {
      sum[flows.from(flow)][flows.to(flow)] += circulation.circulating().get(flow);
    }
    List<double[]> expected = Oracle.numbers("circularity/rand_n10_bff_C.csv");
    for (double[] row : expected) {
      assertThat(sum[(int) row[0]][(int) row[1]]).isCloseTo(row[2], within(1e-6));
      sum[(int) row[0]][(int) row[1]] = 0;
    }
    for (double[] row : sum) {
      assertThat(row).containsOnly(new double[] {0}, within(1e-9));
    }
  }

  @Test
  void aVehicleInAnyFlowOfTenLeavesTheThroughputShare() {
    Flows flows = flows("setoff/rand_n10.csv", 10);
    Circulation direct = Circulation.of(flows, 1);
    assertThat(direct.throughputError()).isZero();
    for (int at = 0; at < flows.size(); at += 7) {
      Circulation through = Circulation.of(withVehicle(flows, at), 1);
      assertThat(through.circularByThroughput())
          .isCloseTo(direct.circularByThroughput(), within(1e-11));
      assertThat(through.circularByVolume()).isNotEqualTo(direct.circularByVolume());
    }
  }

  private static Flows withVehicle(Flows flows, int at) {
    Flows longer = new Flows(flows.nodes() + 1);
    for (int flow = 0; flow < flows.size(); flow++) {
      if (flow == at) {
        longer.add(flows.from(flow), flows.nodes(), flows.amount(flow));
        longer.add(flows.nodes(), flows.to(flow), flows.amount(flow));
      } else {
        longer.add(flows.from(flow), flows.to(flow), flows.amount(flow));
      }
    }
    return longer;
  }

  @Test
  void whatIsDrawnAgreesWithWhatIsCounted() {
    Flows flows = flows("setoff/rand_n10.csv", 10);
    double[] circulating = ProportionalCirculation.of(flows);
    double counted = CycleShares.of(flows, circulating, 3).throughput();
    CycleShares drawn = CycleShares.drawn(flows, circulating, 3);
    assertThat(drawn.standardError()).isBetween(1e-6 * counted, 2e-3 * counted);
    assertThat(drawn.throughput()).isCloseTo(counted, within(5 * drawn.standardError()));
    Cycle largest = CycleShares.of(flows, circulating, 3).largest().getFirst();
    assertThat(drawn.largest().getFirst().nodes()).isEqualTo(largest.nodes());
  }

  @Test
  void theCyclesAddUpToTheCirculation() {
    for (int seed = 0; seed < 200; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "circulation", "cycles", 0);
      Flows flows = random(random, 2 + Networks.below(random, 5), 12);
      Circulation circulation = Circulation.of(flows, Integer.MAX_VALUE / 8);
      double volume = 0;
      for (Cycle cycle : circulation.largest()) {
        volume += cycle.amount() * cycle.nodes().size();
      }
      double expected = circulation.circularByVolume() * circulation.total();
      assertThat(volume).as("seed %d", seed).isCloseTo(expected, within(1e-8));
    }
  }

  @Test
  void whatGoesRoundBalancesAndNothingIsLeftToGoRound() {
    for (int seed = 0; seed < 300; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "circulation", "balance", 0);
      int nodes = 2 + Networks.below(random, 70);
      Flows flows = random(random, nodes, 3 * nodes);
      double[] circulating = ProportionalCirculation.of(flows);
      double[] balance = new double[nodes];
      double[] rest = new double[circulating.length];
      for (int flow = 0; flow < circulating.length; flow++) {
        assertThat(circulating[flow]).isBetween(0.0, flows.amount(flow));
        balance[flows.from(flow)] += circulating[flow];
        balance[flows.to(flow)] -= circulating[flow];
        rest[flow] = flows.amount(flow) - circulating[flow];
      }
      assertThat(balance).as("seed %d", seed).containsOnly(new double[] {0}, within(1e-9));
      int[] component = Components.of(nodes, flows.from(), flows.to(), rest);
      assertThat(component).as("seed %d: acyclic", seed).doesNotHaveDuplicates();
    }
  }

  @Test
  void theNullModelKeepsWhatEverybodyPaysAndGets() {
    for (int seed = 0; seed < 200; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "circulation", "strengths", 0);
      Flows flows = random(random, 5 + Networks.below(random, 10), 40);
      Flows drawn = NullModel.draw(flows, seed, 1);
      assertThat(strengths(drawn)).containsExactly(strengths(flows), within(1e-9));
      Flows again = NullModel.draw(flows, seed, 1);
      assertThat(again.amounts()).containsExactly(drawn.amounts());
      assertThat(NullModel.draw(flows, seed, 2).amounts()).isNotEqualTo(drawn.amounts());
    }
  }

  @Test
  void nothingGoesRoundInNothing() {
    Circulation none = Circulation.of(new Flows(0), 5);
    assertThat(none.circularByVolume()).isZero();
    assertThat(none.circularByThroughput()).isZero();
    assertThat(none.largest()).isEmpty();
    assertThat(SetOff.of(0, new int[0], new int[0], new long[0])).isEqualTo(new SetOff(0, 0, 0));
  }

  private static double[] strengths(Flows flows) {
    double[] sums = new double[2 * flows.nodes()];
    for (int flow = 0; flow < flows.size(); flow++) {
      sums[flows.from(flow)] += flows.amount(flow);
      sums[flows.nodes() + flows.to(flow)] += flows.amount(flow);
    }
    return sums;
  }

  private static Flows random(RandomStream random, int nodes, int size) {
    Flows flows = new Flows(nodes);
    for (int i = 0; i < size; i++) {
      int from = Networks.below(random, nodes);
      int to = Networks.below(random, nodes);
      if (from != to) {
        flows.add(from, to, 100 * random.nextDouble());
      }
    }
    return flows;
  }

  private static Flows flows(String file, int nodes) {
    Flows flows = new Flows(nodes);
    for (Map<String, String> row : Oracle.rows(file)) {
      flows.add(
          Oracle.index(row, "debtor"), Oracle.index(row, "creditor"), Oracle.number(row, "amount"));
    }
    return flows;
  }

  private static Circulation of(int nodes, double... edges) {
    Flows flows = new Flows(nodes);
    for (int i = 0; i < edges.length; i += 3) {
      flows.add((int) edges[i], (int) edges[i + 1], edges[i + 2]);
    }
    return Circulation.of(flows, 10);
  }
}
