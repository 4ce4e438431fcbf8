package dev.roundtrip.host.log;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Whether the broker answers. */
@Singleton
public final class KafkaHealth implements HealthIndicator {

  private static final int PATIENCE_MS = 2_000;

  private final KafkaConfiguration kafka;
  private @Nullable Admin admin;

  public KafkaHealth(KafkaConfiguration kafka) {
    this.kafka = kafka;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(result());
  }

  private synchronized HealthResult result() {
    HealthResult.Builder result = HealthResult.builder("kafka");
    try {
      Admin client = client();
      int brokers = client.describeCluster().nodes().get(PATIENCE_MS, TimeUnit.MILLISECONDS).size();
      return result
          .status(HealthStatus.UP)
          .details(Map.of("bootstrap", kafka.bootstrap(), "brokers", brokers))
          .build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return result.status(HealthStatus.UNKNOWN).build();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      return result
          .status(HealthStatus.DOWN)
          .details(Map.of("bootstrap", kafka.bootstrap(), "problem", "the broker does not answer"))
          .build();
    }
  }

  private Admin client() {
    if (admin == null) {
      Properties properties = Topics.admin(kafka);
      properties.setProperty(
          AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MS));
      properties.setProperty(
          AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MS));
      admin = Admin.create(properties);
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
      admin = null;
    }
  }
}
