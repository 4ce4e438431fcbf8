package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.party.PartyId;

/**
 * A contract that parties may sign during a run. Only these travel between hosts as terms; all
 * others are in the scenario and travel as its text.
 */
public sealed interface SignedInRun extends Contract
    permits EquityRound, Guarantee, Reletting, Support {

  /** Returns the party that registers the contract with the ledger. */
  PartyId registrar();

  /**
   * Tells whether the ledger takes the contract only after the other side has agreed to the same
   * terms. One that binds the registrar alone, or is made with an outside sector, needs no consent.
   */
  boolean needsConsent();
}
