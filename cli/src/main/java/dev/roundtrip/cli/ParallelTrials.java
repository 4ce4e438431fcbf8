package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.stress.Outcome;
import dev.roundtrip.economy.stress.Trial;
import dev.roundtrip.economy.stress.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs as many paths at a time as there are processors, and counts them. */
final class ParallelTrials implements Trials, AutoCloseable {

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("path-", 0).factory());
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
    List<Future<Outcome>> running = new ArrayList<>();
    for (Trial trial : trials) {
      running.add(threads.submit(trial::run));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      outcomes.add(outcomeOf(running.get(i)));
      paths++;
      List<Shock> shocks = trials.get(i).shocks();
      progress.step(shocks.isEmpty() ? "no shock" : shocks.getLast().spec());
    }
    return outcomes;
  }

  private static Outcome outcomeOf(Future<Outcome> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserException.cannot("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /** Returns how many paths were run. */
  int paths() {
    return paths;
  }

  /** What is still running is not waited for: nobody will ask for it. */
  @Override
  public void close() {
    threads.shutdownNow();
    progress.close();
  }
}
