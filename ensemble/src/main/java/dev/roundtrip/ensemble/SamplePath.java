package dev.roundtrip.ensemble;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Observation;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import java.util.List;

/**
 * One path of an ensemble, to be run. It shares nothing that changes with any other.
 *
 * @param economy the scenario
 * @param shocks the shocks beside the scenario's, known from the first month
 * @param seed the seed of its chance, as that of a single run
 */
public record SamplePath(Economy economy, List<Shock> shocks, long seed) {

  public SamplePath {
    shocks = List.copyOf(shocks);
  }

  /** Runs it from the first month to the last. */
  public PathOutcome run() {
    // nobody asks for the fingerprint or the proof of a path; a run with its seed has both
    Simulation simulation = new Simulation(economy, seed, 0, Observation.NONE);
    PathRecorder path = new PathRecorder(economy.actors());
    while (!simulation.isFinished()) {
      PeriodResult month = simulation.step(shocks);
      path.take(simulation.ledger().period(), month, simulation.isFinished());
    }
    return path.outcome(seed);
  }
}
