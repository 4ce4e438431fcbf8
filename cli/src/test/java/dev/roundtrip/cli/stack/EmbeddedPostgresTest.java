package dev.roundtrip.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir private Path folder;

  @Test
  void writesForGoodAndLetsNobodyInWithoutThePassword() throws Exception {
    int port;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
      port = postgres.port();
      try (Connection connection =
          DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
        assertThat(setting(connection, "fsync")).isEqualTo("on");
        assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(connection, "lc_collate")).isEqualTo("C");
        assertThat(setting(connection, "server_encoding")).isEqualTo("UTF8");
        assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
      }
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
    assertThat(FreePorts.isTaken(port)).isFalse();
    assertThat(folder.resolve("password")).doesNotExist();
  }

  @Test
  void listensElsewhereIfItsPortIsTakenWhileItsFilesAreMade() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Integer> ports = List.of(mute.getLocalPort(), FreePorts.find(1).getFirst());
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, ports.iterator()::next)) {
        assertThat(postgres.port()).isEqualTo(ports.getLast());
        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())
            .close();
      }
    }
  }

  @Test
  void givesUpIfEveryPortIsTaken() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, mute::getLocalPort))
          .hasMessage("another program listens on port " + mute.getLocalPort());
    }
    assertThat(folder.resolve("password")).doesNotExist();
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select coalesce(current_setting('"
                    + name
                    + "', true), datcollate)"
                    + " from pg_database where datname = current_database()")) {
      result.next();
      return result.getString(1);
    }
  }
}
