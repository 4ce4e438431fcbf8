package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;

/**
 * What shocks may change: factors on the baseline, 1 when nothing happens, and offsets to it, 0
 * when nothing happens. A shock returns a copy in which its own figure is changed; shocks on the
 * same figure multiply or add up, so their order does not matter.
 *
 * @param demand factor on what customers want to spend; zero or positive
 * @param revenuePerUnit factor on what a unit of compute sold brings: demand in dollars and what a
 *     megawatt serves change together, the compute needed does not; positive
 * @param efficiency factor on what a megawatt can serve; 2 halves the compute needed per dollar.
 *     Demand answers it, and what others pay for compute falls, by the market's rebound; positive
 * @param appetite factor on lenders' and investors' appetite; zero or positive
 * @param baseRate added to the yearly base rate
 * @param spread added to every borrower's credit spread
 * @param valuation factor on the value of sellers and on share prices; positive
 * @param sentiment factor on sentiment that stays in it and fades as any deviation does, so a crash
 *     is one month of it; positive
 * @param rentalLevel factor on the rental index while it lasts; zero or positive
 * @param powerDelayMonths by how much power comes late; zero or positive
 * @param chipDelayMonths by how much chips come late; zero or positive
 * @param usefulLife factor on the life over which plant is depreciated; positive
 */
public record Inputs(
    double demand,
    double revenuePerUnit,
    double efficiency,
    double appetite,
    Rate baseRate,
    Rate spread,
    double valuation,
    double sentiment,
    double rentalLevel,
    int powerDelayMonths,
    int chipDelayMonths,
    Rate usefulLife) {

  /** The baseline: nothing is changed. */
  public static final Inputs BASELINE =
      new Inputs(1, 1, 1, 1, Rate.ZERO, Rate.ZERO, 1, 1, 1, 0, 0, Rate.ONE);

  public Inputs timesDemand(double factor) {
    return changed(demand * factor, revenuePerUnit, efficiency);
  }

  public Inputs timesRevenuePerUnit(double factor) {
    return changed(demand, revenuePerUnit * factor, efficiency);
  }

  public Inputs timesEfficiency(double factor) {
    return changed(demand, revenuePerUnit, efficiency * factor);
  }

  public Inputs timesAppetite(double factor) {
    return priced(appetite * factor, baseRate, spread, valuation, sentiment, rentalLevel);
  }

  public Inputs plusBaseRate(Rate offset) {
    return priced(appetite, baseRate.plus(offset), spread, valuation, sentiment, rentalLevel);
  }

  public Inputs plusSpread(Rate offset) {
    return priced(appetite, baseRate, spread.plus(offset), valuation, sentiment, rentalLevel);
  }

  public Inputs timesValuation(double factor) {
    return priced(appetite, baseRate, spread, valuation * factor, sentiment, rentalLevel);
  }

  public Inputs timesSentiment(double factor) {
    return priced(appetite, baseRate, spread, valuation, sentiment * factor, rentalLevel);
  }

  public Inputs timesRentalLevel(double factor) {
    return priced(appetite, baseRate, spread, valuation, sentiment, rentalLevel * factor);
  }

  public Inputs plusPowerDelay(int months) {
    return supplied(powerDelayMonths + months, chipDelayMonths, usefulLife);
  }

  public Inputs plusChipDelay(int months) {
    return supplied(powerDelayMonths, chipDelayMonths + months, usefulLife);
  }

  public Inputs timesUsefulLife(Rate factor) {
    return supplied(powerDelayMonths, chipDelayMonths, usefulLife.times(factor));
  }

  private Inputs changed(double newDemand, double newRevenuePerUnit, double newEfficiency) {
    return new Inputs(
        newDemand,
        newRevenuePerUnit,
        newEfficiency,
        appetite,
        baseRate,
        spread,
        valuation,
        sentiment,
        rentalLevel,
        powerDelayMonths,
        chipDelayMonths,
        usefulLife);
  }

  private Inputs priced(
      double newAppetite,
      Rate newBaseRate,
      Rate newSpread,
      double newValuation,
      double newSentiment,
      double newRentalLevel) {
    return new Inputs(
        demand,
        revenuePerUnit,
        efficiency,
        newAppetite,
        newBaseRate,
        newSpread,
        newValuation,
        newSentiment,
        newRentalLevel,
        powerDelayMonths,
        chipDelayMonths,
        usefulLife);
  }

  private Inputs supplied(int newPowerDelay, int newChipDelay, Rate newUsefulLife) {
    return new Inputs(
        demand,
        revenuePerUnit,
        efficiency,
        appetite,
        baseRate,
        spread,
        valuation,
        sentiment,
        rentalLevel,
        newPowerDelay,
        newChipDelay,
        newUsefulLife);
  }
}
