package dev.roundtrip.ledger;

import dev.roundtrip.ledger.store.DatabaseAccess;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and who comes to it. A password is given itself or as a file that holds it.
 *
 * @param url JDBC URL
 * @param owner who owns the tables, and may create the service's role if that is missing
 * @param ownerPassword the owner's password, or null
 * @param ownerPasswordFile the file with it, or null
 * @param role the service's own role, which may only add to history
 * @param rolePassword its password; null or empty for a new one at each start, set by the owner
 * @param rolePasswordFile the file with it, or null
 * @param connections the most connections the service opens
 */
@ConfigurationProperties("roundtrip.db")
public record DatabaseConfiguration(
    @Bindable(defaultValue = "jdbc:postgresql://127.0.0.1:5432/roundtrip") String url,
    @Bindable(defaultValue = "roundtrip") String owner,
    @Nullable String ownerPassword,
    @Nullable String ownerPasswordFile,
    @Bindable(defaultValue = "roundtrip_ledger") String role,
    @Nullable String rolePassword,
    @Nullable String rolePasswordFile,
    @Bindable(defaultValue = "8") int connections) {

  DatabaseAccess access() {
    String password = secret(rolePassword, rolePasswordFile);
    return new DatabaseAccess(
        url,
        owner,
        secret(ownerPassword, ownerPasswordFile),
        role,
        password.isEmpty() ? SecretFiles.random() : password,
        connections);
  }

  private static String secret(@Nullable String given, @Nullable String file) {
    if (given != null && !given.isEmpty()) {
      return given;
    }
    if (file == null || file.isBlank()) {
      return "";
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the password file cannot be read: " + file, e);
    }
  }

  /** Returns what may be shown of it: no password. */
  @Override
  public String toString() {
    return url + " as " + role + ", owned by " + owner;
  }
}
