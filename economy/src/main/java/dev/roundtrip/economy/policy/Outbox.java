package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/** Where a party puts what it decides. What it tells others it also sees in its own view. */
public interface Outbox {

  /** Tells another party something. */
  void tell(PartyId receiver, Notice notice);

  /** Tells the ledger to pay. */
  void instruct(ObligationId obligation, Money amount);

  /** Leaves a record of a decision. */
  void record(Decision decision);

  /** Registers a contract that both sides have agreed to. */
  void register(EquityRound contract);
}
