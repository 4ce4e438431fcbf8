package dev.roundtrip.host.service;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Whether the host is known to the ledger, and what its runs are doing. */
@Singleton
@Requires(property = "roundtrip.roles")
final class HostHealth implements HealthIndicator {

  private final HostLoop loop;

  HostHealth(HostLoop loop) {
    this.loop = loop;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    String problem = loop.problem();
    Map<String, Object> details = new LinkedHashMap<>(loop.states());
    if (problem != null) {
      details.put("problem", problem);
    }
    return Publishers.just(
        HealthResult.builder("host")
            .status(problem == null ? HealthStatus.UP : HealthStatus.DOWN)
            .details(details)
            .build());
  }
}
