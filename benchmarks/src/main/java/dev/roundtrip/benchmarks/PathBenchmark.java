package dev.roundtrip.benchmarks;

import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Observation;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
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
 * Paths of a shipped scenario, each from its first month to its last, one after another in a
 * thread. No two have the same chance. An iteration is a path, so that as many warm up on a busy
 * machine as on an idle one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 60)
@Measurement(iterations = 40)
@NullUnmarked // what is set up before it is measured
public class PathBenchmark {

  /** Which shipped scenario. */
  @Param({"openai-2025", "collapse"})
  public String scenario;

  /**
   * What is done beside running: hash and proof of the identities, only one of them, or none. In
   * one thread there is nobody to tell.
   */
  @Param({"all", "no-hash", "no-proof", "none"})
  public String observation;

  private Observation observed;
  private Economy economy;
  private long next;

  @Setup
  public void load() {
    economy = ScenarioLoader.load(scenario).economy();
    boolean all = observation.equals("all");
    observed =
        new Observation(
            all || observation.equals("no-proof"), all || observation.equals("no-hash"), false);
  }

  @Benchmark
  public String path(ProcessorTime used) {
    return used.count(() -> new Simulation(economy, 1, next++, observed).run());
  }
}
