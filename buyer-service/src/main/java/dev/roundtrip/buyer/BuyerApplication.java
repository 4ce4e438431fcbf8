package dev.roundtrip.buyer;

import dev.roundtrip.host.service.LibraryLogs;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;

/** Starts the buyer service. */
public final class BuyerApplication {
  private BuyerApplication() {}

  public static void main(String[] args) {
    configure(Micronaut.build(args).mainClass(BuyerApplication.class)).start();
  }

  /**
   * Makes a context this service's. Its beans and its properties belong to the environment {@code
   * buyer}, so that one process may hold the other services beside it. Such a process starts from
   * {@code ApplicationContext.builder()}: {@code Micronaut.build()} ends the JVM when it fails.
   */
  public static ApplicationContextBuilder configure(ApplicationContextBuilder context) {
    LibraryLogs.bridge();
    return context.deduceEnvironment(false).banner(false).environments("buyer");
  }
}
