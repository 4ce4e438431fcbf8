package dev.roundtrip.host.service;

import dev.roundtrip.scenarios.ScenarioException;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service as a process of its own. What whoever starts it has set wrongly is told before anything
 * is started, and what keeps it from starting in a line, without a stack trace; only a fault of
 * ours has one.
 */
public final class ServiceProcess extends Micronaut {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
  private static final int FAILURE = 1;
  private static final int BAD_INPUT = 2;

  /**
   * @param main the service's main class
   * @param known the environment variables that it knows
   */
  public ServiceProcess(Class<?> main, List<Setting<?>> known, String... args) {
    List<String> refusals = Setting.refusals(known, System.getenv());
    if (!refusals.isEmpty()) {
      end(BAD_INPUT, refusals);
    }
    args(args);
    mainClass(main);
  }

  @Override
  protected void handleStartupException(Environment environment, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ScenarioException || cause instanceof Setting.RefusedException) {
        end(BAD_INPUT, String.valueOf(cause.getMessage()).lines().toList());
      }
    }
    String trouble = trouble(failure);
    if (trouble != null) {
      end(FAILURE, List.of(trouble));
    }
    super.handleStartupException(environment, failure);
  }

  /** Returns what could not be done, such as to listen on a port that is taken; null if a fault. */
  private static @Nullable String trouble(Throwable failure) {
    Throwable outer = failure;
    while (outer.getCause() != null && !(outer.getCause() instanceof IOException)) {
      outer = outer.getCause();
    }
    if (outer.getCause() == null) {
      return null;
    }
    Throwable deepest = outer;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return firstLine(outer) + ": " + reason(deepest);
  }

  private static String reason(Throwable e) {
    return switch (e) {
      case NoSuchFileException missing -> "it is not there";
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case FileAlreadyExistsException exists -> exists.getFile() + " is not a folder";
      case UnresolvedAddressException unknown -> "nobody is known by this name";
      default -> firstLine(e);
    };
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static void end(int code, List<String> lines) {
    lines.forEach(LOG::error);
    System.exit(code);
  }
}
