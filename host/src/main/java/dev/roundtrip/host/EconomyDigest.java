package dev.roundtrip.host;

import dev.roundtrip.economy.simulation.Economy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which economy a process was built with: SHA-256 over the names and bytes of the model's class
 * files, sorted by name. The same whether they lie in a jar or in a folder.
 *
 * <p>Hosts with another economy than the ledger's would say other things; the ledger refuses them.
 */
public final class EconomyDigest {

  private static final String ROOM = "dev/roundtrip/economy/";

  private EconomyDigest() {}

  /** Returns the digest of this process's economy, in lower-case hexadecimal. */
  public static String ofThisProcess() {
    URI origin;
    try {
      origin = Economy.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the economy's class files cannot be located", e);
    }
    try {
      return of(Path.of(origin));
    } catch (IOException e) {
      throw new UncheckedIOException("the economy's class files cannot be read at " + origin, e);
    }
  }

  static String of(Path jarOrFolder) throws IOException {
    SortedMap<String, byte[]> files =
        Files.isDirectory(jarOrFolder) ? inFolder(jarOrFolder) : inJar(jarOrFolder);
    if (files.isEmpty()) {
      throw new IOException("no class files of the economy");
    }
    MessageDigest sha256 = sha256();
    files.forEach((name, bytes) -> {
      sha256.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
      sha256.update(bytes);
    });
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static boolean counts(String name) {
    return name.startsWith(ROOM) && name.endsWith(".class");
  }

  private static SortedMap<String, byte[]> inFolder(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (counts(name)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static SortedMap<String, byte[]> inJar(Path jar) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (counts(entry.getName())) {
          try (InputStream in = zip.getInputStream(entry)) {
            files.put(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
    return files;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
