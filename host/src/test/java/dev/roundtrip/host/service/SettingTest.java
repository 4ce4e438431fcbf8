package dev.roundtrip.host.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.host.HostGroup;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

  private static final List<Setting<?>> OF_SUPPLIER =
      HostSettings.ofHost(HostGroup.CHIPS, HostGroup.CLOUD, HostGroup.CAPITAL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ROUNDTRIP_GRPC_PORT       | x               | a port from 0 to 65535; 0 is any free one
          ROUNDTRIP_GRPC_PORT       | ""              | a port from 0 to 65535; 0 is any free one
          ROUNDTRIP_GRPC_PORT       | -1              | a port from 0 to 65535; 0 is any free one
          ROUNDTRIP_GRPC_PORT       | 65536           | a port from 0 to 65535; 0 is any free one
          ROUNDTRIP_GRPC_PORT       | 99999999999     | a port from 0 to 65535; 0 is any free one
          ROUNDTRIP_HTTP_PORT       | 80a             | a port from 0 to 65535; 0 and -1 are any free one
          ROUNDTRIP_GRPC_HOST       | 127.0.0.1:9090  | the name or address of an interface, such as 127.0.0.1
          ROUNDTRIP_ROLES           | clod            | one or several of chips, cloud, capital, with nothing but commas between
          ROUNDTRIP_ROLES           | chips,          | one or several of chips, cloud, capital, with nothing but commas between
          ROUNDTRIP_ROLES           | chips, cloud    | one or several of chips, cloud, capital, with nothing but commas between
          ROUNDTRIP_GRPC_PORT       | " 9090"         | a port from 0 to 65535; 0 is any free one
          ROUNDTRIP_ROLES           | buyer           | one or several of chips, cloud, capital, with nothing but commas between
          ROUNDTRIP_ROLES           | ""              | one or several of chips, cloud, capital, with nothing but commas between
          ROUNDTRIP_HOST_ID         | a b             | 1 to 64 letters, digits, dots, underscores and hyphens
          ROUNDTRIP_KAFKA_BOOTSTRAP | kafka           | an address such as 127.0.0.1:9092, or several with commas between
          ROUNDTRIP_KAFKA_BOOTSTRAP | kafka:9092,b    | an address such as 127.0.0.1:9092, or several with commas between
          ROUNDTRIP_LEDGER_ADDRESS  | http://a:1      | an address such as 127.0.0.1:9090
          ROUNDTRIP_LEDGER_ADDRESS  | ledger:99999    | an address such as 127.0.0.1:9090
          ROUNDTRIP_GRPC_ADVERTISED | a b             | the name by which others reach this host, with or without a port, or nothing
          ROUNDTRIP_LOG_LEVEL       | WARNING         | TRACE, DEBUG, INFO, WARN, ERROR or OFF
          ROUNDTRIP_STATE_DIR       | ""              | the name of a folder
          """)
  void whatAVariableCannotMeanIsRefusedInALine(String variable, String found, String allowed) {
    assertThat(Setting.refusals(OF_SUPPLIER, Map.of(variable, found)))
        .containsExactly(variable + ": found '" + found + "', expected " + allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ROUNDTRIP_GRPC_PORT       | 0
          ROUNDTRIP_GRPC_PORT       | 65535
          ROUNDTRIP_HTTP_PORT       | -1
          ROUNDTRIP_GRPC_HOST       | ::
          ROUNDTRIP_GRPC_HOST       | 0.0.0.0
          ROUNDTRIP_GRPC_HOST       | localhost
          ROUNDTRIP_ROLES           | Chips,CLOUD
          ROUNDTRIP_KAFKA_BOOTSTRAP | "a:1, [::1]:9092"
          ROUNDTRIP_LEDGER_ADDRESS  | ledger:9090
          ROUNDTRIP_GRPC_ADVERTISED | ""
          ROUNDTRIP_GRPC_ADVERTISED | host.example:9090
          ROUNDTRIP_LOG_LEVEL       | warn
          PATH                      | whatever
          """)
  void whatItCanMeanIsTaken(String variable, String found) {
    assertThat(Setting.refusals(OF_SUPPLIER, Map.of(variable, found))).isEmpty();
  }

  /** The framework leaves out of a list, and says nothing, what it cannot read. */
  @Test
  void rolesAreReadByTheFrameworkAsTheyAreTaken() {
    assertThat(ConversionService.SHARED.convert("Chips,CLOUD", Argument.listOf(HostGroup.class)))
        .hasValue(List.of(HostGroup.CHIPS, HostGroup.CLOUD));
  }

  @Test
  void allThatIsWrongIsTold() {
    Map<String, String> environment =
        Map.of("ROUNDTRIP_ROLES", "x\ny", "ROUNDTRIP_HOST_ID", "h".repeat(100));
    assertThat(Setting.refusals(OF_SUPPLIER, environment))
        .hasSize(2)
        .anyMatch(line -> line.contains("found 'x?y'"))
        .anyMatch(line -> line.contains("found '" + "h".repeat(80) + "...'"));
  }
}
