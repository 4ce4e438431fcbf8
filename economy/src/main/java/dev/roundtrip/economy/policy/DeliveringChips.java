package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSource;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;

/**
 * A maker delivers chips that are paid in full, the month after, and a lessor those whose month has
 * come unless the lessee owes it something overdue. Nothing goes to a party under an embargo, and
 * nothing comes from an estate.
 */
final class DeliveringChips implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (ChipSource chips : view.contracts(ChipSource.class)) {
      Megawatts ready = chips.deliverable(view.period());
      if (chips.deliverer().equals(view.id()) && ready.isPositive() && mayDeliver(view, chips)) {
        ContractId id = chips.contract().id();
        outbox.tell(chips.user(), new Notice.ChipsDelivered(id, ready));
      }
    }
  }

  private static boolean mayDeliver(View view, ChipSource chips) {
    if (view.environment().interventions().on(Intervention.Kind.EMBARGO, chips.user())
        || view.hasDefaulted(view.id())) {
      return false;
    }
    return switch (chips) {
      case ChipSupply.State supply -> true;
      case ChipLease.State lease -> !GrantingFunds.owesOverdue(view, lease.user());
    };
  }
}
