package dev.roundtrip.benchmarks;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.provenance.Provenance;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Following the money of a month, pro rata and first in, first out, over 132 months of a run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProvenanceBenchmark {

  private static final int MONTHS = 132;

  private final List<List<Event>> months = new ArrayList<>();
  private @Nullable Economy economy;

  @Setup
  public void run() {
    economy = ScenarioLoader.load("openai-2025").economy();
    Simulation simulation = new Simulation(economy, 1, 0);
    while (!simulation.isFinished()) {
      months.add(simulation.step().events());
    }
    if (months.size() != MONTHS) {
      throw new IllegalStateException(months.size() + " months");
    }
  }

  /** What the processor was used for is counted for all the months together. */
  @Benchmark
  @OperationsPerInvocation(MONTHS)
  public SortedMap<PartyId, Provenance.Opinions> follow(ProcessorTime used) {
    return used.count(this::follow);
  }

  private SortedMap<PartyId, Provenance.Opinions> follow() {
    Economy followed = Objects.requireNonNull(economy);
    Provenance provenance = new Provenance(followed.parties(), followed.contracts());
    SortedMap<PartyId, Provenance.Opinions> last = new TreeMap<>();
    for (List<Event> month : months) {
      last = provenance.follow(month);
    }
    return last;
  }
}
