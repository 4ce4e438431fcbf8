package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.drive.LedgerStatus;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.Database;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.RunReader;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The readers behind the API. They read the same in the ledger that drives a run and after it. */
@Factory
final class WebFactory {

  @Singleton
  RunReader runReader(Database database) {
    return new RunReader(database);
  }

  @Singleton
  EventSource eventSource(RunReader runs, LedgerDatabase database) {
    return new EventSource(runs, database.journal());
  }

  @Singleton
  RunPictures runPictures(
      RunReader runs, RunEconomies economies, LedgerDatabase database, LedgerStatus status) {
    return new RunPictures(runs, economies, database.hosts(), status);
  }
}
