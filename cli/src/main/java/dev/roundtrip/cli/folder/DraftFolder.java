package dev.roundtrip.cli.folder;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is written under another name and then moved into its place, so that nobody ever
 * sees half of it. If the process is told to stop before, the folder goes with it.
 */
final class DraftFolder implements AutoCloseable {

  /** The file of the scenario as it was read. */
  static final String SCENARIO = "scenario.yaml";

  private static final int BUFFER = 1 << 16;
  private static final int MAX_ATTEMPTS = 100;

  private final Path path;
  private final Thread atExit = new Thread(this::remove, "draft-folder");
  private final List<Closeable> open = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private boolean closed;

  private DraftFolder(Path path) {
    this.path = path;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Makes a draft in a folder, which is made if it is not there. */
  static DraftFolder in(Path parent, String name) throws IOException {
    Files.createDirectories(parent);
    String hidden = "." + name + "-" + ProcessHandle.current().pid() + "-";
    for (int attempt = 1; ; attempt++) {
      Path path = parent.resolve(hidden + attempt);
      try {
        return new DraftFolder(Files.createDirectory(path));
      } catch (FileAlreadyExistsException e) {
        if (attempt == MAX_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  OutputStream create(String file) throws IOException {
    files.add(file);
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(path.resolve(file)), BUFFER);
    open.add(out);
    return out;
  }

  /** Returns what a file of the draft is known by, once it is closed. */
  WrittenFile written(String file) throws IOException {
    return WrittenFile.of(path.resolve(file));
  }

  BufferedWriter createText(String file) throws IOException {
    files.add(file);
    BufferedWriter out = Files.newBufferedWriter(path.resolve(file), StandardCharsets.UTF_8);
    open.add(out);
    return out;
  }

  /** Writes a file. */
  void text(String file, String text) throws IOException {
    try (BufferedWriter out = createText(file)) {
      out.write(text);
    }
  }

  /** Writes the scenario as it was read. */
  void scenarioOf(RunPlan plan) throws IOException {
    text(SCENARIO, plan.scenarioText());
  }

  /**
   * Moves the draft to its place. If there is the same already, that stays; something else that is
   * there is put aside first and comes back if the move fails. Others may do the same for the same
   * place at the same time: then one of the drafts stays there, and nobody sees half of it.
   */
  void moveTo(Path target) throws IOException {
    Path aside = path.resolveSibling(path.getFileName() + "-old");
    for (int attempt = 1; !isSame(target); attempt++) {
      boolean replaces = moveAway(target, aside);
      try {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        removeTree(aside);
        break;
      } catch (IOException e) {
        if (replaces) {
          moveBack(aside, target);
        }
        if (attempt == MAX_ATTEMPTS) {
          throw e;
        }
      }
    }
    close();
  }

  /** Moves what is there away; returns false if there is nothing, or somebody else was faster. */
  private static boolean moveAway(Path target, Path aside) throws IOException {
    try {
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Moves it back, unless another has taken its place already, which replaces it too. What was
   * there a moment ago may be put aside by a third the next, so that is tried more than once.
   */
  private static void moveBack(Path aside, Path target) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (IOException e) {
        if (Files.exists(target)) {
          removeTree(aside);
          return;
        }
        if (attempt == MAX_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private boolean isSame(Path target) throws IOException {
    for (String file : files) {
      Path there = target.resolve(file);
      try {
        if (!Files.isRegularFile(there) || Files.mismatch(path.resolve(file), there) >= 0) {
          return false;
        }
      } catch (NoSuchFileException e) {
        return false; // put aside by another, this instant
      }
    }
    return true;
  }

  /** Removes the draft if it is still there. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      remove();
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }

  private void remove() {
    for (Closeable stream : open) {
      try {
        stream.close();
      } catch (IOException e) {
        // it is not wanted any more
      }
    }
    removeTree(path);
  }

  private static void removeTree(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // a hidden folder stays; nobody takes it for a run
    }
  }
}
