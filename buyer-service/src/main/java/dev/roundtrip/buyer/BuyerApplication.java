package dev.roundtrip.buyer;

import dev.roundtrip.host.HostGroup;
import dev.roundtrip.host.service.HostSettings;
import dev.roundtrip.host.service.LibraryLogs;
import dev.roundtrip.host.service.ServiceProcess;
import dev.roundtrip.host.service.Setting;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.List;

/** Starts the buyer service. */
public final class BuyerApplication {

  /** The environment variables that it knows. */
  public static final List<Setting<?>> SETTINGS = HostSettings.ofHost(HostGroup.BUYER);

  private BuyerApplication() {}

  public static void main(String[] args) {
    configure(new ServiceProcess(BuyerApplication.class, SETTINGS, args)).start();
  }

  /**
   * Makes a context this service's. Its beans and its properties belong to the environment {@code
   * buyer}, so that one process may hold the other services beside it. Such a process starts from
   * {@code ApplicationContext.builder()}: a {@code ServiceProcess} ends the JVM when it fails.
   */
  public static ApplicationContextBuilder configure(ApplicationContextBuilder context) {
    LibraryLogs.bridge();
    return context.deduceEnvironment(false).banner(false).environments("buyer");
  }
}
