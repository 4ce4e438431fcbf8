package dev.roundtrip.ledger;

import io.micronaut.runtime.Micronaut;

/** Starts the ledger service. */
public final class LedgerApplication {
  private LedgerApplication() {}

  public static void main(String[] args) {
    Micronaut.run(LedgerApplication.class, args);
  }
}
