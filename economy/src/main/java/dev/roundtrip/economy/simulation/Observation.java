package dev.roundtrip.economy.simulation;

/**
 * What is done about a run beside running it. Decisions, amounts and entries are the same with it
 * and without.
 *
 * @param hashed whether the months are chained into a fingerprint; without, it stays 64 zeros
 * @param proved whether the identities are proved at every close
 * @param told whether what each party hears of a month is put together, which hosts need that keep
 *     a world of their own
 */
public record Observation(boolean hashed, boolean proved, boolean told) {

  /** What a run that somebody relies on needs. */
  public static final Observation FULL = new Observation(true, true, true);

  /** The same for a run in one thread: there is nobody to tell. */
  public static final Observation ALONE = new Observation(true, true, false);

  /** Nothing: what is asked of a run is read from what it returns. */
  public static final Observation NONE = new Observation(false, false, false);
}
