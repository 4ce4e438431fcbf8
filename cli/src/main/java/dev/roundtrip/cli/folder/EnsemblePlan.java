package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ensemble.Ensemble;
import dev.roundtrip.ensemble.SamplePath;
import java.util.stream.Stream;

/**
 * All that an ensemble follows from.
 *
 * @param first the run that is its first path; others have the seeds after that one's
 * @param paths how many
 */
public record EnsemblePlan(RunPlan first, int paths) {

  /** Returns the name of the ensemble: equal for equal plans. */
  public String id() {
    return first.id() + "-x" + paths;
  }

  /** Returns the paths, to be run. */
  public Stream<SamplePath> samples() {
    Period start = first.economy().horizon().first();
    return Ensemble.paths(first.economy(), first.shocksIn(start), first.seed(), paths);
  }
}
