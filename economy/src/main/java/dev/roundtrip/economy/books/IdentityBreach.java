package dev.roundtrip.economy.books;

import dev.roundtrip.economy.time.Period;

/** An accounting identity does not hold. It stops the run: a number after it would mean nothing. */
public final class IdentityBreach extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IdentityBreach(Period period, String message) {
    super("the books of " + period + " are broken: " + message);
  }
}
