package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;

/**
 * A buyer that still lacks cash does without power that is not there yet: what is six months late
 * it cancels free of charge; out of the rest it asks to be let for a fee, but only of suppliers
 * that have put off rent already.
 */
final class SteppingDown implements LiquidityRung {

  static final SteppingDown RUNG = new SteppingDown();

  private SteppingDown() {}

  @Override
  public void raise(View view, Outbox outbox, CashNeed need) {
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      boolean own = capacity.contract().buyer().equals(view.id());
      Money lacking = need.from(StretchingOut.NEXT_MONTH);
      if (own && capacity.missing().isPositive() && lacking.isPositive()) {
        stepDown(view, outbox, capacity, lacking);
      }
    }
  }

  private static void stepDown(View view, Outbox outbox, Capacity.State capacity, Money lacking) {
    Capacity contract = capacity.contract();
    Megawatts late = capacity.cancellableIn(view.period());
    if (late.isPositive()) {
      outbox.tell(contract.supplier(), new Notice.LatePowerCancelled(contract.id(), late));
      record(view, outbox, "cancel late power of " + contract.id(), late, lacking);
    } else if (!capacity.mayStretchOutIn(view.period()) && StretchingOut.mayAsk(view, capacity)) {
      int fee = view.self().conduct().negotiation().feeMonths();
      Megawatts dropped = capacity.missing();
      outbox.tell(contract.supplier(), new Notice.StepDownAsked(contract.id(), dropped, fee));
      record(view, outbox, "ask to drop power of " + contract.id(), dropped, lacking);
    }
  }

  private static void record(
      View view, Outbox outbox, String what, Megawatts power, Money lacking) {
    outbox.record(
        Decision.of("stepping down", what, "power", power, "lacking", lacking)
            .because(view.figure("sentiment"), view.troubleOf(view.id())));
  }
}
