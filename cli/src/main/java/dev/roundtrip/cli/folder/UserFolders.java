package dev.roundtrip.cli.folder;

import dev.dirs.BaseDirectories;
import java.nio.file.Path;

/** Where the user's own data is kept, as each operating system wants it. */
public final class UserFolders {

  private UserFolders() {}

  /** Returns the folder of runs, such as {@code ~/.local/share/roundtrip/runs}. */
  public static Path runs() {
    return data().resolve("runs");
  }

  /** Returns the folder in which what is up keeps its secrets. */
  public static Path states() {
    return data().resolve("state");
  }

  private static Path data() {
    return Path.of(BaseDirectories.get().dataLocalDir).resolve("roundtrip");
  }
}
