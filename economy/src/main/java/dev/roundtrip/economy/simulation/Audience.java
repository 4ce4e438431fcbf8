package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.contract.TaxCredit;
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
  static Collection<PartyId> of(Event event, World world) {
    return switch (event) {
      case Event.ContractSigned(Guarantee guarantee) ->
          all(world, guarantee.guarantor(), guarantee.beneficiary(), guarantee.debtor());
      case Event.ContractSigned(SignedInRun contract) -> both(world, contract);
      case Event.ContractChanged(ContractEvent change) -> of(change, world);
      case Event.ContractTerminated(ContractId contract, PartyId because) ->
          parties(world, contract);
      case Event.ObligationRefused(Obligation refused, var refusal) -> both(world, refused);
      case Event.DefaultDeclared declared -> world.actors();
      case Event.ArrearsRecorded arrears -> world.actors();
      case Event.Depreciated depreciated -> List.of();
      case Event.EquityWrittenOff written -> both(world, written.holder(), written.issuer());
      case Event.WrittenDown loss -> both(world, loss.owner(), loss.owner());
    };
  }

  private static Collection<PartyId> of(ContractEvent change, World world) {
    return switch (change) {
      case ContractEvent.ObligationDue(Obligation due) -> both(world, due);
      case ContractEvent.ObligationPaid(Obligation due, var paid) -> paid(world, due);
      case ContractEvent.GuaranteeCalled(Obligation due, var provided) -> both(world, due);
      case ContractEvent.ClaimTakenOver taken ->
          all(world, taken.claim().obligee(), taken.owner(), taken.claim().obligor());
      case ContractEvent.RankLost(Obligation claim, var amount) ->
          both(world, claim.obligee(), claim.obligor());
      case ContractEvent.Accrued(Accrual accrual) ->
          both(world, accrual.giver(), accrual.receiver());
      case ContractEvent.NoticeGiven given -> parties(world, given.contract());
    };
  }

  private static List<PartyId> all(World world, PartyId... parties) {
    List<PartyId> audience = new ArrayList<>(parties.length);
    for (PartyId party : parties) {
      if (world.acts(party) && !audience.contains(party)) {
        audience.add(party);
      }
    }
    return audience;
  }

  /** Whoever gives credit on a payment reckons with it too. */
  private static List<PartyId> paid(World world, Obligation due) {
    List<TaxCredit> credits = world.creditsOn(due);
    if (credits.isEmpty()) {
      return both(world, due);
    }
    List<PartyId> concerned = new ArrayList<>(List.of(due.obligor(), due.obligee()));
    credits.forEach(credit -> concerned.add(credit.treasury()));
    return all(world, concerned.toArray(PartyId[]::new));
  }

  private static List<PartyId> both(World world, PartyId one, PartyId other) {
    boolean second = !other.equals(one) && world.acts(other);
    if (!world.acts(one)) {
      return second ? List.of(other) : List.of();
    }
    return second ? List.of(one, other) : List.of(one);
  }

  private static List<PartyId> both(World world, Contract contract) {
    return both(world, contract.obligor(), contract.obligee());
  }

  private static List<PartyId> both(World world, Obligation obligation) {
    return both(world, obligation.obligor(), obligation.obligee());
  }

  private static List<PartyId> parties(World world, ContractId contract) {
    ContractState state = world.contract(contract);
    return state == null ? List.of() : both(world, state.contract());
  }
}
