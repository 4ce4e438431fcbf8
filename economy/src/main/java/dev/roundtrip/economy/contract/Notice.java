package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;

/**
 * What one party tells another under a contract. A notice moves no money: it states a fact or a
 * wish from which the contract makes something due.
 */
public sealed interface Notice {

  /** Returns the contract the notice is about. */
  ContractId contract();

  /** A cloud tells its customer that more power is energised and ready for use. */
  record CapacityEnergised(ContractId contract, Megawatts added) implements Notice {}

  /** A buyer tells a cloud how much of the energised power it draws this month. */
  record CallOff(ContractId contract, Megawatts drawn) implements Notice {}

  /** A site's owner orders chips to be on site in a month. */
  record ChipsOrdered(ContractId contract, Megawatts ordered, Period deliverBy) implements Notice {}

  /** A site's owner cancels chips it has ordered; what it has prepaid is the fee. */
  record OrdersCancelled(ContractId contract, Megawatts cancelled) implements Notice {}

  /** A chip maker has put chips on site. */
  record ChipsDelivered(ContractId contract, Megawatts delivered) implements Notice {}

  /** A borrower or issuer asks for cash under a facility or a commitment. */
  record FundingRequested(ContractId contract, Money amount) implements Notice {}

  /** A lender or investor agrees to pay this month; at most what was asked. */
  record FundingGranted(ContractId contract, Money amount) implements Notice {}

  /** A buyer asks its supplier to put off a part of the rent. */
  record StretchOutAsked(ContractId contract, StretchOut terms) implements Notice {}

  /** A supplier agrees to put off a part of the rent, on the terms asked for. */
  record StretchOutGranted(ContractId contract, StretchOut terms) implements Notice {}

  /**
   * A buyer asks to be let out of power that is not there yet.
   *
   * @param dropped the power, from the end of the plan
   * @param feeMonths the fee it offers, in months of that power's rent
   */
  record StepDownAsked(ContractId contract, Megawatts dropped, int feeMonths) implements Notice {}

  /** A supplier lets its customer out of power that is not there yet, on the terms asked for. */
  record StepDownGranted(ContractId contract, Megawatts dropped, int feeMonths) implements Notice {}

  /** A buyer cancels power whose supplier is late with it, free of charge. */
  record LatePowerCancelled(ContractId contract, Megawatts cancelled) implements Notice {}

  /** A party states revenue of the month that a contract takes a share of. */
  record RevenueReported(ContractId contract, Money revenue) implements Notice {}

  /** A party states the megawatts that a contract is charged by. */
  record UsageReported(ContractId contract, Megawatts usage) implements Notice {}

  /** A party states the cash it can spare, of which a contract pays out a share. */
  record SurplusReported(ContractId contract, Money surplus) implements Notice {}

  /** A payer states what it spends this month under a line that it may cut. */
  record SpendingReported(ContractId contract, Money spending) implements Notice {}

  /** A lender waives a broken covenant for a fee, up to and including a month. */
  record CovenantWaived(ContractId contract, Money fee, Period until) implements Notice {}

  /** A lender makes all principal due this month, because a covenant is broken. */
  record LoanAccelerated(ContractId contract) implements Notice {}

  /** A lessee gives leased chips back before the end of their useful life. */
  record ChipsReturned(ContractId contract, Megawatts returned) implements Notice {}

  /** A site's owner has power and shells built, to be ready in a month. */
  record SiteOrdered(ContractId contract, Megawatts ordered, Period readyBy) implements Notice {}

  /** The holder of a warrant exercises it and sells the shares in the market this month. */
  record SharesExercised(ContractId contract, long shares) implements Notice {}

  /** An issuer offers a round of shares; the terms are those it would sign. */
  record RoundOffered(EquityRound terms) implements Notice {
    @Override
    public ContractId contract() {
      return terms.id();
    }
  }

  /** An investor takes the whole or a part of a round; the terms are those it will sign. */
  record RoundSubscribed(EquityRound terms) implements Notice {
    @Override
    public ContractId contract() {
      return terms.id();
    }
  }

  /** An obligee tells its obligor what is due. */
  record Invoiced(Obligation obligation) implements Notice {
    @Override
    public ContractId contract() {
      return obligation.id().contract();
    }
  }
}
