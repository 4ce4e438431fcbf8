package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What came of a path, as far as it was run: to the month of the event, or to the end.
 *
 * @param happened the month of the event; null if it does not happen
 * @param first who defaulted first so far; null if nobody did
 * @param firstDefault when; null if nobody did
 */
public record Outcome(
    @Nullable Period happened, @Nullable PartyId first, @Nullable Period firstDefault) {

  /** Tells whether the event happened. */
  public boolean happens() {
    return happened != null;
  }
}
