package dev.roundtrip.ledger;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as a process.
 *
 * @param stateDir where the deployment keeps its files
 * @param hostTokenFile the file with the secret that the processes of the deployment share; null or
 *     empty for {@code host-token} in the state directory. Made if it is not there
 * @param controlTokenFile the file with the token that commands need; null or empty for {@code
 *     control-token} in the state directory. Made anew at each start
 */
@ConfigurationProperties("roundtrip")
public record LedgerConfiguration(
    @Bindable(defaultValue = ".roundtrip") String stateDir,
    @Nullable String hostTokenFile,
    @Nullable String controlTokenFile) {

  Path hostToken() {
    return fileOr(hostTokenFile, "host-token");
  }

  Path controlToken() {
    return fileOr(controlTokenFile, "control-token");
  }

  private Path fileOr(@Nullable String file, String name) {
    return file == null || file.isBlank() ? Path.of(stateDir, name) : Path.of(file);
  }
}
