package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.party.Rung;

/**
 * A treasury that expects its cash to fall below its minimum goes down its ladder: each step is
 * asked for what the steps before it are not expected to yield. Below the last are arrears.
 *
 * <p>For example, with $5 billion lacking, $2 billion of committed tranches and a round of $2
 * billion, the suppliers are asked to put off $1 billion of rent.
 */
final class FindingLiquidity implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    CashNeed need = new CashNeed(view);
    for (Rung rung : view.self().conduct().ladder()) {
      stepOf(rung).raise(view, outbox, need);
    }
  }

  private static LiquidityRung stepOf(Rung rung) {
    return switch (rung) {
      case TRANCHES -> CallingTranches.RUNG;
      case SHARES -> ExercisingWarrants.RUNG;
      case EQUITY -> OfferingRounds.RUNG;
      case DEBT -> Borrowing.RUNG;
      case CUTS -> CuttingSpending.RUNG;
      case STRETCH_OUT -> StretchingOut.RUNG;
      case STEP_DOWN -> SteppingDown.RUNG;
    };
  }
}
