package dev.roundtrip.cli;

import dev.roundtrip.cli.control.LiveShock;
import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a shock bears on a run under way.
 *
 * @param phase whether it is over, bears on the run now, or is to come
 * @param first the first month it bears on; null if it bears on none
 * @param last the last one; null if it bears on none
 */
record ShockTiming(Phase phase, @Nullable Period first, @Nullable Period last) {

  /** Whether a shock is over. */
  enum Phase {
    /** All months it bears on are closed. */
    PAST,
    /** It bears on months that are closed or open, and on some that are not closed. */
    ACTIVE,
    /** It bears on no month yet. */
    COMING,
    /** It was taken back before it could bear on any month. */
    WITHDRAWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ShockTiming of(LiveShock live, RunStanding run) {
    Shock shock = ShockSpec.parse(live.spec());
    int end = Math.min(run.last(), live.withdrawn().orElse(Integer.MAX_VALUE) - 1);
    List<Period> months =
        IntStream.rangeClosed(live.effective(), end)
            .mapToObj(Period::new)
            .filter(shock::bearsOn)
            .toList();
    if (months.isEmpty()) {
      return new ShockTiming(
          live.withdrawn().isPresent() ? Phase.WITHDRAWN : Phase.PAST, null, null);
    }
    Period first = months.getFirst();
    Period last = months.getLast();
    return new ShockTiming(phase(first.index(), last.index(), run), first, last);
  }

  private static Phase phase(int first, int last, RunStanding run) {
    int open = run.lastClosed() + (run.state() == RunStanding.State.RUNNING ? 1 : 0);
    if (last <= run.lastClosed()) {
      return Phase.PAST;
    }
    return first <= open ? Phase.ACTIVE : Phase.COMING;
  }
}
