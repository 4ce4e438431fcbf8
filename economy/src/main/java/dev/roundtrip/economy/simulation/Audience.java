package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whom an event concerns. Arrears and defaults concern everybody, as they are published at the next
 * open; all else the parties to the contract.
 */
final class Audience {

  private Audience() {}

  /** Returns the acting parties that hear of an event, before it is applied to the world. */
  static List<PartyId> of(Event event, World world) {
    List<PartyId> audience = new ArrayList<>(3);
    for (PartyId party : concerned(world, event)) {
      if (world.acts(party) && !audience.contains(party)) {
        audience.add(party);
      }
    }
    return audience;
  }

  private static Collection<PartyId> concerned(World world, Event event) {
    return switch (event) {
      case Event.ContractSigned(Guarantee guarantee) ->
          List.of(guarantee.guarantor(), guarantee.beneficiary(), guarantee.debtor());
      case Event.ContractSigned(SignedInRun contract) -> both(contract);
      case Event.ContractChanged(ContractEvent.ObligationDue(Obligation due)) -> both(due);
      case Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, var paid)) ->
          both(due);
      case Event.ContractChanged(ContractEvent.GuaranteeCalled(Obligation due, var provided)) ->
          both(due);
      case Event.ContractChanged(ContractEvent.ClaimTakenOver taken) ->
          List.of(taken.claim().obligee(), taken.owner(), taken.claim().obligor());
      case Event.ContractChanged(ContractEvent.Accrued(Accrual accrual)) ->
          List.of(accrual.giver(), accrual.receiver());
      case Event.ContractChanged(ContractEvent.NoticeGiven given) ->
          parties(world, given.contract());
      case Event.ContractTerminated(ContractId contract, PartyId because) ->
          parties(world, contract);
      case Event.ObligationRefused(Obligation refused, var refusal) -> both(refused);
      case Event.DefaultDeclared declared -> world.actors();
      case Event.ArrearsRecorded arrears -> world.actors();
      case Event.Depreciated depreciated -> List.of();
      case Event.EquityWrittenOff written -> List.of(written.holder(), written.issuer());
      case Event.WrittenDown loss -> List.of(loss.owner());
    };
  }

  private static List<PartyId> both(Contract contract) {
    return List.of(contract.obligor(), contract.obligee());
  }

  private static List<PartyId> both(Obligation obligation) {
    return List.of(obligation.obligor(), obligation.obligee());
  }

  private static List<PartyId> parties(World world, ContractId contract) {
    ContractState state = world.contract(contract);
    return state == null ? List.of() : both(state.contract());
  }
}
