package dev.roundtrip.economy.books;

/**
 * Where an account stands in a party's statement: one line of its income, or one of its balance
 * sheet. Every account is in exactly one line, so the lines of a book sum to zero as the book does.
 */
public enum StatementLine {
  REVENUE(0),
  /** What running the business costs: everything but interest, depreciation and tax. */
  OPERATING_EXPENSE(1),
  INTEREST(2),
  DEPRECIATION(3),
  TAX(4),
  CASH(5),
  OTHER_ASSETS(6),
  DEBT(7),
  OTHER_LIABILITIES(8),
  EQUITY(9),
  /** Damages, and fees for being let out of a contract: profit or loss, and no ebitda. */
  ONE_OFF(10);

  private final int place;

  StatementLine(int place) {
    this.place = place;
  }

  /** Returns its place in a statement; 0 is the first. */
  public int place() {
    return place;
  }

  /** Returns the line of an account. */
  public static StatementLine of(AccountKind kind) {
    return switch (kind) {
      case CASH -> CASH;
      case RECEIVABLE,
          GUARANTEED_CLAIMS,
          CLAIMS_TAKEN_OVER,
          LOANS_GRANTED,
          INVESTMENTS,
          FAIR_VALUE_ADJUSTMENT,
          SECURITIES,
          PREPAYMENTS,
          CUSTOMER_CONSIDERATION,
          DEFERRED_RENT,
          LOSS_ALLOWANCE,
          SHARE_IMPAIRMENT,
          CONSTRUCTION,
          PLANT ->
          OTHER_ASSETS;
      case LOANS_OWED, DEFERRED_RENT_OWED -> DEBT;
      case PAYABLE, CONTRACT_LIABILITY, SUPPLIER_CONSIDERATION, GUARANTEE_PROVISION ->
          OTHER_LIABILITIES;
      case PAID_IN_CAPITAL, OPENING, DISTRIBUTIONS, GAINS -> EQUITY;
      case REVENUE_COMPUTE,
          REVENUE_DEFICIENCY,
          REVENUE_CHIPS,
          REVENUE_LEASE,
          REVENUE_SALES,
          REVENUE_SHARE,
          REVENUE_INTEREST,
          REVENUE_OTHER ->
          REVENUE;
      case EXPENSE_COMPUTE,
          EXPENSE_DEFICIENCY,
          EXPENSE_LEASE,
          EXPENSE_SHARE,
          EXPENSE_OPERATING,
          EXPENSE_COST_OF_SALES,
          EXPENSE_GUARANTEES,
          EXPENSE_PURCHASES ->
          OPERATING_EXPENSE;
      case GAINS_DAMAGES, EXPENSE_DAMAGES -> ONE_OFF;
      case EXPENSE_INTEREST -> INTEREST;
      case EXPENSE_DEPRECIATION, EXPENSE_WRITE_DOWN -> DEPRECIATION;
      case EXPENSE_TAX -> TAX;
    };
  }
}
