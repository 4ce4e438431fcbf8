package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario has beside the contract that is looked at.
 *
 * @param start the first month of a run, or null if it could not be read
 * @param parties all parties that could be read
 * @param contracts all contracts that could be read
 * @param markets the ids of the contracts that have a market
 * @param listed the ids of the parties whose shares have a price process
 * @param context where to say what is wrong
 */
record Surroundings(
    @Nullable Period start,
    Map<PartyId, Party> parties,
    Map<ContractId, Contract> contracts,
    List<String> markets,
    List<String> listed,
    Context context) {

  boolean isOutside(PartyId id) {
    Party party = parties.get(id);
    return party != null && !party.kind().acts();
  }
}
