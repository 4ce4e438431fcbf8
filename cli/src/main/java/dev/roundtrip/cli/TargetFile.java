package dev.roundtrip.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a command is asked to write: it is there whole, or as it was before. A link stays,
 * and what it leads to is written.
 *
 * @param path where, absolute
 */
record TargetFile(Path path) {

  static TargetFile of(Path path) {
    Path asked = path.toAbsolutePath().normalize();
    try {
      return new TargetFile(Files.isSymbolicLink(asked) ? asked.toRealPath() : asked);
    } catch (IOException e) {
      return new TargetFile(asked); // it leads nowhere: what is written takes its place
    }
  }

  /** Writes a file that is not there yet. */
  @FunctionalInterface
  interface Content {

    void writeTo(Path file) throws IOException;
  }

  /** Tells before the work what would make it in vain. */
  void requireWritable() {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      throw Troubles.writing(path, new NoSuchFileException(folder.toString()));
    }
    if (!Files.isWritable(folder)) {
      throw Troubles.writing(path, new AccessDeniedException(folder.toString()));
    }
    if (Files.isDirectory(path)) {
      throw UserException.badInput(path + " is a folder; --out names the file to write", null);
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw UserException.badInput(
          path + " is a device or a pipe, whose place no file may take; --out names a file", null);
    }
  }

  private Path folder() {
    return path.getParent() == null ? path : path.getParent();
  }

  /** Writes the file beside its place and moves it there. */
  void write(Content content) {
    String hidden = "." + path.getFileName() + "-" + ProcessHandle.current().pid();
    Path draft = folder().resolve(hidden);
    try {
      content.writeTo(draft);
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Troubles.writing(path, e);
    } finally {
      remove(draft);
    }
  }

  private static void remove(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // a hidden file stays; nobody takes it for what was asked for
    }
  }
}
