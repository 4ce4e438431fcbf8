package dev.roundtrip.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** A folder that only its owner may look into, and that is gone when it is closed. */
final class PrivateFolder implements AutoCloseable {

  /** How often a folder is swept while programs that are ending still write into it. */
  private static final int SWEEPS = 10;

  private final Path path;

  private PrivateFolder(Path path) {
    this.path = path;
  }

  /** Makes a folder, which must not be there, in one that is. */
  static PrivateFolder at(Path path) throws IOException {
    Files.createDirectory(path, ownerOnly(path, "rwx------"));
    return new PrivateFolder(path);
  }

  /** Makes a folder of a new name in another, which is made if it is not there. */
  static PrivateFolder unique(Path parent, String prefix) throws IOException {
    Files.createDirectories(parent);
    return new PrivateFolder(Files.createTempDirectory(parent, prefix));
  }

  Path path() {
    return path;
  }

  /** Writes a file that only its owner may read. */
  Path write(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createFile(file, ownerOnly(file, "rw-------"));
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Removes the folder with all that is in it. */
  @Override
  public void close() throws IOException {
    remove(path);
  }

  /** Removes a folder, if it is there, with all that is in it. */
  static void remove(Path path) throws IOException {
    for (int sweep = 1; Files.exists(path); sweep++) {
      try {
        Files.walkFileTree(path, new Remover());
      } catch (IOException e) {
        if (sweep == SWEEPS) {
          throw e;
        }
      }
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      if (e != null) {
        throw e;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
