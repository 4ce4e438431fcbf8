package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.settlement.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which invoices become obligations: those the contract itself makes due, once each. */
final class Admission {

  private final World world;
  private final Environment environment;
  private final Said said;
  private final Set<ObligationId> admitted = new LinkedHashSet<>();

  private Admission(Said said, World world, Environment environment) {
    this.world = world;
    this.environment = environment;
    this.said = said;
  }

  /** Returns what is due and what was refused, in order of the invoices. */
  static List<Event> of(Said said, World world, Environment environment) {
    Admission admission = new Admission(said, world, environment);
    List<Event> events = new ArrayList<>(said.invoices().size());
    for (Said.Invoice invoice : said.invoices()) {
      Refusal refusal = admission.refusalOf(invoice);
      Obligation obligation = invoice.obligation();
      events.add(
          refusal == null
              ? new Event.ContractChanged(new ContractEvent.ObligationDue(obligation))
              : new Event.ObligationRefused(obligation, refusal));
      admission.admitted.add(obligation.id());
    }
    return events;
  }

  /** Returns the first reason, in order of precedence, or null if the obligation is due. */
  private @Nullable Refusal refusalOf(Said.Invoice invoice) {
    Obligation obligation = invoice.obligation();
    ContractId contract = obligation.id().contract();
    Registry.Place place = world.place(contract);
    if (place == null || !place.isActiveIn(environment.period())) {
      return Refusal.CONTRACT_NOT_IN_FORCE;
    }
    if (!mayInvoice(invoice.sender(), obligation)) {
      return Refusal.SENDER_MUST_BE_OBLIGEE;
    }
    if (!place.due(environment, said.notices(contract)).contains(obligation)) {
      return Refusal.NOT_DUE_UNDER_CONTRACT;
    }
    return admitted.contains(obligation.id()) ? Refusal.ALREADY_INVOICED : null;
  }

  private boolean mayInvoice(PartyId sender, Obligation obligation) {
    return sender.equals(obligation.obligee())
        || (sender.equals(obligation.obligor()) && !world.acts(obligation.obligee()));
  }
}
