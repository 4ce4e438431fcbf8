package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.ledger.LedgerApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger says of the run that it is to start, before it looks for its database. */
class LedgerSettingsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ROUNDTRIP_SCENARIO | nosuch | nosuch: found 'nosuch', expected one of the shipped scenarios
          ROUNDTRIP_SEED     | x      | roundtrip.run.seed: found 'x', expected a whole number
          ROUNDTRIP_PACE     | 5      | roundtrip.run.pace: found '5', expected a time with a unit
          ROUNDTRIP_PACE     | -5s    | roundtrip.run.pace: found '-5s', expected a time with a unit
          ROUNDTRIP_PAUSED   | maybe  | roundtrip.run.paused: found 'maybe', expected true or false
          """)
  void aSettingThatCannotBeIsRefusedInALine(String variable, String value, String told)
      throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(Map.of("ROUNDTRIP_SCENARIO", "middle"));
    environment.put(variable, value);
    environment.put("ROUNDTRIP_HTTP_PORT", "-1");
    environment.put("ROUNDTRIP_GRPC_PORT", "0");
    environment.put("ROUNDTRIP_STATE_DIR", folder.resolve("state").toString());
    try (JavaProcess ledger = JavaProcess.start(folder, environment, LedgerApplication.class)) {
      assertThat(ledger.awaitEnd()).as(ledger.err()).isEqualTo(2);
      assertThat(ledger.err()).contains(told).hasLineCount(1);
    }
  }
}
