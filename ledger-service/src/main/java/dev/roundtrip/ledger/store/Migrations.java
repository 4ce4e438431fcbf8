package dev.roundtrip.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;

/** Brings the database to the shape this code knows, as its owner. */
final class Migrations {

  private static final String LOCATION = "classpath:db/migration";

  private Migrations() {}

  /**
   * Creates the service's role if it is missing, sets its password, and applies what is missing of
   * the schema.
   */
  static void apply(DatabaseAccess access) throws SQLException {
    try (Connection connection = connect(access)) {
      prepareRole(connection, access);
    }
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(access.url(), access.owner(), access.ownerPassword())
          .schemas(Database.SCHEMA)
          .placeholders(Map.of("schema", Database.SCHEMA, "role", access.role()))
          .locations(LOCATION)
          .load()
          .migrate();
    } catch (FlywayException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", access.owner());
    properties.setProperty("password", access.ownerPassword());
    properties.setProperty("ApplicationName", "roundtrip-migrations");
    return DriverManager.getConnection(access.url(), properties);
  }

  /** An owner that may not manage roles finds the role prepared by whoever may. */
  private static void prepareRole(Connection connection, DatabaseAccess access)
      throws SQLException {
    boolean mayManage =
        Sql.number(
                connection,
                "select count(*) from pg_roles"
                    + " where rolname = current_user and (rolsuper or rolcreaterole)")
            > 0;
    if (!mayManage) {
      return;
    }
    boolean missing =
        Sql.number(connection, "select count(*) from pg_roles where rolname = ?", access.role())
            == 0;
    if (missing) {
      String create =
          Sql.first(
                  connection,
                  "select format('create role %I login', ?::text)",
                  row -> row.getString(1),
                  access.role())
              .orElseThrow();
      Sql.update(connection, create);
    }
    // Hashed here, so that the password is in no log of the server.
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(access.role(), access.rolePassword().toCharArray(), null);
  }
}
