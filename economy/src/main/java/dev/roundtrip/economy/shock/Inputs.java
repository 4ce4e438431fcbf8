package dev.roundtrip.economy.shock;

/**
 * What shocks may change: factors on the baseline, each 1 when nothing happens.
 *
 * @param demand factor on what customers want to spend; zero or positive
 */
public record Inputs(double demand) {

  /** The baseline: nothing is changed. */
  public static final Inputs BASELINE = new Inputs(1);
}
