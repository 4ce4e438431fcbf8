package dev.roundtrip.host.service;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** Logs of libraries that write to {@code java.util.logging}: gRPC, the driver of PostgreSQL. */
public final class LibraryLogs {

  private LibraryLogs() {}

  /** Makes them go where all others go, in the same form and from the same level. */
  public static void bridge() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }
}
