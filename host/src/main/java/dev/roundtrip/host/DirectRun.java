package dev.roundtrip.host;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A whole run in one thread: the ledger and the hosts of a distributed run, joined by direct calls
 * instead of a network. Nothing is encoded.
 */
public final class DirectRun {

  private final String runId;
  private final LedgerHost ledger;
  private final List<PartyHost> hosts = new ArrayList<>();
  private final SortedMap<PartyId, PartyHost> hostOf = new TreeMap<>();
  private final Queue<LedgerRecord> published = new ArrayDeque<>();

  /**
   * @param runId the run
   * @param economy the scenario
   * @param seed the run's seed
   * @param grouping the acting parties, host by host; each on one host
   */
  public DirectRun(
      String runId,
      Economy economy,
      long seed,
      Collection<? extends Collection<PartyId>> grouping) {
    this.runId = runId;
    ledger = new LedgerHost(runId, economy, seed);
    for (Collection<PartyId> parties : grouping) {
      PartyHost host = new PartyHost(runId, economy, parties);
      hosts.add(host);
      for (PartyId party : host.parties()) {
        if (hostOf.put(party, host) != null) {
          throw new IllegalArgumentException(party + " lives on two hosts");
        }
      }
    }
    SortedSet<PartyId> homeless = new TreeSet<>(economy.actors());
    homeless.removeAll(hostOf.keySet());
    if (!homeless.isEmpty()) {
      throw new IllegalArgumentException("no host for " + homeless);
    }
  }

  /** Groups the parties as the services do. */
  public DirectRun(String runId, Economy economy, long seed) {
    this(runId, economy, seed, HostGroup.groups(economy).values());
  }

  /** Returns the ledger, to be read. */
  public Ledger ledger() {
    return ledger.ledger();
  }

  /** Tells whether the last month is closed. */
  public boolean isFinished() {
    return ledger.isFinished();
  }

  /**
   * Runs one month.
   *
   * @param injected shocks injected so far, in order, beside the scenario's
   */
  public PeriodResult step(List<Shock> injected) {
    published.addAll(ledger.open(injected));
    while (!ledger.isReadyToClose()) {
      LedgerRecord record = published.poll();
      if (record == null) {
        throw new IllegalStateException("the run hangs: nothing heard of " + ledger.missing());
      }
      for (PartyHost host : hosts) {
        host.on(record).forEach(turn -> carry(host, turn));
      }
    }
    return ledger.close();
  }

  private void carry(PartyHost from, Turn turn) {
    for (Message message : turn.messages()) {
      hear(new HostRecord.Said(runId, message));
      PartyHost to =
          message.body() instanceof Message.Body.ToParty(PartyId receiver, var notice)
              ? hostOf.get(receiver)
              : null;
      if (to != null && to != from) {
        to.on(message).forEach(more -> carry(to, more));
      }
    }
    hear(new HostRecord.RoundDone(runId, "direct", turn.period(), turn.round(), turn.parties()));
  }

  private void hear(HostRecord record) {
    for (Output output : ledger.on(record)) {
      if (output instanceof Output.Publish(LedgerRecord next)) {
        published.add(next);
      }
    }
  }
}
