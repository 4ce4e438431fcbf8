package dev.roundtrip.ledger;

import io.micronaut.context.annotation.ConfigurationProperties;
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

  long seedNumber() {
    return LedgerSettings.SEED.read(textOf(seed));
  }

  Duration paceOfMonths() {
    return LedgerSettings.PACE.read(textOf(pace));
  }

  boolean isPaused() {
    return Boolean.parseBoolean(LedgerSettings.PAUSED.read(textOf(paused)));
  }

  private static String textOf(@Nullable String given) {
    return given == null ? "" : given;
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
