package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.control.LiveShock;
import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.economy.time.Period;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShockTimingTest {

  /** A run of two years whose months up to 2025-06 are closed. */
  @ParameterizedTest
  @CsvSource({
    "from=2025-02;for=3m, , RUNNING, PAST, 2025-02, 2025-04",
    "from=2025-02;for=5m, , RUNNING, PAST, 2025-02, 2025-06",
    "from=2025-02;for=6m, , RUNNING, ACTIVE, 2025-02, 2025-07",
    "from=2025-02, , PAUSED, ACTIVE, 2025-02, 2026-12",
    "from=2025-07, , RUNNING, ACTIVE, 2025-07, 2026-12",
    "from=2025-07, , PAUSED, COMING, 2025-07, 2026-12",
    "from=2026-03;for=2m, , RUNNING, COMING, 2026-03, 2026-04",
    "from=2025-02, 2025-05, RUNNING, PAST, 2025-02, 2025-04",
    "from=2026-03, 2025-05, RUNNING, WITHDRAWN, , "
  })
  void aShockIsPastActiveOrComing(
      String term,
      String withdrawn,
      RunStanding.State state,
      ShockTiming.Phase phase,
      String first,
      String last) {
    OptionalInt end =
        withdrawn == null ? OptionalInt.empty() : OptionalInt.of(Period.parse(withdrawn).index());
    LiveShock shock =
        new LiveShock(
            "x",
            "revenue-miss:size=10%," + term.replace(';', ','),
            Period.of(2025, 2).index(),
            end);
    assertThat(ShockTiming.of(shock, standing(state)))
        .isEqualTo(
            new ShockTiming(
                phase,
                first == null ? null : Period.parse(first),
                last == null ? null : Period.parse(last)));
  }

  static RunStanding standing(RunStanding.State state) {
    return new RunStanding(
        "run-1",
        "run",
        1,
        state,
        "",
        Period.of(2025, 1).index(),
        Period.of(2026, 12).index(),
        6,
        "0".repeat(64),
        Duration.ZERO);
  }
}
