package dev.roundtrip.cli.folder;

import dev.dirs.BaseDirectories;
import java.nio.file.Path;

/**
 * Where the user's own data is kept: in the folder that {@code ROUNDTRIP_DATA_DIR} names, otherwise
 * where each operating system wants it.
 */
public final class UserFolders {

  static final String DATA_DIR = "ROUNDTRIP_DATA_DIR";

  private UserFolders() {}

  /** Returns the folder of runs, such as {@code ~/.local/share/roundtrip/runs}. */
  public static Path runs() {
    return data().resolve("runs");
  }

  /** Returns the folder of ensembles, such as {@code ~/.local/share/roundtrip/ensembles}. */
  public static Path ensembles() {
    return data().resolve("ensembles");
  }

  /** Returns the folder of fragility curves, such as {@code ~/.local/share/roundtrip/fragility}. */
  public static Path fragility() {
    return data().resolve("fragility");
  }

  /** Returns the folder of sensitivities, such as {@code ~/.local/share/roundtrip/sensitivity}. */
  public static Path sensitivity() {
    return data().resolve("sensitivity");
  }

  /** Returns the folder in which what is up keeps its secrets. */
  public static Path states() {
    return data().resolve("state");
  }

  private static Path data() {
    String chosen = System.getenv(DATA_DIR);
    return chosen == null || chosen.isBlank()
        ? Path.of(BaseDirectories.get().dataLocalDir).resolve("roundtrip")
        : Path.of(chosen);
  }
}
