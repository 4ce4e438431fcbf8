package dev.roundtrip.economy.simulation;

/**
 * What is done about a run beside running it. Decisions, amounts and entries are the same with it
 * and without.
 *
 * @param hashed whether the months are chained into a fingerprint; without, it stays 64 zeros
 * @param proved whether the identities are proved at every close
 */
public record Observation(boolean hashed, boolean proved) {

  /** What a run that somebody relies on needs. */
  public static final Observation FULL = new Observation(true, true);
}
