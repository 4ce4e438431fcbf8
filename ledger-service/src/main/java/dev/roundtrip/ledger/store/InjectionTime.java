package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Period;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether a shock comes in time: it may bear only on months of the run that are not open yet. */
final class InjectionTime {

  private InjectionTime() {}

  /** Returns what is wrong and what would be right; nothing for a shock in time. */
  static Optional<String> refusal(Shock shock, RunFacts run) {
    Optional<Period> begins =
        IntStream.rangeClosed(run.firstIndex(), run.lastIndex())
            .mapToObj(Period::new)
            .filter(shock::bearsOn)
            .findFirst();
    Period next = run.nextToOpen();
    if (begins.isEmpty()) {
      return Optional.of(
          "the shock changes nothing in any month of the run; those left are "
              + next
              + " to "
              + run.horizon().last());
    }
    return begins
        .filter(month -> month.isBefore(next))
        .map(month ->
            "the shock bears on "
                + month
                + ", which has opened already; the next to open is "
                + next
                + ", so from="
                + next
                + " or later, or leave from= out");
  }
}
