package dev.roundtrip.ledger;

import dev.roundtrip.host.service.LibraryLogs;
import dev.roundtrip.host.service.ServiceProcess;
import dev.roundtrip.host.service.Setting;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.List;

/** Starts the ledger service. */
public final class LedgerApplication {

  /** The environment variables that it knows. */
  public static final List<Setting<?>> SETTINGS = LedgerSettings.ALL;

  private LedgerApplication() {}

  public static void main(String[] args) {
    configure(new ServiceProcess(LedgerApplication.class, SETTINGS, args)).start();
  }

  /**
   * Makes a context this service's. Its beans and its properties belong to the environment {@code
   * ledger}, so that one process may hold the other services beside it. Such a process starts from
   * {@code ApplicationContext.builder()}: a {@code ServiceProcess} ends the JVM when it fails.
   */
  public static ApplicationContextBuilder configure(ApplicationContextBuilder context) {
    LibraryLogs.bridge();
    return context.deduceEnvironment(false).banner(false).environments("ledger");
  }
}
