package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.contract.Accounts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.SortedById;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody knows of a party at the start of a month: its income of the last twelve months and
 * its balance sheet at the last close, from its books. Covenants, credit spreads, share prices, tax
 * and lenders' appetite read it.
 *
 * <p>For example, a cloud that bills $1 billion a month, pays $0.4 billion to run its sites and
 * $0.1 billion of interest, publishes revenue of $12 billion, ebitda of $7.2 billion and interest
 * of $1.2 billion once twelve months are closed; after three of them a quarter of that, and the
 * same yearly figures.
 *
 * @param party whose it is
 * @param months how many months the sums of income cover; 0 before the first close, then up to 12
 * @param revenue revenue of those months, interest earned included; negative only where corrections
 *     outweigh it
 * @param ebitda earnings before interest paid, tax, depreciation and amortisation: revenue less
 *     what running the business costs, without damages and fees for being let out of a contract,
 *     which come once; any sign
 * @param interest interest owed for those months; zero or positive
 * @param quarterProfit profit of the last full calendar quarter before tax: ebitda and damages,
 *     less interest and depreciation; any sign; zero before the first full quarter
 * @param taxableProfit that profit less losses of earlier quarters not yet set against one; zero or
 *     positive
 * @param cash cash at the last close
 * @param debt principal of all loans it owes and rent put off, overdue or not: who misses a
 *     repayment of 10 billion owes no less than before; zero or positive
 * @param netAssets book value of what it owns less what it owes; any sign
 * @param standing whether it pays what it owes
 * @see "docs/MODEL.md, Statements"
 */
public record Statement(
    PartyId party,
    int months,
    Money revenue,
    Money ebitda,
    Money interest,
    Money quarterProfit,
    Money taxableProfit,
    Money cash,
    Money debt,
    Money netAssets,
    Standing standing)
    implements Accounts {

  private static final int YEAR = 12;

  /** Whether a party pays what it owes. */
  public enum Standing {
    /** Nothing it owes is overdue. */
    SOUND,
    /** Something it owes is overdue. */
    IN_ARREARS,
    /** It has defaulted. */
    DEFAULTED
  }

  public Statement {
    if (months < 0 || months > YEAR) {
      throw new IllegalArgumentException("a statement covers 0 to 12 months: " + months);
    }
  }

  /**
   * Returns a party's statement, or null if it takes no part in rounds.
   *
   * @param statements sorted by party
   */
  static @Nullable Statement find(List<Statement> statements, PartyId party) {
    return SortedById.find(statements, Statement::party, party);
  }

  @Override
  public Money yearlyRevenue() {
    return yearly(revenue);
  }

  @Override
  public Money yearlyEbitda() {
    return yearly(ebitda);
  }

  @Override
  public boolean isSound() {
    return standing == Standing.SOUND;
  }

  /** Returns the interest of a year at the pace of the months covered. */
  public Money yearlyInterest() {
    return yearly(interest);
  }

  /** Returns debt less cash; negative where cash is more. */
  public Money netDebt() {
    return debt.minus(cash);
  }

  private Money yearly(Money sum) {
    return months == 0 ? Money.ZERO : sum.times(YEAR, months);
  }
}
