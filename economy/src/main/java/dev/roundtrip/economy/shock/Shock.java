package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.time.Period;

/**
 * A change of inputs for a term. A shock may cause a loss; it may not book one.
 *
 * <p>It is evaluated each period against the baseline, so it never has to be undone: outside its
 * term it is the identity.
 */
public sealed interface Shock permits RevenueMiss {

  /** Returns the inputs of a month with this shock in them. */
  Inputs applyTo(Inputs inputs, Period period);

  /** Tells whether anything is other than the baseline in a month because of this shock. */
  default boolean bearsOn(Period period) {
    return !applyTo(Inputs.BASELINE, period).equals(Inputs.BASELINE);
  }

  /** Returns the text that {@link ShockSpec#parse} reads back as an equal shock. */
  String spec();
}
