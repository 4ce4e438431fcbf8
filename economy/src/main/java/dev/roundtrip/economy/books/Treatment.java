package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.ObligationKind;

/**
 * How both sides book an obligation when it falls due: the obligee debits a receivable and credits
 * {@code credit}; the obligor debits {@code debit} and credits a payable. Payment then clears
 * receivable and payable against cash, the same for every kind.
 *
 * @param credit what the obligee credits
 * @param debit what the obligor debits
 * @see "docs/MODEL.md, Accounting"
 */
record Treatment(AccountKind credit, AccountKind debit) {

  static Treatment of(ObligationKind kind) {
    return switch (kind) {
      case CAPACITY -> new Treatment(AccountKind.REVENUE_COMPUTE, AccountKind.EXPENSE_COMPUTE);
      case DEFICIENCY ->
          new Treatment(AccountKind.REVENUE_DEFICIENCY, AccountKind.EXPENSE_DEFICIENCY);
      case CHIP_PREPAYMENT, CHIP_BALANCE, DEPOSIT ->
          new Treatment(AccountKind.CONTRACT_LIABILITY, AccountKind.PREPAYMENTS);
      case DEPOSIT_RETURN -> new Treatment(AccountKind.PREPAYMENTS, AccountKind.CONTRACT_LIABILITY);
      case DEFERRED_RENT, ACCELERATED_RENT ->
          new Treatment(AccountKind.DEFERRED_RENT, AccountKind.DEFERRED_RENT_OWED);
      case STEP_DOWN_FEE, DAMAGES ->
          new Treatment(AccountKind.GAINS_DAMAGES, AccountKind.EXPENSE_DAMAGES);
      case SALES -> new Treatment(AccountKind.REVENUE_SALES, AccountKind.EXPENSE_PURCHASES);
      case REVENUE_SHARE -> new Treatment(AccountKind.REVENUE_SHARE, AccountKind.EXPENSE_SHARE);
      case INTEREST, WAIVER_FEE ->
          new Treatment(AccountKind.REVENUE_INTEREST, AccountKind.EXPENSE_INTEREST);
      case PRINCIPAL, ACCELERATED_PRINCIPAL, UNSECURED_PRINCIPAL ->
          new Treatment(AccountKind.LOANS_GRANTED, AccountKind.LOANS_OWED);
      case DRAW -> new Treatment(AccountKind.LOANS_OWED, AccountKind.LOANS_GRANTED);
      case EQUITY -> new Treatment(AccountKind.PAID_IN_CAPITAL, AccountKind.INVESTMENTS);
      case OTHER_REVENUE -> new Treatment(AccountKind.REVENUE_OTHER, AccountKind.EXPENSE_PURCHASES);
      case OPERATING_COST ->
          new Treatment(AccountKind.REVENUE_OTHER, AccountKind.EXPENSE_OPERATING);
      case COST_OF_SALES ->
          new Treatment(AccountKind.REVENUE_OTHER, AccountKind.EXPENSE_COST_OF_SALES);
      case CHIP_PURCHASE -> new Treatment(AccountKind.REVENUE_CHIPS, AccountKind.PLANT);
      case CAPITAL_SPENDING -> new Treatment(AccountKind.REVENUE_OTHER, AccountKind.PLANT);
      case INCOME_TAX -> new Treatment(AccountKind.REVENUE_OTHER, AccountKind.EXPENSE_TAX);
      case TAX_CREDIT -> new Treatment(AccountKind.EXPENSE_TAX, AccountKind.REVENUE_OTHER);
      case DISTRIBUTION -> new Treatment(AccountKind.REVENUE_OTHER, AccountKind.DISTRIBUTIONS);
      case GUARANTEE ->
          new Treatment(AccountKind.GUARANTEED_CLAIMS, AccountKind.GUARANTEE_PROVISION);
      case GUARANTEE_RETURN ->
          new Treatment(AccountKind.EXPENSE_GUARANTEES, AccountKind.GUARANTEED_CLAIMS);
      case CHIP_RENT -> new Treatment(AccountKind.REVENUE_LEASE, AccountKind.EXPENSE_LEASE);
      case CONSTRUCTION -> new Treatment(AccountKind.REVENUE_OTHER, AccountKind.CONSTRUCTION);
      case STRIKE -> new Treatment(AccountKind.PAID_IN_CAPITAL, AccountKind.INVESTMENTS);
      case SHARE_SALE -> new Treatment(AccountKind.FAIR_VALUE_ADJUSTMENT, AccountKind.SECURITIES);
    };
  }
}
