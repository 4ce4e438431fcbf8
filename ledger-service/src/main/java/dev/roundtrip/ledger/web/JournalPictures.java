package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.store.EntryReader;
import dev.roundtrip.ledger.store.FlowReader;
import dev.roundtrip.ledger.store.RunFacts;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run's journal as the API shows it. */
@Singleton
final class JournalPictures {

  private final RunPictures pictures;
  private final EntryReader entries;
  private final FlowReader flows;

  JournalPictures(RunPictures pictures, EntryReader entries, FlowReader flows) {
    this.pictures = pictures;
    this.entries = entries;
    this.flows = flows;
  }

  EntriesView entries(String run, EntryReader.Filter filter) throws SQLException {
    Optional<EntryReader.Entries> found = entries.entries(run, filter);
    if (found.isEmpty()) {
      return RunPictures.orNone(run, EntriesView.NONE);
    }
    EntryReader.Entries page = found.orElseThrow();
    pictures.requireParty(page.facts(), filter.party());
    pictures.requireParty(page.facts(), filter.with());
    return EntriesView.of(page);
  }

  BalancesView balances(
      String run, @Nullable Period period, @Nullable PartyId party, int skip, int limit)
      throws SQLException {
    Optional<EntryReader.Balances> found = entries.balances(run, period, party, skip, limit);
    if (found.isEmpty()) {
      return RunPictures.orNone(run, BalancesView.NONE);
    }
    EntryReader.Balances balances = found.orElseThrow();
    RunFacts facts = balances.facts();
    pictures.requireParty(facts, party);
    boolean opening = balances.period().equals(facts.horizon().first().previous());
    boolean closed =
        !balances.period().isAfter(facts.position().period())
            && !balances.period().isBefore(facts.horizon().first());
    if (!opening && !closed) {
      throw new RefusedRequest(HttpStatus.NOT_FOUND, "The run has not closed that month.");
    }
    return BalancesView.of(balances, skip);
  }

  FlowsView flows(String run, @Nullable Period from, @Nullable Period through, int most)
      throws SQLException {
    return flows
        .flows(run, from, through, most)
        .map(FlowsView::of)
        .orElseGet(() -> RunPictures.orNone(run, FlowsView.NONE));
  }
}
