package dev.roundtrip.supplier;

import io.micronaut.runtime.Micronaut;

/** Starts the supplier service. */
public final class SupplierApplication {
  private SupplierApplication() {}

  public static void main(String[] args) {
    Micronaut.run(SupplierApplication.class, args);
  }
}
