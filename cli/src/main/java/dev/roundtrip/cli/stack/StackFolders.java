package dev.roundtrip.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of a stack: one with its secrets, one with its temporary files, of the same name. */
final class StackFolders {

  private static final String STATE = "up-";
  private static final String TEMPORARY = "roundtrip-up-";

  private StackFolders() {}

  /** Makes a new folder for secrets in the folder of all of them, which is made if need be. */
  static PrivateFolder state(Path states) throws IOException {
    return PrivateFolder.unique(states, STATE);
  }

  /** Returns where the temporary files of a stack go. */
  static Path temporaryOf(Path state) {
    String name = TEMPORARY + state.getFileName().toString().substring(STATE.length());
    return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().resolve(name);
  }

  /** Tells whether two folders are of the same stack. */
  static boolean belongTogether(Path state, Path temporary) {
    return temporary.isAbsolute()
        && temporary.getFileName() != null
        && temporary.getFileName().equals(temporaryOf(state).getFileName());
  }

  /** Returns the folders with secrets of all stacks. */
  static List<Path> statesIn(Path states) throws IOException {
    if (!Files.isDirectory(states)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(states)) {
      return children
          .filter(child -> child.getFileName().toString().startsWith(STATE))
          .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
