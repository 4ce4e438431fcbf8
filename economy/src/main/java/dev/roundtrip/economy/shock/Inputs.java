package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.function.UnaryOperator;

/**
 * What shocks may change: factors on the baseline, 1 when nothing happens, and offsets to it, 0
 * when nothing happens. A shock returns a copy in which its own figure is changed; shocks on the
 * same figure multiply or add up, so their order does not matter.
 *
 * @param demand what customers want and pay
 * @param efficiency how much compute that takes
 * @param capital what money costs, who gives it and what is paid for shares
 * @param supply what comes when, what it rents for and how long it lasts
 * @param interventions what is made of single parties and contracts
 */
public record Inputs(
    Demand demand,
    Efficiency efficiency,
    Capital capital,
    Supply supply,
    Interventions interventions) {

  /** The baseline: nothing is changed. */
  public static final Inputs BASELINE =
      new Inputs(
          Demand.BASELINE,
          Efficiency.BASELINE,
          Capital.BASELINE,
          Supply.BASELINE,
          Interventions.NONE);

  public Inputs timesDemand(double factor) {
    return with(demand.times(factor));
  }

  /** Changes what the customers of one seller want. */
  public Inputs timesDemand(PartyId seller, double factor) {
    return with(demand.times(seller, factor));
  }

  public Inputs plusAdoptionDelay(int months) {
    return with(demand.later(months));
  }

  /** Leaves so much of the growth since a month. */
  public Inputs timesGrowthSince(Period month, double kept) {
    return with(demand.slowedSince(month, kept));
  }

  public Inputs timesRevenuePerUnit(double factor) {
    return with(demand.timesRevenuePerUnit(factor));
  }

  /** Changes what a megawatt serves; demand answers by the market's rebound. */
  public Inputs timesEfficiency(double factor) {
    return with(efficiency.times(factor));
  }

  /** Changes what a megawatt serves; demand answers by a rebound of the jump's own. */
  public Inputs timesEfficiency(double factor, double rebound) {
    return with(efficiency.times(factor, rebound));
  }

  public Inputs timesAppetite(double factor) {
    return with(capital.timesAppetite(factor));
  }

  public Inputs plusBaseRate(Rate offset) {
    return with(capital.plusBaseRate(offset));
  }

  public Inputs plusSpread(Rate offset) {
    return with(capital.plusSpread(offset));
  }

  public Inputs timesValuation(double factor) {
    return with(capital.timesValuation(factor));
  }

  public Inputs timesSentiment(double factor) {
    return with(capital.timesSentiment(factor));
  }

  /** Takes a share of what announcements have added to prices off; 2 is as much again. */
  public Inputs minusAnnouncements(double share) {
    return with(capital.minusAnnouncements(share));
  }

  public Inputs timesRentalLevel(double factor) {
    return with(supply.timesRentalLevel(factor));
  }

  public Inputs plusPowerDelay(int months) {
    return with(supply.plusPowerDelay(months));
  }

  public Inputs plusChipDelay(int months) {
    return with(supply.plusChipDelay(months));
  }

  public Inputs timesUsefulLife(Rate factor) {
    return with(supply.timesUsefulLife(factor));
  }

  /** Makes something of single parties or contracts. */
  public Inputs intervening(UnaryOperator<Interventions> change) {
    return new Inputs(demand, efficiency, capital, supply, change.apply(interventions));
  }

  private Inputs with(Demand changed) {
    return new Inputs(changed, efficiency, capital, supply, interventions);
  }

  private Inputs with(Efficiency changed) {
    return new Inputs(demand, changed, capital, supply, interventions);
  }

  private Inputs with(Capital changed) {
    return new Inputs(demand, efficiency, changed, supply, interventions);
  }

  private Inputs with(Supply changed) {
    return new Inputs(demand, efficiency, capital, changed, interventions);
  }
}
