package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/** Where a party puts what it decides. What it tells others it also sees in its own view. */
public interface Outbox {

  /** Tells another party something; returns the record that it was said. */
  RecordId tell(PartyId receiver, Notice notice);

  /** Tells the ledger to pay. */
  void instruct(ObligationId obligation, Money amount);

  /** Leaves a record of a decision, and returns its id for those that follow from it. */
  RecordId record(Decision decision);

  /** Registers a contract, agreed to by the other side where that is needed. */
  void register(SignedInRun contract);
}
