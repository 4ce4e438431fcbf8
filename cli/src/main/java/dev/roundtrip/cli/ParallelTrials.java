package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.stress.Outcome;
import dev.roundtrip.economy.stress.Trial;
import dev.roundtrip.economy.stress.Trials;
import dev.roundtrip.ensemble.Processors;
import java.util.ArrayList;
import java.util.List;

/** Runs as many paths at a time as there are processors, and counts them. */
final class ParallelTrials implements Trials, AutoCloseable {

  private final Processors processors = new Processors();
  private final Progress progress;
  private int paths;

  /**
   * @param progress hears of each path, in the order in which they were asked for
   */
  ParallelTrials(Progress progress) {
    this.progress = progress;
  }

  @Override
  public List<Outcome> run(List<Trial> trials) {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      processors.work(
          trials.stream(),
          Trial::run,
          outcome -> {
            List<Shock> shocks = trials.get(outcomes.size()).shocks();
            outcomes.add(outcome);
            paths++;
            progress.step(shocks.isEmpty() ? "no shock" : shocks.getLast().spec());
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserException.cannot("interrupted", e);
    }
    return outcomes;
  }

  /** Returns how many paths were run. */
  int paths() {
    return paths;
  }

  @Override
  public void close() {
    processors.close();
    progress.close();
  }
}
