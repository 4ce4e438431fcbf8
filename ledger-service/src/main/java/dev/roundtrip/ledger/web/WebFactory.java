package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.drive.LedgerStatus;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.Database;
import dev.roundtrip.ledger.store.EntryReader;
import dev.roundtrip.ledger.store.FlowReader;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.PartyReader;
import dev.roundtrip.ledger.store.RunArchive;
import dev.roundtrip.ledger.store.RunControls;
import dev.roundtrip.ledger.store.RunReader;
import dev.roundtrip.ledger.store.TimelineReader;
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
  PartyReader partyReader(RunReader runs) {
    return new PartyReader(runs);
  }

  @Singleton
  EntryReader entryReader(RunReader runs) {
    return new EntryReader(runs);
  }

  @Singleton
  FlowReader flowReader(RunReader runs) {
    return new FlowReader(runs);
  }

  @Singleton
  TimelineReader timelineReader(RunReader runs) {
    return new TimelineReader(runs);
  }

  @Singleton
  RunArchive runArchive(LedgerDatabase database) {
    return database.archive();
  }

  @Singleton
  RunControls runControls(LedgerDatabase database) {
    return database.controls();
  }

  @Singleton
  EventSource eventSource(RunReader runs, LedgerDatabase database) {
    return new EventSource(runs, database.archive());
  }

  @Singleton
  RunPictures runPictures(
      RunReader runs,
      PartyReader parties,
      RunEconomies economies,
      LedgerDatabase database,
      LedgerStatus status) {
    return new RunPictures(runs, parties, economies, database.hosts(), status);
  }
}
