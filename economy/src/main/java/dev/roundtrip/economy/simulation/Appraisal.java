package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Conditions;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.CollateralValue;
import dev.roundtrip.economy.time.Period;

/**
 * What the plant of a party in trouble is worth to its creditors.
 *
 * <p>Plant is worth what it can still earn: {@code power x rental x remaining economic life}, a
 * chip living four years (3 to 5 in the sources), but not beyond the term under which its site is
 * or was rented, after which nothing of it is online. Plant that rents out no power brings nothing,
 * as no estate sells any. For example, 100 MW of one-year-old chips that would bring $6.6 million a
 * year are worth $1.98 billion; with half a year of the term left, $330 million.
 */
final class Appraisal implements CollateralValue {

  private static final int ECONOMIC_LIFE_MONTHS = 48;

  private final World world;
  private final Conditions conditions;

  Appraisal(World world, Conditions conditions) {
    this.world = world;
    this.conditions = conditions;
  }

  @Override
  public Money of(PartyId party) {
    Period period = conditions.period();
    Money earning = Money.ZERO;
    for (ContractState state : world.activeIn(period, party)) {
      if (state instanceof Capacity.State site && site.contract().supplier().equals(party)) {
        earning = earning.plus(earningOf(site.withOwnChips()));
      }
    }
    for (FreedSite site : world.freedSites(party)) {
      earning = earning.plus(earningOf(site.former()));
    }
    return earning;
  }

  /** The rent of this month is due already. */
  private Money earningOf(Capacity.State site) {
    int ofTerm = Math.max(0, site.contract().term().last().minus(conditions.period()));
    Money value = Money.ZERO;
    for (Capacity.Tranche tranche : site.tranches()) {
      int age = Math.max(0, conditions.period().minus(tranche.from()));
      int left = Math.clamp(ECONOMIC_LIFE_MONTHS - age, 0, ofTerm);
      Money yearly = conditions.rental(site.contract().rent().price(), age);
      value = value.plus(yearly.times(tranche.power().value()).times(left, 12));
    }
    return value;
  }
}
