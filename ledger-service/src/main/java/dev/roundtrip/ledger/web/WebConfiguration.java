package dev.roundtrip.ledger.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the dashboard is served.
 *
 * @param allowedHosts names other than loopback's under which a browser may come
 * @param poll how often the database is asked for news, while somebody listens
 * @param heartbeat how often a listener without news hears that the line is open
 */
@ConfigurationProperties("roundtrip.web")
record WebConfiguration(
    @Nullable List<String> allowedHosts, @Nullable Duration poll, @Nullable Duration heartbeat) {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  List<String> names() {
    return allowedHosts == null ? List.of() : List.copyOf(allowedHosts);
  }

  Duration pollInterval() {
    return poll == null ? POLL : poll;
  }

  Duration heartbeatInterval() {
    return heartbeat == null ? HEARTBEAT : heartbeat;
  }
}
