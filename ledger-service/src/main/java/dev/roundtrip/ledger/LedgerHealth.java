package dev.roundtrip.ledger;

import dev.roundtrip.ledger.drive.LedgerStatus;
import dev.roundtrip.ledger.store.LedgerDatabase;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Whether the database answers and the ledger drives its run. */
@Singleton
final class LedgerHealth implements HealthIndicator {

  private final LedgerDatabase database;
  private final LedgerStatus status;

  LedgerHealth(LedgerDatabase database, LedgerStatus status) {
    this.database = database;
    this.status = status;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    LedgerStatus.Snapshot now = status.now();
    boolean answers = database.answers();
    boolean well = answers && now.trouble() == null && now.standstill() == null;
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("database", answers ? "answers" : "does not answer");
    String run = now.runId();
    if (run != null) {
      details.put("run", run);
    }
    if (!now.reason().isEmpty()) {
      details.put("problem", now.reason());
    }
    if (!now.silent().isEmpty()) {
      details.put("waits for", now.silent().toString());
    }
    return Publishers.just(
        HealthResult.builder("ledger")
            .status(well ? HealthStatus.UP : HealthStatus.DOWN)
            .details(details)
            .build());
  }
}
