package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.simulation.Economy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Which model a run was made with: a digest of the compiled economy. */
final class EconomyDigest {

  private EconomyDigest() {}

  /** Returns the SHA-256 over the economy's classes in order of name, in hexadecimal. */
  static String hex() {
    CodeSource source = Economy.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the economy's classes are in no file");
    }
    try {
      Path place = Path.of(new URI(source.getLocation().toString()));
      if (Files.isDirectory(place)) {
        return hexOf(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return hexOf(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hexOf(Path root) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (Stream<Path> tree = Files.walk(root)) {
      List<Path> classes =
          tree.filter(path -> path.toString().endsWith(".class"))
              .sorted((a, b) -> name(root, a).compareTo(name(root, b)))
              .toList();
      for (Path path : classes) {
        digest.update(name(root, path).getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(path));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
