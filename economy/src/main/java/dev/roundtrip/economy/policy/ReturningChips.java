package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.time.Period;

/**
 * A lessee gives back leased chips that no tenant uses any more: power in service beyond what its
 * contracts with those chips have online or will have within its planning horizon.
 */
final class ReturningChips implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (ChipLease.State lease : view.contracts(ChipLease.State.class)) {
      ChipLease terms = lease.contract();
      Megawatts inService = lease.inService(view.period());
      if (terms.lessee().equals(view.id()) && inService.isPositive()) {
        Megawatts idle = inService.minusOrZero(new Megawatts(tenanted(view, terms)));
        if (idle.isPositive()) {
          outbox.tell(terms.lessor(), new Notice.ChipsReturned(terms.id(), idle));
          outbox.record(
              Decision.of("returning chips", "give back chips of " + terms.id(), "idle power", idle)
                  .because(view.lastChangeOf(terms.id())));
        }
      }
    }
  }

  private static long tenanted(View view, ChipLease terms) {
    Period horizon = view.period().plus(view.self().conduct().planningMonths());
    long power = 0;
    for (Capacity.State site : view.contracts(Capacity.State.class)) {
      Capacity rented = site.contract();
      if (terms.id().equals(rented.chips()) && rented.supplier().equals(view.id())) {
        power += site.planned().through(horizon);
      }
    }
    return power;
  }
}
