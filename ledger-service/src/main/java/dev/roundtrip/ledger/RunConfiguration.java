package dev.roundtrip.ledger;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The run that the ledger starts by itself.
 *
 * @param scenario the name of a shipped scenario or a file; null or empty to start none
 * @param seed the run's seed
 * @param pace the least time from open to open, such as 1s
 * @param shocks shocks beside the scenario's, in their text form, with semicolons between them
 * @param paused whether to hold it before its first month opens
 * @param requestId what the start is known by: a ledger that is started again with the same one
 *     goes on with its run, or has nothing to do; null or empty for one that follows from the
 *     scenario, the seed and the shocks
 */
@ConfigurationProperties("roundtrip.run")
public record RunConfiguration(
    @Nullable String scenario,
    @Bindable(defaultValue = "1") long seed,
    @Bindable(defaultValue = "0s") Duration pace,
    @Nullable String shocks,
    @Bindable(defaultValue = "false") boolean paused,
    @Nullable String requestId) {

  List<String> shockSpecs() {
    return shocks == null
        ? List.of()
        : Arrays.stream(shocks.split(";", -1))
            .map(String::strip)
            .filter(spec -> !spec.isEmpty())
            .toList();
  }
}
