package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Rate;

/**
 * What shocks make of supply in a month, the same for everybody.
 *
 * @param served factor on what a megawatt can serve; 1 is as planned
 * @param powerDelayMonths how much later than planned power comes; zero or positive
 * @param chipDelayMonths how much later than due chips are delivered; zero or positive
 * @param usefulLife factor on the life over which plant is depreciated; positive, 1 is as planned
 */
public record SupplyConditions(
    double served, int powerDelayMonths, int chipDelayMonths, Rate usefulLife) {

  /** As planned. */
  public static final SupplyConditions AS_PLANNED = new SupplyConditions(1, 0, 0, Rate.ONE);

  public SupplyConditions {
    if (!(served >= 0) || powerDelayMonths < 0 || chipDelayMonths < 0) {
      throw new IllegalArgumentException("supply comes late or not, never early");
    }
    if (usefulLife.compareTo(Rate.ZERO) <= 0) {
      throw new IllegalArgumentException("a useful life must be positive: " + usefulLife);
    }
  }
}
