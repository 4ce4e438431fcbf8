package dev.roundtrip.host.service;

import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.World;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.PartyHost;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the parties of a host have and owe at the close of a month, for people and tools to read in
 * any thread.
 *
 * @param closed the month
 * @param environment the conditions of the month that is open since
 * @param contracts the contracts in force to which one of them is a party, sorted by id
 * @param cash the cash of each of them
 * @param unpaid what is overdue and concerns one of them, in order of identity
 * @param defaulted those that have defaulted
 */
record PartyBooks(
    Period closed,
    Environment environment,
    List<ContractState> contracts,
    SortedMap<PartyId, Money> cash,
    List<Obligation> unpaid,
    List<PartyId> defaulted) {

  /** Returns the books of a host's parties, or null before the first month is open. */
  static @Nullable PartyBooks of(PartyHost host) {
    Environment environment = host.environment();
    if (environment == null) {
      return null;
    }
    World world = host.world();
    Collection<PartyId> parties = host.parties();
    SortedMap<PartyId, Money> cash = new TreeMap<>();
    parties.forEach(party -> cash.put(party, world.cash(party)));
    return new PartyBooks(
        environment.period().previous(),
        environment,
        world.inForce().stream()
            .filter(state -> parties.stream().anyMatch(state.contract()::involves))
            .toList(),
        cash,
        world.unpaid().stream()
            .filter(due -> cash.containsKey(due.obligor()) || cash.containsKey(due.obligee()))
            .toList(),
        parties.stream().filter(world::hasDefaulted).toList());
  }
}
