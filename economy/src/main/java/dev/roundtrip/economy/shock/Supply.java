package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;

/**
 * What comes when, what it rents for and how long it lasts.
 *
 * @param rentalLevel factor on the rental index while it lasts; zero or positive
 * @param powerDelayMonths by how much power comes late; zero or positive
 * @param chipDelayMonths by how much chips come late; zero or positive
 * @param usefulLife factor on the life over which plant is depreciated; positive
 */
public record Supply(
    double rentalLevel, int powerDelayMonths, int chipDelayMonths, Rate usefulLife) {

  static final Supply BASELINE = new Supply(1, 0, 0, Rate.ONE);

  Supply timesRentalLevel(double factor) {
    return new Supply(rentalLevel * factor, powerDelayMonths, chipDelayMonths, usefulLife);
  }

  Supply plusPowerDelay(int months) {
    return new Supply(rentalLevel, powerDelayMonths + months, chipDelayMonths, usefulLife);
  }

  Supply plusChipDelay(int months) {
    return new Supply(rentalLevel, powerDelayMonths, chipDelayMonths + months, usefulLife);
  }

  Supply timesUsefulLife(Rate factor) {
    return new Supply(rentalLevel, powerDelayMonths, chipDelayMonths, usefulLife.times(factor));
  }
}
