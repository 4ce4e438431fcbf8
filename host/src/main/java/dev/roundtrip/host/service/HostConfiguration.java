package dev.roundtrip.host.service;

import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.host.HostGroup;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a host is.
 *
 * @param hostId its name, unique in the deployment and the same after a restart
 * @param roles which groups of parties live here
 * @param stateDir where the deployment keeps its files
 * @param hostTokenFile the file with the deployment's secret; null or empty for {@code host-token}
 *     in the state directory
 */
@ConfigurationProperties("roundtrip")
@Requires(property = "roundtrip.roles")
public record HostConfiguration(
    String hostId, List<HostGroup> roles, String stateDir, @Nullable String hostTokenFile) {

  /** Returns the file with the deployment's secret. */
  public Path tokenFile() {
    return hostTokenFile == null || hostTokenFile.isBlank()
        ? Path.of(stateDir, "host-token")
        : Path.of(hostTokenFile);
  }

  /** Returns the kinds of parties that live here. */
  public SortedSet<PartyKind> kinds() {
    SortedSet<PartyKind> kinds = new TreeSet<>();
    roles.forEach(role -> kinds.addAll(role.kinds()));
    return kinds;
  }
}
