package dev.roundtrip.ledger;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.host.service.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LedgerSettingsTest {

  @Test
  void whatItsPropertiesTakeFromTheEnvironmentIsChecked() throws IOException {
    String properties = text("application-ledger.properties") + text("logback.xml");
    assertThat(LedgerSettings.ALL)
        .extracting(Setting::variable)
        .containsExactlyInAnyOrderElementsOf(
            Pattern.compile("(?<=\\$\\{)ROUNDTRIP_\\w+")
                .matcher(properties)
                .results()
                .map(MatchResult::group)
                .collect(toSet()));
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = LedgerSettings.class.getResourceAsStream("/" + resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
