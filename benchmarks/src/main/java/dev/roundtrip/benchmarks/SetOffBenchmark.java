package dev.roundtrip.benchmarks;

import dev.roundtrip.economy.network.SetOff;
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

/** Set-off among firms with debts drawn at random, 100,000 debts for 29,000 firms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class SetOffBenchmark {

  private static final double DEBTS = 100_000.0 / 29_000;

  /** How many firms there are. */
  @Param({"1000", "29000", "30000", "40000"})
  public int firms;

  private int[] debtor = {};
  private int[] creditor = {};
  private long[] amounts = {};

  @Setup
  public void draw() {
    RandomStream random = RandomStream.of(1, 0, "benchmark", "set-off", firms);
    int debts = (int) Math.round(DEBTS * firms);
    debtor = new int[debts];
    creditor = new int[debts];
    amounts = new long[debts];
    for (int debt = 0; debt < debts; debt++) {
      debtor[debt] = (int) (random.nextDouble() * firms);
      int other = (int) (random.nextDouble() * (firms - 1));
      creditor[debt] = other < debtor[debt] ? other : other + 1;
      amounts[debt] = 1 + (long) (random.nextDouble() * 1_000_000);
    }
    SetOff found = setOff();
    System.out.printf("%d firms, %d debts, %s%n", firms, debts, found);
  }

  @Benchmark
  public SetOff setOff(ProcessorTime used) {
    return used.count(this::setOff);
  }

  private SetOff setOff() {
    return SetOff.of(firms, debtor, creditor, amounts);
  }
}
