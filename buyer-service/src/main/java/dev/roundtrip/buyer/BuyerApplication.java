package dev.roundtrip.buyer;

import io.micronaut.runtime.Micronaut;

/** Starts the buyer service. */
public final class BuyerApplication {
  private BuyerApplication() {}

  public static void main(String[] args) {
    Micronaut.run(BuyerApplication.class, args);
  }
}
