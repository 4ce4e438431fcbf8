package dev.roundtrip.benchmarks;

import dev.roundtrip.economy.network.ClearingResult;
import dev.roundtrip.economy.network.FinancialNetwork;
import dev.roundtrip.economy.network.NetworkClearing;
import dev.roundtrip.economy.random.RandomStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Clearing of random networks with six claims a party, one class, no costs: about half of the
 * parties default, over several rounds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClearingBenchmark {

  private static final int CLAIMS = 6;

  /** How many parties there are. */
  @Param({"10", "100", "1000", "10000", "100000"})
  public int parties;

  private FinancialNetwork network = FinancialNetwork.of(0).build();

  @Setup
  public void draw() {
    network = draw(parties);
    ClearingResult result = NetworkClearing.clear(network);
    int defaults = 0;
    int rounds = 0;
    for (int party = 0; party < parties; party++) {
      defaults += result.hasDefaulted(party) ? 1 : 0;
      rounds = Math.max(rounds, result.round(party));
    }
    System.out.printf("%d parties, %d defaults, %d rounds%n", parties, defaults, rounds);
  }

  @Benchmark
  public ClearingResult clear(ProcessorTime used) {
    return used.count(() -> NetworkClearing.clear(network));
  }

  static FinancialNetwork draw(int parties) {
    RandomStream random = RandomStream.of(1, 0, "benchmark", "clearing", parties);
    FinancialNetwork.Builder builder = FinancialNetwork.of(parties);
    for (int party = 0; party < parties; party++) {
      builder.outsideAssets(party, 60 * random.nextDouble());
      builder.outsideDebt(party, 50 * random.nextDouble(), 0);
      for (int claim = 0; claim < CLAIMS; claim++) {
        int other = (int) (random.nextDouble() * (parties - 1));
        builder.claim(party, other < party ? other : other + 1, 50 * random.nextDouble(), 0);
      }
    }
    return builder.build();
  }
}
