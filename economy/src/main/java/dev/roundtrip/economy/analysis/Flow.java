package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.ObligationKind;

/**
 * What money was paid for, as an analyst groups it. Each flow is the sum of the journal's {@code
 * paid} entries of the obligations it is made of, so it can be traced to them.
 */
public enum Flow {
  /** What customers pay for what the buyers of compute make of it. */
  SALES,
  /** Rent for compute: drawn, committed and not drawn, put off and repaid; and for leased chips. */
  RENT,
  /** Chips: prepayments, balances, and those bought outside the chip supplies. */
  CHIPS,
  /** Shares of somebody's revenue. */
  REVENUE_SHARES,
  /** Business outside the compute loop. */
  OTHER_BUSINESS,
  /** Staff, power, rent of shells, cost of goods sold. */
  OPERATING,
  /** Sites and other plant. */
  BUILDING,
  /** Cash for new shares, strikes of warrants included. */
  EQUITY,
  /** Shares sold in the market. */
  SHARE_SALES,
  /** Principal drawn. */
  DEBT_DRAWN,
  /** Interest, and fees for waiving covenants. */
  INTEREST,
  /** Principal repaid, accelerated or not. */
  PRINCIPAL,
  /** Tax on profit, and credits against it. */
  TAX,
  /** Dividends and buybacks. */
  DISTRIBUTIONS,
  /** Damages, and fees for being let out of a contract. */
  DAMAGES,
  /** Calls of guarantees, and what is handed back of them. */
  GUARANTEES;

  /** Returns the flow that payments of an obligation belong to. */
  public static Flow of(ObligationKind kind) {
    return switch (kind) {
      case SALES -> SALES;
      case CAPACITY,
          DEFICIENCY,
          DEFERRED_RENT,
          ACCELERATED_RENT,
          CHIP_RENT,
          DEPOSIT,
          DEPOSIT_RETURN ->
          RENT;
      case CHIP_PREPAYMENT, CHIP_BALANCE, CHIP_PURCHASE -> CHIPS;
      case REVENUE_SHARE -> REVENUE_SHARES;
      case OTHER_REVENUE -> OTHER_BUSINESS;
      case OPERATING_COST, COST_OF_SALES -> OPERATING;
      case CONSTRUCTION, CAPITAL_SPENDING -> BUILDING;
      case EQUITY, STRIKE -> EQUITY;
      case SHARE_SALE -> SHARE_SALES;
      case DRAW -> DEBT_DRAWN;
      case INTEREST, WAIVER_FEE -> INTEREST;
      case PRINCIPAL, ACCELERATED_PRINCIPAL, UNSECURED_PRINCIPAL -> PRINCIPAL;
      case INCOME_TAX, TAX_CREDIT -> TAX;
      case DISTRIBUTION -> DISTRIBUTIONS;
      case STEP_DOWN_FEE, DAMAGES -> DAMAGES;
      case GUARANTEE, GUARANTEE_RETURN -> GUARANTEES;
    };
  }
}
