package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;

/** Something the ledger has committed that changes the state of a contract. */
public sealed interface ContractEvent {

  /** Returns the contract concerned. */
  ContractId contract();

  /** A party gave a notice. */
  record NoticeGiven(Period period, Notice notice) implements ContractEvent {
    @Override
    public ContractId contract() {
      return notice.contract();
    }
  }

  /** An obligation was admitted and is due. */
  record ObligationDue(Obligation obligation) implements ContractEvent {
    @Override
    public ContractId contract() {
      return obligation.id().contract();
    }
  }

  /**
   * A payment was settled.
   *
   * @param obligation what it was for; its amount is what was open before the payment
   * @param paid what was paid; positive, at most what was open
   */
  record ObligationPaid(Obligation obligation, Money paid) implements ContractEvent {
    @Override
    public ContractId contract() {
      return obligation.id().contract();
    }
  }
}
