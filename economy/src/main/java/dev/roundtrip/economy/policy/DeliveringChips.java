package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;

/** A chip maker delivers what is paid in full, the month after. */
final class DeliveringChips implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (ChipSupply.State supply : view.contracts(ChipSupply.State.class)) {
      Megawatts ready = supply.deliverable(view.period());
      if (supply.contract().maker().equals(view.id()) && ready.isPositive()) {
        outbox.tell(
            supply.contract().buyer(), new Notice.ChipsDelivered(supply.contract().id(), ready));
      }
    }
  }
}
