package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.store.HostRegister;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunReader;
import dev.roundtrip.ledger.store.RunReader.EntryPlace;
import dev.roundtrip.ledger.store.RunReader.PartyStanding;
import dev.roundtrip.scenarios.ScenarioLoader;
import dev.roundtrip.wire.Announcement;
import io.micronaut.http.HttpStatus;
import java.sql.SQLException;
import java.util.ArrayList;
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
  private final HostRegister hosts;
  private volatile @Nullable Known known;

  /** The scenario read last; reading one takes longer than all else that is asked here. */
  private record Known(String digest, Economy economy) {}

  RunPictures(RunReader runs, HostRegister hosts) {
    this.runs = runs;
    this.hosts = hosts;
  }

  RunView run() throws SQLException {
    Optional<RunReader.Standing> found = runs.standing(HAPPENINGS);
    if (found.isEmpty()) {
      return RunView.none();
    }
    RunReader.Standing standing = found.orElseThrow();
    return RunView.of(standing, missingHosts(standing.facts(), standing.scenarioText()));
  }

  /** A host counts for a run if it runs the same economy. */
  private List<String> missingHosts(RunFacts facts, String scenarioText) throws SQLException {
    if (facts.state().isOver()) {
      return List.of();
    }
    TreeSet<PartyKind> missing = new TreeSet<>();
    for (Party party : economy(facts, scenarioText).parties()) {
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

  PartiesView parties() throws SQLException {
    return runs.parties().map(this::parties).orElse(PartiesView.NONE);
  }

  private PartiesView parties(RunReader.Parties parties) {
    Map<PartyId, PartyStanding> standings = new TreeMap<>();
    parties.parties().forEach(standing -> standings.put(standing.result().party(), standing));
    List<PartiesView.PartyView> views = new ArrayList<>();
    for (Party party : economy(parties.facts(), parties.scenarioText()).parties()) {
      PartyStanding standing = standings.get(party.id());
      if (standing != null) {
        views.add(PartiesView.PartyView.of(party, standing));
      }
    }
    int months = standings.values().stream().mapToInt(PartyStanding::revenueMonths).max().orElse(0);
    return new PartiesView(parties.facts().runId(), RunView.closed(parties.facts()), months, views);
  }

  SeriesView series(@Nullable PartyId party, @Nullable Period after) throws SQLException {
    Optional<RunReader.Series> found = runs.series(party, after);
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
        && parties().parties().stream().noneMatch(view -> view.party().equals(party.value()))) {
      throw new RefusedRequest(HttpStatus.NOT_FOUND, "The current run has no party of that id.");
    }
  }

  private Economy economy(RunFacts facts, String scenarioText) {
    Known last = known;
    if (last == null || !last.digest().equals(facts.scenarioDigest())) {
      last =
          new Known(
              facts.scenarioDigest(),
              ScenarioLoader.parse(scenarioText, facts.scenarioName()).economy());
      known = last;
    }
    return last.economy();
  }
}
