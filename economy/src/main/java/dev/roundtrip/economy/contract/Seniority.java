package dev.roundtrip.economy.contract;

/** Rank of a claim: a class is paid only when every class before it is paid in full. */
public enum Seniority {
  /** Staff, power and tax: who is not paid at once stops working. */
  OPERATING,
  /** Claims with collateral. */
  SECURED,
  /** Ordinary claims. */
  SENIOR,
  /** Claims that step back behind the ordinary ones. */
  SUBORDINATED,
  /** Cash promised for shares, dividends and buybacks. */
  EQUITY
}
