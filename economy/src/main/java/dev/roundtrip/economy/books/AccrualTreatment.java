package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.Accrual;
import org.jspecify.annotations.Nullable;

/**
 * How both sides book an accrual, each in accounts towards the other. What concerns one side alone,
 * or has one side only, is booked by that one.
 *
 * <p>For example, chips delivered for $100 million: the maker debits what it owed for the
 * prepayment and credits revenue, the buyer debits construction and credits its prepayment.
 *
 * @param giver what the giver books, or null if nothing
 * @param receiver what the receiver books, or null if nothing
 * @see "docs/MODEL.md, Accounting"
 */
record AccrualTreatment(@Nullable Side giver, @Nullable Side receiver) {

  /** What one side books: the same amount on both accounts. */
  record Side(AccountKind debit, AccountKind credit) {}

  static AccrualTreatment of(Accrual.Kind kind) {
    return switch (kind) {
      case CHIPS_DELIVERED ->
          giver(AccountKind.CONTRACT_LIABILITY, AccountKind.REVENUE_CHIPS)
              .andReceiver(AccountKind.CONSTRUCTION, AccountKind.PREPAYMENTS);
      case ORDERS_CANCELLED, DEPOSIT_KEPT ->
          giver(AccountKind.CONTRACT_LIABILITY, AccountKind.REVENUE_DAMAGES)
              .andReceiver(AccountKind.EXPENSE_DAMAGES, AccountKind.PREPAYMENTS);
      case CHIPS_INSTALLED, SITE_COMPLETED -> giver(AccountKind.PLANT, AccountKind.CONSTRUCTION);
      case CHIPS_LEASED_OUT -> giver(AccountKind.PLANT, AccountKind.EXPENSE_COST_OF_SALES);
      case CHIPS_WRITTEN_DOWN -> giver(AccountKind.EXPENSE_WRITE_DOWN, AccountKind.PLANT);
      case SHARES_GRANTED ->
          giver(AccountKind.CUSTOMER_CONSIDERATION, AccountKind.PAID_IN_CAPITAL)
              .andReceiver(AccountKind.INVESTMENTS, AccountKind.SUPPLIER_CONSIDERATION);
      case GRANT_AMORTISED ->
          giver(AccountKind.REVENUE_COMPUTE, AccountKind.CUSTOMER_CONSIDERATION)
              .andReceiver(AccountKind.SUPPLIER_CONSIDERATION, AccountKind.EXPENSE_COMPUTE);
      case WARRANT_EARNED ->
          giver(AccountKind.REVENUE_CHIPS, AccountKind.PAID_IN_CAPITAL)
              .andReceiver(AccountKind.INVESTMENTS, AccountKind.GAINS);
      case WARRANT_LAPSED -> receiver(AccountKind.GAINS, AccountKind.SHARE_IMPAIRMENT);
      case FAIR_VALUE_GAIN -> receiver(AccountKind.FAIR_VALUE_ADJUSTMENT, AccountKind.GAINS);
      case FAIR_VALUE_LOSS -> receiver(AccountKind.GAINS, AccountKind.FAIR_VALUE_ADJUSTMENT);
      case RENT_DEFERRED -> deferred(AccountKind.REVENUE_COMPUTE, AccountKind.EXPENSE_COMPUTE);
      case DEFICIENCY_DEFERRED ->
          deferred(AccountKind.REVENUE_DEFICIENCY, AccountKind.EXPENSE_DEFICIENCY);
      case DEFERRAL_INTEREST ->
          deferred(AccountKind.REVENUE_INTEREST, AccountKind.EXPENSE_INTEREST);
      case FEE_DEFERRED -> deferred(AccountKind.REVENUE_DAMAGES, AccountKind.EXPENSE_DAMAGES);
      case GUARANTEE_PROVIDED ->
          giver(AccountKind.EXPENSE_GUARANTEES, AccountKind.GUARANTEE_PROVISION);
      case GUARANTEE_RELEASED ->
          giver(AccountKind.GUARANTEE_PROVISION, AccountKind.EXPENSE_GUARANTEES);
      case GUARANTEE_RECOVERED ->
          giver(AccountKind.CLAIMS_TAKEN_OVER, AccountKind.EXPENSE_GUARANTEES);
    };
  }

  private static AccrualTreatment giver(AccountKind debit, AccountKind credit) {
    return new AccrualTreatment(new Side(debit, credit), null);
  }

  private static AccrualTreatment receiver(AccountKind debit, AccountKind credit) {
    return new AccrualTreatment(null, new Side(debit, credit));
  }

  private AccrualTreatment andReceiver(AccountKind debit, AccountKind credit) {
    return new AccrualTreatment(giver, new Side(debit, credit));
  }

  /** What was served and is paid later: revenue and cost now, a claim of its own until then. */
  private static AccrualTreatment deferred(AccountKind revenue, AccountKind expense) {
    return giver(AccountKind.DEFERRED_RENT, revenue)
        .andReceiver(expense, AccountKind.DEFERRED_RENT_OWED);
  }
}
