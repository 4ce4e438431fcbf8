package dev.roundtrip.economy.contract;

/** What walking away from a contract costs. */
public enum Binding {
  /** Owed to the letter. */
  FIRM,
  /** Owed once its conditions hold; power that is online has met them. */
  CONDITIONAL,
  /** Nothing is owed until a party grants it, month by month; refusing is no default. */
  LETTER_OF_INTENT
}
