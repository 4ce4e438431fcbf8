package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;

/** What compute without a contract rents for. */
public interface RentalPrices {

  /**
   * Returns the yearly rent of a megawatt of chips of an age: the re-letting price.
   *
   * @param ageMonths months since the chips went into service
   */
  Money rentAtAge(int ageMonths);
}
