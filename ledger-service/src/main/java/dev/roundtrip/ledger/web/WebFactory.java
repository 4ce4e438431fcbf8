package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.Database;
import dev.roundtrip.ledger.store.HostRegister;
import dev.roundtrip.ledger.store.JournalReader;
import dev.roundtrip.ledger.store.RunReader;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The readers behind the API. They read the same in the ledger that drives a run and after it. */
@Factory
@Requires(beans = Database.class)
final class WebFactory {

  @Singleton
  RunReader runReader(Database database) {
    return new RunReader(database);
  }

  @Singleton
  EventSource eventSource(RunReader runs, Database database) {
    return new EventSource(runs, new JournalReader(database));
  }

  @Singleton
  RunPictures runPictures(RunReader runs, Database database) {
    return new RunPictures(runs, new HostRegister(database));
  }
}
