package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.drive.LedgerStatus;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.HostRegister;
import dev.roundtrip.ledger.store.PartyReader;
import dev.roundtrip.ledger.store.PartyReader.PartyStanding;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunReader;
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

/** Runs as the API shows them. */
class RunPictures {

  /** How many are named of what a run may have thousands of. */
  private static final int NAMED = 60;

  private final RunReader runs;
  private final PartyReader parties;
  private final RunEconomies economies;
  private final HostRegister hosts;
  private final LedgerStatus status;

  RunPictures(
      RunReader runs,
      PartyReader parties,
      RunEconomies economies,
      HostRegister hosts,
      LedgerStatus status) {
    this.runs = runs;
    this.parties = parties;
    this.economies = economies;
    this.hosts = hosts;
    this.status = status;
  }

  /** Answers for a run that is not there: the current one may come yet, another is not known. */
  static <T> T orNone(String run, T none) {
    if (run.equals(RunReader.CURRENT)) {
      return none;
    }
    throw new RefusedRequest(HttpStatus.NOT_FOUND, "There is no run of that id.");
  }

  /** Returns the run as it is recorded, or refuses. */
  RunFacts facts(String run) throws SQLException {
    return runs.facts(run)
        .orElseThrow(() -> new RefusedRequest(HttpStatus.NOT_FOUND, "There is no run of that id."));
  }

  /** Returns a run's place among all runs; 0 for the current one, whichever it is. */
  long numberOf(String run) throws SQLException {
    return run.equals(RunReader.CURRENT)
        ? 0
        : runs.head(run).map(RunReader.Head::run).orElseGet(() -> orNone(run, 0L));
  }

  RunView run(String run) throws SQLException {
    Optional<RunReader.Standing> found = runs.standing(run, NAMED);
    if (found.isEmpty()) {
      return orNone(run, RunView.none());
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

  PartiesView parties(String run, @Nullable Period period, int most) throws SQLException {
    Optional<PartyReader.Parties> found = parties.parties(run, period, most);
    if (found.isEmpty()) {
      return orNone(run, PartiesView.NONE);
    }
    PartiesView view = viewOf(found.orElseThrow());
    if (view.parties().isEmpty()) {
      throw new RefusedRequest(HttpStatus.NOT_FOUND, "The run has not closed that month.");
    }
    return view;
  }

  private PartiesView viewOf(PartyReader.Parties found) throws SQLException {
    Map<PartyId, PartyStanding> standings = new TreeMap<>();
    found.parties().forEach(standing -> standings.put(standing.result().party(), standing));
    List<PartiesView.PartyView> views = new ArrayList<>();
    List<Party> inOrder =
        economies.of(found.facts()).parties().stream()
            .sorted(Comparator.comparing(Party::kind).thenComparing(Party::id))
            .toList();
    for (Party party : inOrder) {
      PartyStanding standing = standings.get(party.id());
      if (standing != null) {
        views.add(PartiesView.PartyView.of(party, standing));
      }
    }
    int months = standings.values().stream().mapToInt(PartyStanding::revenueMonths).max().orElse(0);
    return new PartiesView(
        found.facts().runId(), RunView.text(found.period()), months, views, found.others());
  }

  SeriesView series(
      String run,
      @Nullable PartyId party,
      @Nullable Period after,
      @Nullable Period through,
      int most)
      throws SQLException {
    Optional<PartyReader.Series> found = parties.series(run, party, after, through, most);
    if (found.isEmpty()) {
      return orNone(run, SeriesView.NONE);
    }
    PartyReader.Series series = found.orElseThrow();
    requireParty(series.facts(), party);
    return SeriesView.of(series.facts().runId(), series.months());
  }

  MarketsView markets(String run, @Nullable Period after, @Nullable Period through)
      throws SQLException {
    Optional<RunReader.Conditions> found = runs.conditions(run, after, through);
    if (found.isEmpty()) {
      return orNone(run, MarketsView.NONE);
    }
    RunReader.Conditions conditions = found.orElseThrow();
    return MarketsView.of(
        conditions.facts().runId(),
        conditions.months(),
        economies.of(conditions.facts()).climate().shares().announcements());
  }

  ContractsView contracts(String run) throws SQLException {
    return runs.contracts(run)
        .map(ContractsView::of)
        .orElseGet(() -> orNone(run, new ContractsView(List.of())));
  }

  void requireParty(RunFacts facts, @Nullable PartyId party) throws SQLException {
    if (party != null
        && economies.of(facts).parties().stream().noneMatch(one -> one.id().equals(party))) {
      throw new RefusedRequest(HttpStatus.NOT_FOUND, "The run has no party of that id.");
    }
  }
}
