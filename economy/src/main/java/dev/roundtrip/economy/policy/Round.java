package dev.roundtrip.economy.policy;

/** The rounds of a period, in order. What is said in one is read in the next. */
public enum Round {
  /** Parties look ahead, call off, order, report and ask. */
  PLAN,
  /** Parties answer requests and invoice. */
  RESPOND,
  /** Parties sign, invoice what was granted and instruct payments. */
  COMMIT
}
