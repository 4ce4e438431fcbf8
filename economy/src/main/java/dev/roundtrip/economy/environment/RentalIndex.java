package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;

/**
 * What compute without a contract rents for in a month, by the age of its chips.
 *
 * @param chance log of the random part of the level; 0 is none
 * @param level the index for new chips; 1 is the long-run level
 * @param newChips yearly rent of a megawatt of new chips; zero or positive
 * @param ageing share of its price that a chip loses in a year
 * @see RentalMarket
 */
public record RentalIndex(double chance, double level, Money newChips, Rate ageing) {

  private static final int YEAR = 12;

  public RentalIndex {
    if (!(level >= 0) || newChips.isNegative()) {
      throw new IllegalArgumentException("a rental index is not negative: " + level);
    }
  }

  /** Returns the index for chips of an age in months. */
  public double at(int ageMonths) {
    return level * remaining(ageMonths);
  }

  /**
   * Returns the yearly rent of a megawatt of chips of an age.
   *
   * <p>For example, $10.64 million for new chips and ageing of 27 % give $7.77 million after a year
   * and $2.21 million after five.
   *
   * @param ageMonths months since the chips went into service; below zero counts as new
   */
  public Money priceAt(int ageMonths) {
    return ageMonths <= 0
        ? newChips
        : Money.ofEstimatedCents(newChips.cents() * remaining(ageMonths));
  }

  private double remaining(int ageMonths) {
    double years = Math.max(0, ageMonths) / (double) YEAR;
    return StrictMath.pow(1 - ageing.toDouble(), years);
  }
}
