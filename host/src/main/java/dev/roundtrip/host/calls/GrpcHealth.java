package dev.roundtrip.host.calls;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Whether calls are answered. */
@Singleton
@Requires(beans = GrpcServer.class)
public final class GrpcHealth implements HealthIndicator {

  private final GrpcServer server;

  public GrpcHealth(GrpcServer server) {
    this.server = server;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(
        HealthResult.builder("grpc")
            .status(server.isServing() ? HealthStatus.UP : HealthStatus.DOWN)
            .details(Map.of("address", server.address()))
            .build());
  }
}
