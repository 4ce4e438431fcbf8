package dev.roundtrip.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What the operating system would not do, in words. */
final class Troubles {

  private Troubles() {}

  /** Returns what to tell when a folder cannot be written. */
  static UserException writing(Path folder, IOException e) {
    return UserException.cannot("cannot write to " + folder + ": " + reason(folder, e), e);
  }

  /** Returns what to tell when a folder cannot be written. */
  static UserException writing(Path folder, UncheckedIOException e) {
    IOException cause = e.getCause();
    return writing(folder, cause == null ? new IOException(e) : cause);
  }

  private static String reason(Path folder, IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException exists -> exists.getFile() + " is not a folder";
      case NoSuchFileException missing -> "it cannot be made there";
      case NotDirectoryException file -> file.getFile() + " is not a folder";
      case FileSystemException other when other.getReason() != null ->
          folder.toString().equals(other.getFile())
              ? other.getReason()
              : other.getFile() + ": " + other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
