package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * A month as it was opened.
 *
 * @param environment its published conditions
 * @param activeShocks the text forms of the shocks that bear on it
 */
public record OpenedMonth(Environment environment, List<String> activeShocks) {

  public OpenedMonth {
    activeShocks = List.copyOf(activeShocks);
  }

  /** Returns the month. */
  public Period period() {
    return environment.period();
  }
}
