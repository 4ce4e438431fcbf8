package dev.roundtrip.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets in files that only their owner can read. They are never logged and decide nothing. */
final class SecretFiles {

  private static final int BYTES = 32;

  private SecretFiles() {}

  /** Returns a word nobody can guess. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns a new secret, in the file instead of what was there. */
  static String renew(Path file) {
    String secret = random();
    try {
      createFolder(file);
      Path draft =
          Files.createTempFile(
              folderOf(file), "." + file.getFileName(), "", attributes(file, "rw-------"));
      Files.writeString(draft, secret + "\n");
      move(draft, file);
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException("a secret cannot be written to " + file, e);
    }
  }

  /** Returns the secret of a file, which is made if it is not there. */
  static String keep(Path file) {
    try {
      createFolder(file);
      if (!Files.exists(file)) {
        create(file);
      }
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the secret cannot be had from " + file, e);
    }
  }

  /** Writes beside the place first: who reads it finds all of it or nothing. */
  private static void create(Path file) throws IOException {
    Path draft =
        Files.createTempFile(
            folderOf(file), "." + file.getFileName(), "", attributes(file, "rw-------"));
    try {
      Files.writeString(draft, random() + "\n");
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      return; // another process was faster
    } catch (UnsupportedOperationException e) {
      move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void createFolder(Path file) throws IOException {
    Path folder = folderOf(file);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, "rwx------"));
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("a secret needs a file in a folder: " + file);
    }
    return folder;
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
