package dev.roundtrip.ledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connections of the service's role, in transactions. */
public final class Database implements AutoCloseable {

  /** Where the tables are. */
  static final String SCHEMA = "roundtrip";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The state of a server that takes no connections at the moment. */
  private static final String NOT_YET = "57P03";

  /** The beginnings of the states of failures that pass. */
  private static final List<String> PASSING = List.of("08", "28", "3D", "40", "53", "57P");

  private final DatabaseAccess access;
  private volatile @Nullable HikariDataSource pool;

  public Database(DatabaseAccess access) {
    this.access = access;
  }

  /**
   * Brings the database to the shape this code knows, and opens it. Safe to do twice; until it is
   * done, every transaction fails for the time being.
   */
  public void prepare() throws SQLException {
    Migrations.apply(access);
    if (pool == null) {
      pool = open();
    }
  }

  private HikariDataSource open() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(access.url());
    config.setUsername(access.role());
    config.setPassword(access.rolePassword());
    config.setSchema(SCHEMA);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(access.connections());
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.addDataSourceProperty("ApplicationName", "roundtrip-ledger");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", "60");
    return new HikariDataSource(config);
  }

  /** What is done in a transaction. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Does some work and commits it; whatever it throws undoes it. */
  public <T> T inTransaction(Work<T> work) throws SQLException {
    try (Connection connection = connect()) {
      T result = work.with(connection);
      connection.commit();
      return result;
    }
  }

  private Connection connect() throws SQLException {
    HikariDataSource opened = pool;
    if (opened == null) {
      throw new SQLTransientConnectionException("the database is not prepared yet", NOT_YET);
    }
    return opened.getConnection();
  }

  /** Tells whether the database answers, without waiting longer than for a connection. */
  public boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid((int) PATIENCE.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Tells whether a failure may be over when the same is tried again: the connection broke or could
   * not be had, the database or the role is not there yet, the server was shutting down or out of
   * means, or it undid one of two transactions.
   */
  public static boolean isPassing(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      return failure instanceof SQLTransientException;
    }
    return PASSING.stream().anyMatch(state::startsWith);
  }

  @Override
  public void close() {
    HikariDataSource opened = pool;
    if (opened != null) {
      opened.close();
    }
  }
}
