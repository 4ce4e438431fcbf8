package dev.roundtrip.host.service;

import dev.roundtrip.host.calls.HostTokens;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The deployment's secret, as soon as its file is there. It is read once and never logged. */
@Singleton
@Requires(property = "roundtrip.roles")
final class TokenFile {

  private final Path file;
  private volatile @Nullable HostTokens tokens;

  TokenFile(HostConfiguration configuration) {
    file = configuration.tokenFile();
  }

  Path file() {
    return file;
  }

  /** Returns the tokens, or null while there is no secret. */
  @Nullable HostTokens tokens() {
    if (tokens == null) {
      try {
        tokens = HostTokens.read(file);
      } catch (IOException e) {
        return null;
      }
    }
    return tokens;
  }
}
