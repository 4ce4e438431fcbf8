package dev.roundtrip.economy.contract;

/** Spending that nobody is promised, in the order in which it is cut. */
public enum Discretion {
  /** Shares bought back. */
  BUYBACK,
  /** Building that is not committed. */
  CAPITAL_SPENDING,
  /** A dividend. */
  DIVIDEND
}
