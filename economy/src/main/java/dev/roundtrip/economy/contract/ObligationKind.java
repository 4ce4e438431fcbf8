package dev.roundtrip.economy.contract;

/**
 * What an obligation is for. The accounting of both sides follows from it, see {@code
 * books.Treatment}.
 */
public enum ObligationKind {
  /** Rent for compute drawn. */
  CAPACITY,
  /** Rent for compute committed but not drawn. */
  DEFICIENCY,
  /** What a buyer of compute leaves with its supplier until the contract ends. */
  DEPOSIT,
  /** That, handed back by the supplier. */
  DEPOSIT_RETURN,
  /** The share of the chips' price paid with the order. */
  CHIP_PREPAYMENT,
  /** The rest of the chips' price. */
  CHIP_BALANCE,
  /** A part of the rent that a stretch-out has put off. */
  DEFERRED_RENT,
  /** All the rent put off at once, because the buyer has defaulted. */
  ACCELERATED_RENT,
  /** The fee for dropping power that is not there yet. */
  STEP_DOWN_FEE,
  /** What a supplier loses by its customer's default. */
  DAMAGES,
  /** What customers pay. */
  SALES,
  /** A share of somebody's revenue. */
  REVENUE_SHARE,
  /** Interest on principal. */
  INTEREST,
  /** Repayment of principal. */
  PRINCIPAL,
  /** All principal at once, because the borrower has defaulted or broken a covenant. */
  ACCELERATED_PRINCIPAL,
  /** The part of it that the collateral does not cover. */
  UNSECURED_PRINCIPAL,
  /** A draw of principal, owed by the lender. */
  DRAW,
  /** Cash for shares. */
  EQUITY,
  /** Revenue from business outside the compute loop. */
  OTHER_REVENUE,
  /** Cost of running the business: staff, power, rent of shells. */
  OPERATING_COST,
  /** Cost of goods sold. */
  COST_OF_SALES,
  /** Chips bought outside the chip supplies of the loop. */
  CHIP_PURCHASE,
  /** Purchase of plant outside the contracts of the loop. */
  CAPITAL_SPENDING,
  /** Tax on profit. */
  INCOME_TAX,
  /** A part of eligible spending that the treasury pays back. */
  TAX_CREDIT,
  /** Dividends and buybacks. */
  DISTRIBUTION,
  /** What a guarantor owes because somebody else has defaulted. */
  GUARANTEE,
  /** What a guaranteed creditor got twice and hands back to the guarantor. */
  GUARANTEE_RETURN,
  /** The strike of a warrant that is exercised. */
  STRIKE,
  /** Shares sold in the market; owed by those who buy them. */
  SHARE_SALE,
  /** What a lender takes for waiving a covenant. */
  WAIVER_FEE,
  /** Rent for leased chips. */
  CHIP_RENT,
  /** What is built of a site in a month. */
  CONSTRUCTION;

  /**
   * Tells whether it repays debt: principal of a loan, or rent put off. Until it is paid, whoever
   * owes it is as much in debt as before it fell due.
   */
  public boolean isRepayment() {
    return switch (this) {
      case PRINCIPAL, ACCELERATED_PRINCIPAL, UNSECURED_PRINCIPAL, DEFERRED_RENT, ACCELERATED_RENT ->
          true;
      default -> false;
    };
  }
}
