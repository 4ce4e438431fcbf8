package dev.roundtrip.cli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What stacks left behind that were killed: a database that still runs, temporary files, secrets. A
 * stack is dead only if its {@link LifeMark} says so; and a process is its only if the program that
 * runs was unpacked into its temporary folder.
 */
final class Leftovers {

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
      Programs.end(mark.temporary());
      PrivateFolder.remove(mark.temporary());
      PrivateFolder.remove(state);
    } catch (IOException e) {
      progress.accept("cannot remove what was left in " + state + ": " + e.getMessage());
    }
  }
}
