package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A shock as a run knew it.
 *
 * @param from the first month that was opened with it
 * @param until the first month that was not opened with it any more, or null
 */
public record Struck(Shock shock, Period from, @Nullable Period until) {

  /** Tells whether a month was opened with it, whether or not it changed anything then. */
  boolean isIn(Period month) {
    return !from.isAfter(month) && (until == null || until.isAfter(month));
  }

  /** Tells whether it changed anything in a month. */
  boolean bearsOn(Period month) {
    return isIn(month) && shock.bearsOn(month);
  }
}
