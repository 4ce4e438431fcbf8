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
   * Who has paid for a debtor stepped into a part of the creditor's claim; or a part of secured
   * principal, which stays its owner's, is an ordinary claim from now on, as plant does not cover
   * it.
   *
   * @param contract the guarantee; or the claim's own contract
   * @param claim the claim as it was open before
   * @param owner whose the part is from now on
   * @param amount the part; positive, at most the claim
   */
  record ClaimTakenOver(ContractId contract, Obligation claim, PartyId owner, Money amount)
      implements ContractEvent {

    /** Tells whether the part stays its owner's and loses its rank. */
    public boolean stepsBack() {
      return owner.equals(claim.obligee());
    }

    /** Returns the part as a claim of its own, of the same month, and rank unless it steps back. */
    public Obligation taken() {
      ObligationKind kind = stepsBack() ? ObligationKind.UNSECURED_PRINCIPAL : claim.id().kind();
      ObligationId id = new ObligationId(contract, kind, claim.id().period());
      Seniority rank = stepsBack() ? Seniority.SENIOR : claim.seniority();
      return new Obligation(id, claim.obligor(), owner, amount, rank);
    }
  }
}
