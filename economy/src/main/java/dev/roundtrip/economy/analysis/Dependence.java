package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.money.Money;

/**
 * How much a supplier depends on a buyer of compute.
 *
 * @param revenue of its revenue of the year so far
 * @param backlog of what is signed and not billed
 */
public record Dependence(Part revenue, Part backlog) {

  /**
   * A part of a whole. A chip maker sells to the clouds whose sites a buyer rents: that is no sale
   * to the buyer, but it goes if the buyer does.
   *
   * @param direct from the buyer itself
   * @param throughSites from others, for sites that the buyer rents
   * @param all from everybody
   */
  public record Part(Money direct, Money throughSites, Money all) {

    /** Returns the buyer's share of all, 0 to 1; 0 where there is nothing. */
    public double share() {
      Money buyers = direct.plus(throughSites);
      return all.isPositive() ? (double) buyers.cents() / all.cents() : 0;
    }

    boolean isNothing() {
      return !direct.isPositive() && !throughSites.isPositive();
    }
  }

  boolean isNothing() {
    return revenue.isNothing() && backlog.isNothing();
  }
}
