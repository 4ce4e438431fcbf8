package dev.roundtrip.ledger.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, started once for all tests; each test has a database of its own in it. */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final DatabaseAccess access;
  private final Database database;

  private TestDatabase(DatabaseAccess access) {
    this.access = access;
    database = new Database(access);
  }

  /** The server, stopped when the JVM ends. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Makes a database with an owner that is no superuser, and brings it to the service's shape. */
  public static TestDatabase create() throws SQLException {
    TestDatabase database = new TestDatabase(empty());
    database.database.prepare();
    return database;
  }

  /** Makes a database without any tables. */
  public static DatabaseAccess empty() throws SQLException {
    int number = NUMBER.incrementAndGet();
    String name = "test" + number;
    String owner = "owner" + number;
    try (Connection connection =
            DriverManager.getConnection(url("postgres"), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + owner + " login createrole password 'owner'");
      statement.execute("create database " + name + " owner " + owner);
    }
    return new DatabaseAccess(url(name), owner, "owner", "service" + number, "service", 4);
  }

  private static String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + name;
  }

  public DatabaseAccess access() {
    return access;
  }

  public Database database() {
    return database;
  }

  /** Connects as the owner of the tables. */
  public Connection asOwner() throws SQLException {
    Connection connection =
        DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
    connection.setSchema(Database.SCHEMA);
    return connection;
  }

  /** Connects as the service does. */
  public Connection asService() throws SQLException {
    Connection connection =
        DriverManager.getConnection(access.url(), access.role(), access.rolePassword());
    connection.setSchema(Database.SCHEMA);
    return connection;
  }

  /** Returns the number that a query returns. */
  public long number(String sql) throws SQLException {
    return database.inTransaction(connection -> Sql.number(connection, sql));
  }

  @Override
  public void close() {
    database.close();
  }
}
