package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.drive.LedgerStatus;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.HostRegister;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunReader;
import dev.roundtrip.ledger.store.RunReader.EntryPlace;
import dev.roundtrip.ledger.store.RunReader.PartyStanding;
import dev.roundtrip.wire.Announcement;
import io.micronaut.http.HttpStatus;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The current run as the API shows it. */
class RunPictures {

  private static final int HAPPENINGS = 60;

  private final RunReader runs;
  private final RunEconomies economies;
  private final HostRegister hosts;
  private final LedgerStatus status;

  RunPictures(RunReader runs, RunEconomies economies, HostRegister hosts, LedgerStatus status) {
    this.runs = runs;
    this.economies = economies;
    this.hosts = hosts;
    this.status = status;
  }

  RunView run() throws SQLException {
    Optional<RunReader.Standing> found = runs.standing(HAPPENINGS);
    if (found.isEmpty()) {
      return RunView.none();
    }
    RunReader.Standing standing = found.orElseThrow();
    return RunView.of(standing, missingHosts(standing.facts()), problem(standing.facts()));
  }

  /** A host counts for a run if it runs the same economy. */
  private List<String> missingHosts(RunFacts facts) throws SQLException {
    if (facts.state().isOver()) {
      return List.of();
    }
    TreeSet<PartyKind> missing = new TreeSet<>();
    for (Party party : economies.of(facts).parties()) {
      if (party.kind().acts()) {
        missing.add(party.kind());
      }
    }
    for (Announcement host : hosts.hosts()) {
      if (host.economyDigest().equals(facts.economyDigest())) {
        missing.removeAll(host.kinds());
      }
    }
    return missing.stream()
        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  /** Only the ledger that drives the run knows what keeps it from going on. */
  private @Nullable String problem(RunFacts facts) {
    LedgerStatus.Snapshot now = status.now();
    boolean driven = facts.runId().equals(now.runId()) && !facts.state().isOver();
    return driven && !now.reason().isEmpty() ? now.reason() : null;
  }

  PartiesView parties(@Nullable Period period) throws SQLException {
    Optional<RunReader.Parties> found = runs.parties(period);
    if (found.isEmpty()) {
      return PartiesView.NONE;
    }
    PartiesView view = viewOf(found.orElseThrow());
    if (view.parties().isEmpty()) {
      throw new RefusedRequest(HttpStatus.NOT_FOUND, "The current run has not closed that month.");
    }
    return view;
  }

  private PartiesView viewOf(RunReader.Parties parties) throws SQLException {
    Map<PartyId, PartyStanding> standings = new TreeMap<>();
    parties.parties().forEach(standing -> standings.put(standing.result().party(), standing));
    List<PartiesView.PartyView> views = new ArrayList<>();
    List<Party> inOrder =
        economies.of(parties.facts()).parties().stream()
            .sorted(Comparator.comparing(Party::kind).thenComparing(Party::id))
            .toList();
    for (Party party : inOrder) {
      PartyStanding standing = standings.get(party.id());
      if (standing != null) {
        views.add(PartiesView.PartyView.of(party, standing));
      }
    }
    int months = standings.values().stream().mapToInt(PartyStanding::revenueMonths).max().orElse(0);
    return new PartiesView(parties.facts().runId(), RunView.text(parties.period()), months, views);
  }

  SeriesView series(@Nullable PartyId party, @Nullable Period after, @Nullable Period through)
      throws SQLException {
    Optional<RunReader.Series> found = runs.series(party, after, through);
    if (found.isEmpty()) {
      return SeriesView.NONE;
    }
    RunReader.Series series = found.orElseThrow();
    requireParty(party);
    return SeriesView.of(series.facts().runId(), series.months());
  }

  EntriesView entries(@Nullable EntryPlace before, @Nullable PartyId party, int limit)
      throws SQLException {
    Optional<RunReader.Entries> found = runs.entries(before, party, limit);
    if (found.isEmpty()) {
      return EntriesView.NONE;
    }
    requireParty(party);
    return EntriesView.of(found.orElseThrow());
  }

  private void requireParty(@Nullable PartyId party) throws SQLException {
    if (party != null
        && parties(null).parties().stream().noneMatch(view -> view.party().equals(party.value()))) {
      throw new RefusedRequest(HttpStatus.NOT_FOUND, "The current run has no party of that id.");
    }
  }
}
