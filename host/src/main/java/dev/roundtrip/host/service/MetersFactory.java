package dev.roundtrip.host.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Counts in memory where nobody provides a registry of its own. */
@Factory
final class MetersFactory {

  @Singleton
  @Requires(missingBeans = MeterRegistry.class)
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }
}
