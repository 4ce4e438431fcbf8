package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.Roundtrip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command says that is told a wrong way to its ledger. */
class WayToLedgerTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ROUNDTRIP_LEDGER | "" | ROUNDTRIP_LEDGER is set to '', which is no address of a ledger; one is such as 127.0.0.1:9090; where it is not set, what 'roundtrip up' has started here is found
          ROUNDTRIP_LEDGER | 9090 | ROUNDTRIP_LEDGER is set to '9090', which is no address of a ledger; one is such as 127.0.0.1:9090; where it is not set, what 'roundtrip up' has started here is found
          ROUNDTRIP_TOKEN | "" | ROUNDTRIP_TOKEN holds no token, which is one printable word: what is in the file control-token of the ledger's state folder
          """)
  void aVariableThatCameOutEmptyIsToldByItsName(String variable, String value, String told)
      throws IOException, InterruptedException {
    assertThat(watchFails(2, Map.of(variable, value))).isEqualTo("roundtrip: " + told + "\n");
  }

  /** What gRPC logs of it has a stack trace. */
  @Test
  void aNameThatNobodyKnowsIsToldInALine() throws IOException, InterruptedException {
    assertThat(watchFails(1, Map.of("ROUNDTRIP_LEDGER", "nobody.invalid:9090")))
        .startsWith("roundtrip: the ledger at nobody.invalid:9090 cannot be reached: ")
        .hasLineCount(1);
  }

  /** Returns what the command says. */
  private String watchFails(int code, Map<String, String> variables)
      throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("ROUNDTRIP_DATA_DIR", folder.resolve("data").toString());
    try (JavaProcess watch = JavaProcess.start(folder, environment, Roundtrip.class, "watch")) {
      assertThat(watch.awaitEnd()).as(watch.err()).isEqualTo(code);
      assertThat(watch.out()).isEmpty();
      return watch.err();
    }
  }
}
