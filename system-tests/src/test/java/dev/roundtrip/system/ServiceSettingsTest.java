package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.buyer.BuyerApplication;
import dev.roundtrip.cli.Roundtrip;
import dev.roundtrip.host.service.Setting;
import dev.roundtrip.ledger.LedgerApplication;
import dev.roundtrip.supplier.SupplierApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service says of its environment, before it looks for a database or a broker. */
class ServiceSettingsTest {

  private static final Map<String, List<Setting<?>>> KNOWN =
      Map.of(
          "ledger", LedgerApplication.SETTINGS,
          "buyer", BuyerApplication.SETTINGS,
          "supplier", SupplierApplication.SETTINGS);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ledger   | ROUNDTRIP_SCENARIO         | nosuch | nosuch: found 'nosuch', expected one of the shipped scenarios
          ledger   | ROUNDTRIP_SEED             | x      | ROUNDTRIP_SEED: found 'x', expected a whole number
          ledger   | ROUNDTRIP_PACE             | 5      | ROUNDTRIP_PACE: found '5', expected a time with a unit
          ledger   | ROUNDTRIP_PACE             | -5s    | ROUNDTRIP_PACE: found '-5s', expected a time with a unit
          ledger   | ROUNDTRIP_PACE             | 2h     | ROUNDTRIP_PACE: found '2h', expected a time with a unit
          ledger   | ROUNDTRIP_PAUSED           | maybe  | ROUNDTRIP_PAUSED: found 'maybe', expected true or false
          ledger   | ROUNDTRIP_SHOCKS           | bang   | ROUNDTRIP_SHOCKS: bang: no shock is called 'bang'
          ledger   | ROUNDTRIP_REQUEST_ID       | a b    | ROUNDTRIP_REQUEST_ID: found 'a b', expected 1 to 128 printable
          ledger   | ROUNDTRIP_DB_URL           | here   | ROUNDTRIP_DB_URL: found 'here', expected an address such as jdbc:
          ledger   | ROUNDTRIP_TOPIC_PARTITIONS | 0      | ROUNDTRIP_TOPIC_PARTITIONS: found '0', expected a whole number
          ledger   | ROUNDTRIP_TOPIC_REPLICAS   | 70000  | ROUNDTRIP_TOPIC_REPLICAS: found '70000', expected a whole number
          ledger   | ROUNDTRIP_ALLOWED_HOSTS    | a:1    | ROUNDTRIP_ALLOWED_HOSTS: found 'a:1', expected names
          ledger   | ROUNDTRIP_GRPC_PORT        | ""     | ROUNDTRIP_GRPC_PORT: found '', expected a port from 0 to 65535
          supplier | ROUNDTRIP_GRPC_PORT        | x      | ROUNDTRIP_GRPC_PORT: found 'x', expected a port from 0 to 65535
          supplier | ROUNDTRIP_ROLES            | clod   | ROUNDTRIP_ROLES: found 'clod', expected one or several of chips, cloud, capital
          buyer    | ROUNDTRIP_GRPC_PORT        | 70000  | ROUNDTRIP_GRPC_PORT: found '70000', expected a port from 0 to 65535
          buyer    | ROUNDTRIP_ROLES            | chips  | ROUNDTRIP_ROLES: found 'chips', expected buyer
          command  | ROUNDTRIP_LOG_LEVEL        | loud   | ROUNDTRIP_LOG_LEVEL: found 'loud', expected TRACE, DEBUG
          """)
  void aSettingThatCannotBeIsRefusedInALine(
      String service, String variable, String value, String told)
      throws IOException, InterruptedException {
    Map<String, String> environment = quiet();
    environment.put("ROUNDTRIP_SCENARIO", "middle");
    environment.put(variable, value);
    failsInALine(2, service, environment, told);
  }

  @ParameterizedTest
  @CsvSource({"ledger", "supplier", "buyer"})
  void aPortThatIsTakenIsToldInALine(String service) throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> environment = quiet();
      environment.put("ROUNDTRIP_GRPC_PORT", Integer.toString(taken.getLocalPort()));
      String told = "cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": ";
      failsInALine(1, service, environment, told);
    }
  }

  @Test
  void whatCannotBeReadIsToldInALine() throws IOException, InterruptedException {
    Map<String, String> environment = quiet();
    environment.put("ROUNDTRIP_DB_OWNER_PASSWORD_FILE", folder.resolve("none").toString());
    failsInALine(1, "ledger", environment, "the password file cannot be read: ");
  }

  private Map<String, String> quiet() {
    Map<String, String> environment = new HashMap<>();
    environment.put("ROUNDTRIP_HTTP_PORT", "-1");
    environment.put("ROUNDTRIP_GRPC_PORT", "0");
    environment.put("ROUNDTRIP_STATE_DIR", folder.resolve("state").toString());
    return environment;
  }

  private void failsInALine(int code, String service, Map<String, String> environment, String told)
      throws IOException, InterruptedException {
    Class<?> main =
        switch (service) {
          case "ledger" -> LedgerApplication.class;
          case "buyer" -> BuyerApplication.class;
          case "supplier" -> SupplierApplication.class;
          default -> Roundtrip.class;
        };
    try (JavaProcess process = JavaProcess.start(folder, environment, main)) {
      assertThat(process.awaitEnd()).as(process.err()).isEqualTo(code);
      assertThat(process.err()).contains(told).doesNotContain("\tat ");
      // a ledger without a database may have said that it waits for one
      assertThat(process.err().lines().filter(line -> !line.contains(" WARN  "))).hasSize(1);
    }
  }

  @Test
  void whatItsPropertiesTakeFromTheEnvironmentIsChecked() throws IOException {
    for (String service : KNOWN.keySet()) {
      assertThat(KNOWN.get(service))
          .as(service)
          .extracting(Setting::variable)
          .containsExactlyInAnyOrderElementsOf(readBy(service));
    }
  }

  /** A variable that nobody reads sets nothing. */
  @Test
  void whatComposeSetsAServiceReads() throws IOException {
    Set<String> read = new TreeSet<>();
    for (String service : KNOWN.keySet()) {
      read.addAll(readBy(service));
    }
    Set<String> set =
        found("(?m)^ +(ROUNDTRIP_[A-Z_]+):", Files.readString(Path.of("../docker-compose.yml")));
    assertThat(set).isNotEmpty().isSubsetOf(read);
  }

  private static Set<String> readBy(String service) throws IOException {
    String properties = service + "-service/src/main/resources/application-" + service;
    String logs = Files.readString(Path.of("../host/src/main/resources/logback.xml"));
    return found(
        "\\$\\{(ROUNDTRIP_[A-Z_]+)",
        Files.readString(Path.of("..").resolve(properties + ".properties")) + logs);
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
