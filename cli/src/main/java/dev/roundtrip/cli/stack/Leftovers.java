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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What stacks left behind that were killed: a database that still runs, temporary files, secrets. A
 * stack is dead only if its {@link LifeMark} says so; and a process is its only if the program that
 * runs was unpacked into its temporary folder.
 */
final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Leftovers() {}

  /**
   * Removes all leftovers.
   *
   * @param states the folder in which stacks keep their secrets
   * @param progress hears what is removed, and what cannot be
   */
  static void remove(Path states, Consumer<String> progress) {
    try {
      for (Path state : StackFolders.statesIn(states)) {
        removeIfDead(state, progress);
      }
    } catch (IOException e) {
      progress.accept("cannot look for what was left behind in " + states + ": " + e.getMessage());
    }
  }

  private static void removeIfDead(Path state, Consumer<String> progress) {
    try (LifeMark mark = LifeMark.ofTheDead(state)) {
      if (mark == null || !StackFolders.belongTogether(state, mark.temporary())) {
        return;
      }
      progress.accept("removing what a stack that was killed left in " + mark.temporary());
      end(programsIn(mark.temporary()));
      PrivateFolder.remove(mark.temporary());
      PrivateFolder.remove(state);
    } catch (IOException e) {
      progress.accept("cannot remove what was left in " + state + ": " + e.getMessage());
    }
  }

  /** Returns the processes whose program lies in a folder, the first of them first. */
  private static List<ProcessHandle> programsIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    Path real = folder.toRealPath();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(process ->
              process.info().command().filter(program -> isIn(real, program)).isPresent())
          .toList();
    }
  }

  private static boolean isIn(Path folder, String program) {
    return Path.of(program).startsWith(folder);
  }

  /** Ends processes: asks those that started the others, and kills what is still there. */
  private static void end(List<ProcessHandle> processes) {
    processes.stream()
        .filter(process -> process.parent().filter(processes::contains).isEmpty())
        .forEach(ProcessHandle::destroy);
    CompletableFuture<?>[] ends =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      processes.forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
