package dev.roundtrip.ledger;

import dev.roundtrip.host.service.LibraryLogs;
import dev.roundtrip.scenarios.ScenarioException;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.runtime.Micronaut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the ledger service. */
public final class LedgerApplication {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerApplication.class);
  private static final int FAILURE = 1;
  private static final int BAD_INPUT = 2;

  private LedgerApplication() {}

  public static void main(String[] args) {
    Micronaut service = Micronaut.build(args).mainClass(LedgerApplication.class);
    configure(service.mapError(BeanInstantiationException.class, LedgerApplication::failed))
        .start();
  }

  /** What was set by whoever starts it is told in its own lines, without a stack trace. */
  private static int failed(BeanInstantiationException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ScenarioException
          || cause instanceof RunConfiguration.RefusedException) {
        String.valueOf(cause.getMessage()).lines().forEach(LOG::error);
        System.exit(BAD_INPUT);
      }
    }
    return FAILURE;
  }

  /**
   * Makes a context this service's. Its beans and its properties belong to the environment {@code
   * ledger}, so that one process may hold the other services beside it. Such a process starts from
   * {@code ApplicationContext.builder()}: {@code Micronaut.build()} ends the JVM when it fails.
   */
  public static ApplicationContextBuilder configure(ApplicationContextBuilder context) {
    LibraryLogs.bridge();
    return context.deduceEnvironment(false).banner(false).environments("ledger");
  }
}
