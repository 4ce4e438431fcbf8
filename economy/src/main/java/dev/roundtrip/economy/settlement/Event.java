package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;

/**
 * Something that happened and that the ledger has committed. Events are the only thing that changes
 * a world; each is booked by an exhaustive switch in {@code books}.
 */
public sealed interface Event {

  /** A contract of the run was signed; those of the scenario are in force from the start. */
  record ContractSigned(SignedInRun contract) implements Event {}

  /** Something happened under a contract. */
  record ContractChanged(ContractEvent change) implements Event {}

  /**
   * A claim on a party in default, or shares in it, were written down to what they are expected to
   * bring.
   *
   * @param owner whose they are
   * @param kind what was written down
   * @param about the party in default
   * @param amount the loss; negative if some of it is taken back
   */
  record WrittenDown(PartyId owner, Kind kind, PartyId about, Money amount) implements Event {

    /** What is written down. */
    public enum Kind {
      /** What the party owes. */
      CLAIM,
      /** Shares in the party. */
      SHARES
    }
  }

  /**
   * Shares are worth nothing any more, because their issuer was taken over by a rescuer.
   *
   * @param holder whose shares they are
   * @param issuer whose shares they were
   * @param amount what they were carried at; positive
   */
  record EquityWrittenOff(PartyId holder, PartyId issuer, Money amount) implements Event {}

  /** Plant wore down by a month. */
  record Depreciated(PartyId owner, Money amount) implements Event {}

  /**
   * An obligation was refused: the contract registry does not justify it.
   *
   * @param obligation what was invoiced
   * @param refusal why it is not due
   */
  record ObligationRefused(Obligation obligation, Refusal refusal) implements Event {}

  /**
   * A party did not pay all that was due.
   *
   * @param obligor who did not pay
   * @param unpaid everything it owes and has not paid
   * @param began whether it owed nothing overdue the month before
   */
  record ArrearsRecorded(PartyId obligor, Money unpaid, boolean began) implements Event {}

  /**
   * A party defaulted. Default is an event, never an exception.
   *
   * @param party who defaulted
   * @param period when
   * @param depth 1 for a party that fell by itself, 2 for one that fell with it, and so on
   * @param cause the obligation that was unpaid past its cure period
   */
  record DefaultDeclared(PartyId party, Period period, int depth, ObligationId cause)
      implements Event {}

  /** A contract ended because a party to it defaulted. */
  record ContractTerminated(ContractId contract, PartyId because) implements Event {}
}
