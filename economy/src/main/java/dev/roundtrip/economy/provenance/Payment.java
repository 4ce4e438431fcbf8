package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Cash that moved in a month.
 *
 * @param payer who paid
 * @param payee who was paid
 * @param contract under which contract
 * @param kind what for
 * @param cents how much; positive
 */
record Payment(PartyId payer, PartyId payee, ContractId contract, ObligationKind kind, long cents) {

  /** Returns the payments among the events of a month, in order. */
  static List<Payment> in(List<Event> events) {
    List<Payment> payments = new ArrayList<>();
    for (Event event : events) {
      if (event
          instanceof
          Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, var paid))) {
        ObligationId id = due.id();
        payments.add(
            new Payment(due.obligor(), due.obligee(), id.contract(), id.kind(), paid.cents()));
      }
    }
    return payments;
  }
}
