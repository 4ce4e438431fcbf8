package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What shocks cannot make of parties and contracts in one month. */
final class Contradictions {

  private final Economy economy;
  private final Interventions made;

  Contradictions(Economy economy, Interventions made) {
    this.economy = economy;
    this.made = made;
  }

  /** Returns the first contradiction, as half a sentence, or null. */
  @Nullable String first() {
    List<PartyId> rescued = rescued();
    if (rescued.size() > 1) {
      return "the state steps in once at a time";
    }
    for (PartyId party : rescued) {
      if (made.on(Kind.RESCUE_REFUSED, party)) {
        return party + " is both rescued and not";
      }
    }
    for (Intervention stretched : made.of(Kind.STRETCHED)) {
      ContractId contract = new ContractId(stretched.about());
      if (made.on(Kind.CANCELLED, contract)) {
        return contract + " is both stretched and cancelled";
      }
      for (Intervention strict : made.of(Kind.TO_THE_LETTER)) {
        if (isSupplier(strict.about(), contract)) {
          return strict.about() + " cannot both grant and refuse to stretch " + contract;
        }
      }
    }
    return null;
  }

  private List<PartyId> rescued() {
    List<PartyId> rescued = new ArrayList<>();
    for (Intervention taken : made.of(Kind.NATIONALISED)) {
      rescued.add(new PartyId(taken.about()));
    }
    for (Intervention given : made.of(Kind.GUARANTEED)) {
      TermLoan loan = economy.loans().get(new ContractId(given.about()));
      if (loan != null) {
        rescued.add(loan.borrower());
      }
    }
    return rescued;
  }

  private boolean isSupplier(String party, ContractId id) {
    for (Contract contract : economy.contracts()) {
      if (contract instanceof Capacity capacity && capacity.id().equals(id)) {
        return capacity.supplier().value().equals(party);
      }
    }
    return false;
  }
}
