package dev.roundtrip.host.service;

import dev.roundtrip.host.HostGroup;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The environment variables of services: those that each has, and those of a host of parties. */
public final class HostSettings {

  private static final int HIGHEST_PORT = 65_535;

  /** How much every process of ours logs. */
  public static final List<Setting<?>> OF_LOGS =
      List.of(
          Setting.logLevel("ROUNDTRIP_LOG_LEVEL"), Setting.logLevel("ROUNDTRIP_KAFKA_LOG_LEVEL"));

  /** What every service has. */
  private static final List<Setting<?>> OF_ALL =
      List.of(
          Setting.host("ROUNDTRIP_HTTP_HOST"),
          Setting.number(
              "ROUNDTRIP_HTTP_PORT",
              "a port from 0 to 65535; 0 and -1 are any free one",
              -1,
              HIGHEST_PORT),
          Setting.host("ROUNDTRIP_GRPC_HOST"),
          Setting.number(
              "ROUNDTRIP_GRPC_PORT", "a port from 0 to 65535; 0 is any free one", 0, HIGHEST_PORT),
          Setting.text(
              "ROUNDTRIP_KAFKA_BOOTSTRAP",
              "an address such as 127.0.0.1:9092, or several with commas between",
              text -> Setting.isListOf(text, one -> Setting.isAddress(one.strip()))),
          Setting.folder("ROUNDTRIP_STATE_DIR"),
          Setting.free("ROUNDTRIP_HOST_TOKEN_FILE"));

  private HostSettings() {}

  /** Returns the settings of a service: what every service has, and more of its own. */
  public static List<Setting<?>> and(List<Setting<?>> more) {
    return Stream.of(OF_ALL, OF_LOGS, more).flatMap(Collection::stream).toList();
  }

  /**
   * Returns the settings of a service that hosts parties.
   *
   * @param groups the groups of parties that it can host: each service answers the calls to its own
   */
  public static List<Setting<?>> ofHost(HostGroup... groups) {
    List<String> names =
        Arrays.stream(groups).map(group -> group.name().toLowerCase(Locale.ROOT)).toList();
    String allowed =
        names.size() == 1
            ? names.getFirst()
            : "one or several of " + String.join(", ", names) + ", with nothing but commas between";
    return and(
        List.of(
            Setting.text(
                "ROUNDTRIP_HOST_ID",
                "1 to 64 letters, digits, dots, underscores and hyphens",
                text -> text.matches("[A-Za-z0-9._-]{1,64}")),
            Setting.text(
                "ROUNDTRIP_ROLES",
                allowed,
                text ->
                    Setting.isListOf(text, role -> names.contains(role.toLowerCase(Locale.ROOT)))),
            Setting.address("ROUNDTRIP_LEDGER_ADDRESS"),
            Setting.text(
                "ROUNDTRIP_GRPC_ADVERTISED",
                "the name by which others reach this host, with or without a port, or nothing",
                text -> text.isEmpty() || Setting.isName(text) || Setting.isAddress(text))));
  }
}
