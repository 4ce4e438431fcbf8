package dev.roundtrip.economy.books;

import org.jspecify.annotations.Nullable;

/**
 * The chart of accounts: the same for every party. Debits are positive, credits negative, so assets
 * and expenses are positive balances, and liabilities, equity and revenue negative ones.
 *
 * <p>A claim is held per counterparty and has a mirror: what one book shows as an asset against a
 * party, that party's book shows as a liability against the first, to the cent.
 */
public enum AccountKind {
  CASH("assets:cash"),
  RECEIVABLE("assets:receivable"),
  /** What of receivables a guarantor owes as well; lowers them, so that nothing counts twice. */
  GUARANTEED_CLAIMS("assets:guaranteed-claims"),
  /** Claims taken over for a guarantee; lowers receivables, as they are worth what comes in. */
  CLAIMS_TAKEN_OVER("assets:claims-taken-over"),
  LOANS_GRANTED("assets:loans"),
  INVESTMENTS("assets:investments"),
  /** What investments are worth more (or less) than their cost; nobody else's book shows it. */
  FAIR_VALUE_ADJUSTMENT("assets:fair-value-adjustment"),
  /** Shares bought from another holder, whom the issuer's book still shows. */
  SECURITIES("assets:securities"),
  PREPAYMENTS("assets:prepayments"),
  /** Shares given to a customer, not yet taken off revenue. */
  CUSTOMER_CONSIDERATION("assets:customer-consideration"),
  /** Rent served under a stretch-out and paid later. */
  DEFERRED_RENT("assets:deferred-rent"),
  /** What claims on parties in default are not expected to bring; nobody else's book shows it. */
  LOSS_ALLOWANCE("assets:loss-allowance"),
  /** What shares in parties in default or taken over have lost; nobody else's book shows it. */
  SHARE_IMPAIRMENT("assets:share-impairment"),
  CONSTRUCTION("assets:construction"),
  PLANT("assets:plant"),
  PAYABLE("liabilities:payable"),
  LOANS_OWED("liabilities:loans"),
  /** Rent used under a stretch-out and paid later. */
  DEFERRED_RENT_OWED("liabilities:deferred-rent"),
  /** Prepayments received for what is not delivered. */
  CONTRACT_LIABILITY("liabilities:contract"),
  /** Shares received from a supplier, not yet taken off cost. */
  SUPPLIER_CONSIDERATION("liabilities:supplier-consideration"),
  /** Loss expected of guarantees given. */
  GUARANTEE_PROVISION("liabilities:guarantee-provision"),
  PAID_IN_CAPITAL("equity:paid-in"),
  OPENING("equity:opening"),
  DISTRIBUTIONS("equity:distributions"),
  REVENUE_COMPUTE("revenue:compute"),
  REVENUE_DEFICIENCY("revenue:deficiency"),
  REVENUE_CHIPS("revenue:chips"),
  REVENUE_LEASE("revenue:lease"),
  REVENUE_SALES("revenue:sales"),
  REVENUE_SHARE("revenue:share"),
  REVENUE_INTEREST("revenue:interest"),
  REVENUE_OTHER("revenue:other"),
  /** Changes in the value of what is held: no cash, no revenue, no ebitda. */
  GAINS("gains:fair-value"),
  /** Damages, and fees for being let out of a contract: what comes once is no revenue. */
  GAINS_DAMAGES("gains:damages"),
  EXPENSE_COMPUTE("expenses:compute"),
  EXPENSE_DEFICIENCY("expenses:deficiency"),
  EXPENSE_LEASE("expenses:lease"),
  EXPENSE_SHARE("expenses:share"),
  EXPENSE_INTEREST("expenses:interest"),
  EXPENSE_OPERATING("expenses:operating"),
  EXPENSE_COST_OF_SALES("expenses:cost-of-sales"),
  EXPENSE_DAMAGES("expenses:damages"),
  EXPENSE_DEPRECIATION("expenses:depreciation"),
  EXPENSE_GUARANTEES("expenses:guarantees"),
  /** Plant that has lost value before its time. */
  EXPENSE_WRITE_DOWN("expenses:write-down"),
  EXPENSE_TAX("expenses:tax"),
  /** What outside sectors spend; they keep no finer books. */
  EXPENSE_PURCHASES("expenses:purchases");

  private final String path;

  AccountKind(String path) {
    this.path = path;
  }

  /** Returns the account's name below the party, such as {@code assets:cash}. */
  public String path() {
    return path;
  }

  /** Tells whether the account is part of what customers and partners pay for. */
  public boolean isRevenue() {
    return path.startsWith("revenue:");
  }

  /** Returns the kind that mirrors this one or that this one mirrors; null if there is none. */
  @Nullable AccountKind opposite() {
    AccountKind mirror = mirror();
    for (AccountKind kind : values()) {
      mirror = kind.mirror() == this ? kind : mirror;
    }
    return mirror;
  }

  /** Returns the kind in the counterparty's book that mirrors this asset; null if none does. */
  public @Nullable AccountKind mirror() {
    return switch (this) {
      case RECEIVABLE -> PAYABLE;
      case LOANS_GRANTED -> LOANS_OWED;
      case INVESTMENTS -> PAID_IN_CAPITAL;
      case PREPAYMENTS -> CONTRACT_LIABILITY;
      case DEFERRED_RENT -> DEFERRED_RENT_OWED;
      case CUSTOMER_CONSIDERATION -> SUPPLIER_CONSIDERATION;
      case CASH,
          GUARANTEED_CLAIMS,
          CLAIMS_TAKEN_OVER,
          GUARANTEE_PROVISION,
          EXPENSE_GUARANTEES,
          LOSS_ALLOWANCE,
          SHARE_IMPAIRMENT,
          FAIR_VALUE_ADJUSTMENT,
          SECURITIES,
          CONSTRUCTION,
          PLANT,
          PAYABLE,
          LOANS_OWED,
          DEFERRED_RENT_OWED,
          CONTRACT_LIABILITY,
          SUPPLIER_CONSIDERATION,
          PAID_IN_CAPITAL,
          OPENING,
          DISTRIBUTIONS,
          REVENUE_COMPUTE,
          REVENUE_DEFICIENCY,
          REVENUE_CHIPS,
          REVENUE_LEASE,
          REVENUE_SALES,
          REVENUE_SHARE,
          REVENUE_INTEREST,
          REVENUE_OTHER,
          GAINS,
          GAINS_DAMAGES,
          EXPENSE_COMPUTE,
          EXPENSE_DEFICIENCY,
          EXPENSE_LEASE,
          EXPENSE_SHARE,
          EXPENSE_INTEREST,
          EXPENSE_OPERATING,
          EXPENSE_COST_OF_SALES,
          EXPENSE_DAMAGES,
          EXPENSE_DEPRECIATION,
          EXPENSE_WRITE_DOWN,
          EXPENSE_TAX,
          EXPENSE_PURCHASES ->
          null;
    };
  }

  /** Tells whether the account is kept per counterparty. */
  public boolean isPerCounterparty() {
    return switch (this) {
      case RECEIVABLE,
          LOANS_GRANTED,
          INVESTMENTS,
          PREPAYMENTS,
          CUSTOMER_CONSIDERATION,
          DEFERRED_RENT,
          LOSS_ALLOWANCE,
          SHARE_IMPAIRMENT,
          PAYABLE,
          LOANS_OWED,
          DEFERRED_RENT_OWED,
          CONTRACT_LIABILITY,
          SUPPLIER_CONSIDERATION,
          PAID_IN_CAPITAL ->
          true;
      default -> false;
    };
  }
}
