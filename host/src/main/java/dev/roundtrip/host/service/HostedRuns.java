package dev.roundtrip.host.service;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The runs in which this host takes part, by id. */
@Singleton
@Requires(property = "roundtrip.roles")
final class HostedRuns {

  private final Map<String, RunEntrance> entrances = new ConcurrentHashMap<>();

  @Nullable RunEntrance find(String runId) {
    return entrances.get(runId);
  }

  void add(String runId, RunEntrance entrance) {
    entrances.put(runId, entrance);
  }

  void remove(String runId) {
    entrances.remove(runId);
  }
}
