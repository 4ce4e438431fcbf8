package dev.roundtrip.ledger.control;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.drive.HostDirectory;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.proto.v1.ListPartiesRequest;
import dev.roundtrip.proto.v1.ListPartiesResponse;
import dev.roundtrip.proto.v1.PartyStanding;
import dev.roundtrip.wire.Announcements;
import dev.roundtrip.wire.RunViews;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the parties of a run stand. */
final class PartiesEndpoint {

  private final LedgerDatabase database;
  private final RunEconomies economies;
  private final String economyDigest;

  PartiesEndpoint(LedgerDatabase database, RunEconomies economies, String economyDigest) {
    this.database = database;
    this.economies = economies;
    this.economyDigest = economyDigest;
  }

  ListPartiesResponse list(RunFacts run, ListPartiesRequest request) throws SQLException {
    Period last = run.position().period();
    Period opening = run.horizon().first().previous();
    Period period = request.hasPeriodIndex() ? new Period(request.getPeriodIndex()) : last;
    if (period.isBefore(opening) || period.isAfter(last)) {
      throw Refusals.invalid("period_index: " + period + " is not closed in this run");
    }
    Economy economy = economies.of(run);
    HostDirectory hosts = HostDirectory.of(economy, database.hosts().hosts(), economyDigest);
    List<PartyResult> results =
        period.equals(opening)
            ? economy.parties().stream().map(PartiesEndpoint::atOpening).toList()
            : database.archive().parties(run.runId(), period);
    SortedMap<PartyId, Period> defaults = new TreeMap<>(database.archive().defaults(run.runId()));
    ListPartiesResponse.Builder response =
        ListPartiesResponse.newBuilder().setPeriodIndex(period.index());
    for (PartyResult result : results) {
      Party party = economy.party(result.party());
      Period fall = defaults.get(party.id());
      response.addParties(
          PartyStanding.newBuilder()
              .setName(party.name())
              .setKind(Announcements.encode(party.kind()))
              .setResult(RunViews.result(result))
              .setDefaulted(fall != null && !fall.isAfter(period))
              .setHostId(hosts.hosts().getOrDefault(party.id(), "")));
    }
    return response.build();
  }

  /** Before the first close, all there is to say is what a party begins with. */
  private static PartyResult atOpening(Party party) {
    return new PartyResult(
        party.id(),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        party.opening().cash(),
        Money.ZERO,
        Money.ZERO,
        Megawatts.ZERO);
  }
}
