package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.Conditions;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which contracts end with a settlement: those walked away from, and those a default ends. */
final class Terminations {

  private Terminations() {}

  /** Tells whether who owes under a contract walks away from it. */
  static boolean isCancelled(Contract contract, Conditions conditions) {
    return !(contract instanceof Guarantee)
        && conditions.interventions().on(Intervention.Kind.CANCELLED, contract.id());
  }

  /**
   * Returns what ends, and what is booked for it. A guarantee goes on whoever falls: it is there
   * for that, and estates owe and collect.
   *
   * @param contracts the contracts in force and those signed for later, sorted by id
   * @param fallen who has defaulted in this settlement
   */
  static List<Event> follow(
      Conditions conditions, List<ContractState> contracts, Set<PartyId> fallen) {
    if (fallen.isEmpty() && conditions.interventions().isEmpty()) {
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    for (ContractState state : contracts) {
      Contract contract = state.contract();
      if (contract instanceof Guarantee) {
        continue;
      }
      boolean cancelled = isCancelled(contract, conditions);
      boolean withObligor =
          cancelled || (fallen.contains(contract.obligor()) && endsWithObligor(contract));
      boolean withObligee = fallen.contains(contract.obligee()) && endsWithObligee(contract);
      if (withObligor || withObligee) {
        for (Accrual accrual : state.accruesAtEnd(conditions.period())) {
          events.add(new Event.ContractChanged(new ContractEvent.Accrued(accrual)));
        }
        PartyId because = withObligor ? contract.obligor() : contract.obligee();
        events.add(new Event.ContractTerminated(contract.id(), because));
      }
    }
    return events;
  }

  /** The estate goes on paying for the power of its sites, which it needs to let them. */
  private static boolean endsWithObligor(Contract contract) {
    return !(contract instanceof OperatingLine line
        && line.driver() instanceof OperatingLine.Driver.PerMegawattYear);
  }

  /**
   * A loan goes on when its lender falls, chips stay leased when their lessor does and sites let
   * when their owner does: the estate collects. All else needs both sides.
   */
  private static boolean endsWithObligee(Contract contract) {
    return !(contract instanceof TermLoan
        || contract instanceof ChipLease
        || contract instanceof Reletting);
  }
}
