package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;

/**
 * What everybody knows of a party at the open of a month, and covenants and conditions precedent
 * are tested on.
 */
public interface Accounts {

  /** Returns how many months the sums of income cover; 0 before the first close, then up to 12. */
  int months();

  /** Returns its cash at the last close. */
  Money cash();

  /** Returns the principal of all it owes at the last close, overdue or not. */
  Money debt();

  /** Returns a year's revenue, at the pace of the months since the run began, at most twelve. */
  Money yearlyRevenue();

  /**
   * Returns a year's earnings before interest paid, tax and depreciation, at the pace of the months
   * since the run began, at most twelve; any sign.
   */
  Money yearlyEbitda();

  /** Tells whether it owes nothing overdue and has not defaulted. */
  boolean isSound();
}
