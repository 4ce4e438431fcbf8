package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.shock.Shock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole run in one thread, with no messages on any wire: the model by itself. The services do the
 * same through their protocol, and end with the same fingerprint.
 */
public final class Simulation {

  private final Economy economy;
  private final Ledger ledger;
  private final Actors actors;
  private SortedMap<PartyId, List<Message>> inboxes = new TreeMap<>();

  /**
   * @param economy the scenario
   * @param seed the run's seed
   * @param path number of the path in an ensemble; 0 for a single run
   */
  public Simulation(Economy economy, long seed, long path) {
    this(economy, seed, path, Observation.ALONE);
  }

  /**
   * @param observation what is done about the run beside running it
   */
  public Simulation(Economy economy, long seed, long path, Observation observation) {
    this.economy = economy;
    ledger = new Ledger(economy, seed, path, observation);
    actors = new Actors(ledger.world(), economy.actors());
  }

  /** Returns the ledger, to be read. */
  public Ledger ledger() {
    return ledger;
  }

  /** Tells whether the horizon is reached. */
  public boolean isFinished() {
    return ledger.isLastOpen();
  }

  /** Simulates one month and returns what came of it. */
  public PeriodResult step() {
    return step(List.of());
  }

  /**
   * Simulates one month.
   *
   * @param injected shocks injected so far, beside the scenario's
   */
  public PeriodResult step(List<Shock> injected) {
    List<Message> messages = new ArrayList<>();
    Environment environment = ledger.open(injected);
    actors.open(environment);
    for (Round round : Round.values()) {
      messages.addAll(act(round));
    }
    return ledger.close(messages);
  }

  private List<Message> act(Round round) {
    List<Message> said = new ArrayList<>();
    for (PartyId party : actors.parties()) {
      said.addAll(actors.act(party, round, inboxes.getOrDefault(party, List.of())));
    }
    inboxes = new TreeMap<>();
    for (Message message : said) {
      if (message.body() instanceof Message.Body.ToParty(PartyId receiver, var notice)) {
        inboxes.computeIfAbsent(receiver, id -> new ArrayList<>()).add(message);
      }
    }
    return said;
  }

  /** Simulates all months that are left and returns the fingerprint. */
  public String run() {
    while (!isFinished()) {
      step();
    }
    return ledger.hash();
  }

  /** Returns the scenario. */
  public Economy economy() {
    return economy;
  }
}
