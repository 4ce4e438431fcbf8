package dev.roundtrip.host.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTokensTest {

  private static final HostTokens TOKENS = new HostTokens("sixteen characters");

  @TempDir Path folder;

  @Test
  void aTokenSpeaksForItsAddressOnly() {
    String token = TOKENS.of("clouds:9093");
    assertThat(TOKENS.addressOf(token)).isEqualTo("clouds:9093");
    assertThat(token).doesNotContain(TOKENS.secret());
    assertThat(TOKENS.addressOf(token.replace("clouds", "buyers"))).isNull();
    assertThat(new HostTokens("another secret text").addressOf(token)).isNull();
  }

  @Test
  void whatIsNoTokenSpeaksForNobody() {
    assertThat(TOKENS.addressOf(null)).isNull();
    assertThat(TOKENS.addressOf("")).isNull();
    assertThat(TOKENS.addressOf("clouds:9093")).isNull();
    assertThat(TOKENS.addressOf("clouds:9093|")).isNull();
    assertThat(TOKENS.addressOf(TOKENS.secret())).isNull();
  }

  @Test
  void theSecretIsReadFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("host-token"), "sixteen characters\n");
    assertThat(HostTokens.read(file).isSecret("sixteen characters")).isTrue();
    assertThat(HostTokens.read(file).isSecret("seventeen characters")).isFalse();
    assertThat(HostTokens.read(file).isSecret(null)).isFalse();
    assertThatThrownBy(() -> HostTokens.read(Files.writeString(file, "short")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("16 characters")
        .hasMessageNotContaining("short\n");
    assertThatThrownBy(() -> HostTokens.read(folder.resolve("none")))
        .isInstanceOf(IOException.class);
  }
}
