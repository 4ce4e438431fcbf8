package dev.roundtrip.ledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Connections of the service's role, in transactions. */
public final class Database implements AutoCloseable {

  /** Where the tables are. */
  static final String SCHEMA = "roundtrip";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HikariDataSource pool;

  /** Opens a pool. The database need not be there yet. */
  public Database(DatabaseAccess access) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(access.url());
    config.setUsername(access.role());
    config.setPassword(access.rolePassword());
    config.setSchema(SCHEMA);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(access.connections());
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.addDataSourceProperty("ApplicationName", "roundtrip-ledger");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", "60");
    pool = new HikariDataSource(config);
  }

  /** What is done in a transaction. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Does some work and commits it; whatever it throws undoes it. */
  public <T> T inTransaction(Work<T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      T result = work.with(connection);
      connection.commit();
      return result;
    }
  }

  /** Tells whether the database answers, without waiting longer than for a connection. */
  public boolean answers() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid((int) PATIENCE.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Tells whether a failure may be over when the same is tried again: the connection broke or could
   * not be had, the server was shutting down, out of means, or undid one of two transactions.
   */
  public static boolean isPassing(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      return failure instanceof java.sql.SQLTransientException;
    }
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.startsWith("40");
  }

  @Override
  public void close() {
    pool.close();
  }
}
