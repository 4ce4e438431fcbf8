package dev.roundtrip.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * A real PostgreSQL of our own, on the loopback interface, with a password nobody knows. It writes
 * as a server that must not forget: with {@code fsync} and {@code synchronous_commit} on.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String OWNER = "postgres";
  private static final String DATABASE = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 3;

  /** A program that took the port may never answer what a database is asked. */
  private static final String ANSWER_SECONDS = "10";

  /** Where a server may listen. */
  @FunctionalInterface
  interface Ports {

    /** Returns a port of the loopback interface that is free now. */
    int next() throws IOException;
  }

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
  private final String password;
  private final Path folder;

  private EmbeddedPostgres(
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, String password, Path folder) {
    this.server = server;
    this.password = password;
    this.folder = folder;
  }

  /**
   * Starts a server with an empty database.
   *
   * @param folder where it keeps everything; the owner removes it after {@link #close}
   * @throws IOException if it does not come up; then nothing of it is left running
   */
  public static EmbeddedPostgres start(Path folder) throws IOException {
    return start(folder, () -> FreePorts.find(1).getFirst());
  }

  /**
   * Starts a server with an empty database.
   *
   * @param ports where it is to listen, asked again if another program takes the port before it
   *     does
   */
  static EmbeddedPostgres start(Path folder, Ports ports) throws IOException {
    Files.createDirectories(folder);
    for (int attempt = 1; ; attempt++) {
      int port = ports.next();
      try {
        return start(folder, folder.resolve("data-" + attempt), port);
      } catch (IOException | RuntimeException e) {
        Programs.end(folder);
        if (!FreePorts.isTaken(port) || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static EmbeddedPostgres start(Path folder, Path data, int port) throws IOException {
    String password = Secrets.next();
    Path passwordFile = passwordFile(folder, password);
    Path log = folder.resolve("postgresql.log");
    Path programs = folder.resolve("programs");
    // the library makes this folder, which it does not use then, in the user's temporary folder
    System.setProperty("ot.epg.working-dir", programs.toString());
    try {
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server =
          io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(programs.toFile())
              .setDataDirectory(data)
              .setDataDirectoryCustomizer(ready -> requireFree(port))
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setPGStartupWait(PATIENCE)
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("auth-host", "scram-sha-256")
              .setLocaleConfig("pwfile", passwordFile.toString())
              .setConnectConfig("password", password)
              .setConnectConfig("socketTimeout", ANSWER_SECONDS)
              .setServerConfig("timezone", "UTC")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .start();
      return new EmbeddedPostgres(server, password, folder);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  /** The files are made by now, which takes seconds: another program may have taken the port. */
  private static void requireFree(int port) {
    if (FreePorts.isTaken(port)) {
      throw new IllegalStateException("another program listens on port " + port);
    }
  }

  private static Path passwordFile(Path folder, String password) throws IOException {
    Path file = folder.resolve("password");
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return Files.writeString(file, password + "\n");
  }

  /** Returns the address of the database, without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
  }

  /** Returns the user who owns everything in it. */
  public String user() {
    return OWNER;
  }

  /** Returns that user's password, to be kept to oneself. */
  public String password() {
    return password;
  }

  /** Returns the port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Stops the server, and returns when none of its processes is left. */
  @Override
  public void close() throws IOException {
    try {
      server.close();
    } finally {
      Programs.end(folder);
    }
  }
}
