package dev.roundtrip.ledger.store;

import java.util.Locale;

/** What an event is. */
public enum EventKind {
  /** A month was opened. */
  OPENED,
  /** A month was closed. */
  CLOSED,
  /** A shock was injected. */
  SHOCK_ACCEPTED,
  /** A shock was withdrawn. */
  SHOCK_WITHDRAWN,
  /** A party did not pay all that was due. */
  ARREARS,
  /** A party defaulted. */
  DEFAULT,
  /** The contract registry does not justify an obligation. */
  REFUSED,
  /** A contract was signed during the run. */
  SIGNED,
  /** A contract ended because a party to it defaulted. */
  TERMINATED,
  /** A creditor let its debtor off something. */
  RELIEVED,
  /** The run waits, goes on, is held, has ended or was stopped. */
  STATE;

  /** Returns the name, in lower case as everywhere outside the code. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
