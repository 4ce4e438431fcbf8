package dev.roundtrip.economy.settlement;

/** Why the ledger does not admit an obligation, in order of precedence. */
public enum Refusal {
  /** No contract of that id is in force. */
  CONTRACT_NOT_IN_FORCE,
  /** Only the obligee invoices, or the obligor where the obligee takes no part in rounds. */
  SENDER_MUST_BE_OBLIGEE,
  /** The contract does not make this amount due this month. */
  NOT_DUE_UNDER_CONTRACT,
  /** The same obligation was invoiced before. */
  ALREADY_INVOICED
}
