package dev.roundtrip.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes that run a program out of a folder of ours: they are ours, whoever started them. */
final class Programs {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int LOOKS = 100;

  private Programs() {}

  /**
   * Returns when no process runs a program out of a folder. Those that do are asked to end, first
   * those that started the others, and killed if they do not.
   */
  static void end(Path folder) throws IOException {
    List<ProcessHandle> processes = in(folder);
    processes.stream()
        .filter(process -> process.parent().filter(processes::contains).isEmpty())
        .forEach(ProcessHandle::destroy);
    if (!haveEnded(folder, processes)) {
      processes.forEach(ProcessHandle::destroyForcibly);
      haveEnded(folder, processes);
    }
  }

  private static List<ProcessHandle> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    Path real = folder.toRealPath();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(process -> runsOutOf(real, process)).toList();
    }
  }

  private static boolean runsOutOf(Path folder, ProcessHandle process) {
    return process.info().command().map(Path::of).filter(it -> it.startsWith(folder)).isPresent();
  }

  /** A process that has ended runs no program, also while nobody has taken note of its end. */
  private static boolean haveEnded(Path folder, List<ProcessHandle> processes) throws IOException {
    CompletableFuture<?>[] ends =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    CompletableFuture<?> allNoted = CompletableFuture.allOf(ends);
    for (int look = 1; look <= LOOKS && !in(folder).isEmpty(); look++) {
      try {
        allNoted.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException e) {
        // looks again
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return in(folder).isEmpty();
  }
}
