package dev.roundtrip.economy.policy;

/** One step of the ladder by which a party finds cash: a file of its own for each. */
interface LiquidityRung {

  /**
   * Asks for what is still lacking as far as this step can yield it, takes the yield off the need
   * and leaves a record of what it asked for and why.
   */
  void raise(View view, Outbox outbox, CashNeed need);
}
