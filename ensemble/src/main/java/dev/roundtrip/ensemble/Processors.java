package dev.roundtrip.ensemble;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Works on as many things at a time as there are processors. What comes of them is handed over in
 * their order, so that it makes no difference how many processors there are.
 */
public final class Processors implements AutoCloseable {

  /** Things begun ahead, for each processor: one that takes long holds nobody up. */
  private static final int AHEAD = 8;

  private final ExecutorService threads;
  private final int most;

  /** All processors of the machine. */
  public Processors() {
    this(Runtime.getRuntime().availableProcessors());
  }

  Processors(int count) {
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("path-", 0).factory());
    most = count * AHEAD;
  }

  /**
   * Does the same with many, and returns when what came of the last has been handed over.
   *
   * @param each what they are, taken one by one
   * @param task what is done with each; it shares nothing that changes with the others
   * @param done hears what came of each, in their order, in the thread that asks
   * @throws InterruptedException if that thread is interrupted
   * @throws RuntimeException what a task has thrown
   */
  public <S, T> void work(Stream<S> each, Function<S, T> task, Consumer<T> done)
      throws InterruptedException {
    Queue<Future<T>> begun = new ArrayDeque<>();
    Iterator<S> waiting = each.iterator();
    while (waiting.hasNext() || !begun.isEmpty()) {
      while (waiting.hasNext() && begun.size() < most) {
        S next = waiting.next();
        begun.add(threads.submit(() -> task.apply(next)));
      }
      done.accept(resultOf(begun.remove()));
    }
  }

  private static <T> T resultOf(Future<T> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /** What is still worked on is not waited for: nobody will ask for it. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
