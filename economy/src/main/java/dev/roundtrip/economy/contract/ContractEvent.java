package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
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

  /** The contract booked something without cash. */
  record Accrued(Accrual accrual) implements ContractEvent {
    @Override
    public ContractId contract() {
      return accrual.contract();
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

  /**
   * A guarantee was called, because the debtor has defaulted.
   *
   * @param due what the guarantor owes, due the month after
   * @param provided what the guarantor has set aside for it so far
   */
  record GuaranteeCalled(Obligation due, Money provided) implements ContractEvent {
    @Override
    public ContractId contract() {
      return due.id().contract();
    }
  }

  /**
   * Who has paid for a debtor stepped into a part of the creditor's claim.
   *
   * @param contract the guarantee
   * @param claim the claim as it was open before
   * @param owner whose the part is from now on
   * @param amount the part; positive, at most the claim
   */
  record ClaimTakenOver(ContractId contract, Obligation claim, PartyId owner, Money amount)
      implements ContractEvent {

    /** Returns the part as a claim of its new owner, of the same rank, kind and month. */
    public Obligation taken() {
      ObligationId id = new ObligationId(contract, claim.id().kind(), claim.id().period());
      return new Obligation(id, claim.obligor(), owner, amount, claim.seniority());
    }
  }

  /**
   * A part of secured principal that was called before lost its rank at a default, as plant does
   * not cover it. Of $600M that plant covers for $300M, $300M lose their rank.
   *
   * @param claim the secured claim as it was open before
   * @param amount the part; positive, at most the claim
   */
  record RankLost(Obligation claim, Money amount) implements ContractEvent {
    @Override
    public ContractId contract() {
      return claim.id().contract();
    }

    /** Returns the part as the ordinary claim that it is from now on, of the same month. */
    public Obligation ordinary() {
      return claim.unsecured(amount);
    }
  }
}
