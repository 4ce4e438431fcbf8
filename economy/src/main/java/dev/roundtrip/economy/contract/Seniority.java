package dev.roundtrip.economy.contract;

/** Rank of a claim: a class is paid only when every class before it is paid in full. */
public enum Seniority {
  /** Staff, power and tax: who is not paid at once stops working. */
  OPERATING(0),
  /** Claims with collateral. */
  SECURED(1),
  /** Ordinary claims. */
  SENIOR(2),
  /** Claims that step back behind the ordinary ones. */
  SUBORDINATED(3),
  /** Cash promised for shares, dividends and buybacks. */
  EQUITY(4);

  private final int rank;

  Seniority(int rank) {
    this.rank = rank;
  }

  /** Returns the place in the order of payment; 0 is paid first. */
  public int rank() {
    return rank;
  }
}
