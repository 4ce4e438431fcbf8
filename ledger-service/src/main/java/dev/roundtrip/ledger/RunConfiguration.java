package dev.roundtrip.ledger;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.convert.ConversionService;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The run that the ledger starts by itself.
 *
 * @param scenario the name of a shipped scenario or a file; null or empty to start none
 * @param seed the run's seed; null or empty for 1
 * @param pace the least time from open to open, such as 1s; null or empty for none
 * @param shocks shocks beside the scenario's, in their text form, with semicolons between them
 * @param paused {@code true} to hold it before its first month opens; null or empty for not
 * @param requestId what the start is known by: a ledger that is started again with the same one
 *     goes on with its run, or has nothing to do; null or empty for one that follows from the
 *     scenario, the seed and the shocks
 */
@ConfigurationProperties("roundtrip.run")
public record RunConfiguration(
    @Nullable String scenario,
    @Nullable String seed,
    @Nullable String pace,
    @Nullable String shocks,
    @Nullable String paused,
    @Nullable String requestId) {

  /** A setting that says nothing; its message tells what was found and what is allowed. */
  static final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private RefusedException(String setting, String found, String allowed) {
      super("roundtrip.run." + setting + ": found '" + found + "', expected " + allowed);
    }
  }

  long seedNumber() {
    return read("seed", seed, 1L, Long.class, "a whole number of up to 18 digits, such as 7");
  }

  Duration paceOfMonths() {
    String allowed = "a time with a unit, such as 250ms, 1s or 2m";
    Duration time = read("pace", pace, Duration.ZERO, Duration.class, allowed);
    if (time.isNegative()) {
      throw new RefusedException("pace", String.valueOf(pace), allowed);
    }
    return time;
  }

  boolean isPaused() {
    String text = paused == null ? "" : paused.strip();
    return switch (text) {
      case "", "false" -> false;
      case "true" -> true;
      default -> throw new RefusedException("paused", text, "true or false");
    };
  }

  /** The framework would take its default, and say nothing, where it cannot read a value. */
  private static <T> T read(
      String setting, @Nullable String text, T otherwise, Class<T> type, String allowed) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    return ConversionService.SHARED
        .convert(text.strip(), type)
        .orElseThrow(() -> new RefusedException(setting, text, allowed));
  }

  List<String> shockSpecs() {
    return shocks == null
        ? List.of()
        : Arrays.stream(shocks.split(";", -1))
            .map(String::strip)
            .filter(spec -> !spec.isEmpty())
            .toList();
  }
}
