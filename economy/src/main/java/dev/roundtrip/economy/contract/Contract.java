package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;

/**
 * A promise with terms between two parties. One file per type: the record holds the terms as
 * signed, its nested state what has come of them so far.
 *
 * <p>What others do with a contract (accounting, encoding, rendering) is an exhaustive switch in
 * their own room, so that adding a type fails to compile wherever it must be thought about.
 */
public sealed interface Contract
    permits Capacity,
        CapacityBackstop,
        ChipLease,
        ChipSupply,
        CustomerSales,
        EquityGrant,
        IncomeTax,
        OperatingLine,
        RevenueShare,
        SignedInRun,
        SiteConstruction,
        StagedInvestment,
        TaxCredit,
        TermLoan,
        Warrant {

  /** Returns what every contract carries. */
  Heading heading();

  /** Returns the party that pays in the contract's main direction. */
  PartyId obligor();

  /** Returns the party that is paid in the contract's main direction. */
  PartyId obligee();

  /** Returns the state of the contract before anything happened under it. */
  ContractState atSigning();

  default ContractId id() {
    return heading().id();
  }

  default Term term() {
    return heading().term();
  }

  /** Returns the last month in which something can still fall due under the contract. */
  default Period lastActive() {
    return term().last();
  }

  /** Tells whether the parties may act on the contract in a month: it is signed and not over. */
  default boolean isActiveIn(Period period) {
    return !period.isBefore(heading().signed()) && !period.isAfter(lastActive());
  }

  default boolean involves(PartyId party) {
    return obligor().equals(party) || obligee().equals(party);
  }

  /** Returns the other party of this contract. */
  default PartyId counterparty(PartyId party) {
    return obligor().equals(party) ? obligee() : obligor();
  }
}
