package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/**
 * Something a contract books without cash: delivery against a prepayment, a grant of shares, the
 * wearing down of a grant.
 *
 * @param contract the contract it arises from
 * @param kind what it is
 * @param giver who gives: the seller who delivers, the grantor of shares
 * @param receiver who receives
 * @param amount its value; positive
 */
public record Accrual(
    ContractId contract, Kind kind, PartyId giver, PartyId receiver, Money amount) {

  /** What an accrual is. */
  public enum Kind {
    /** Chips ordered and not taken: the giver keeps what was prepaid. */
    ORDERS_CANCELLED,
    /** A deposit whose contract has ended early: the giver keeps it. */
    DEPOSIT_KEPT,
    /** Rent for compute served, paid later under a stretch-out. */
    RENT_DEFERRED,
    /** Rent for compute committed but not drawn, paid later under a stretch-out. */
    DEFICIENCY_DEFERRED,
    /** Interest on what is paid later, added to it. */
    DEFERRAL_INTEREST,
    /** The fee for dropping power, added to the rent that is put off. */
    FEE_DEFERRED,
    /** Chips delivered: the giver earns its prepayments, the receiver has chips to install. */
    CHIPS_DELIVERED,
    /** Shares given as consideration to a customer. */
    SHARES_GRANTED,
    /** One month's part of such a grant: less revenue for the giver, less cost for the receiver. */
    GRANT_AMORTISED,
    /**
     * Chips installed: the giver's own chips become plant in service. Giver and receiver are one.
     */
    CHIPS_INSTALLED,
    /** Loss expected of a guarantee, set aside. Giver and receiver are the guarantor. */
    GUARANTEE_PROVIDED,
    /** A part of that which was not needed. Giver and receiver are the guarantor. */
    GUARANTEE_RELEASED,
    /** What came in on a claim taken over. Giver and receiver are the guarantor. */
    GUARANTEE_RECOVERED,
    /** Warrants earned by a delivery, at their value at the grant: less revenue for the giver. */
    WARRANT_EARNED,
    /** A right to the giver's shares is over: the receiver carries what it cost at nothing. */
    WARRANT_LAPSED,
    /** What the receiver holds of the giver's shares is worth more than at the last close. */
    FAIR_VALUE_GAIN,
    /** What the receiver holds of the giver's shares is worth less. */
    FAIR_VALUE_LOSS,
    /** Chips the giver has made and leases out become its own plant. Giver and receiver are one. */
    CHIPS_LEASED_OUT,
    /** The giver's own leased chips were given back and lose the wear that was still to come. */
    CHIPS_WRITTEN_DOWN,
    /** A site is built: construction becomes the giver's own plant in service. */
    SITE_COMPLETED
  }

  public Accrual {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("an accrual must be positive: " + contract + " " + amount);
    }
  }
}
