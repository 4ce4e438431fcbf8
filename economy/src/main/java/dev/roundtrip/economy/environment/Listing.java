package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/**
 * A party whose shares are traded.
 *
 * @param party who
 * @param shares shares outstanding; positive
 * @param price price of one at the start of the run; positive
 * @param revenue revenue of the year before the run as the scenario books it, which the opening
 *     price stands for; positive
 * @param beta how strongly the price answers sentiment: 1 in proportion, 0 not at all
 */
public record Listing(PartyId party, long shares, Money price, Money revenue, double beta) {

  public Listing {
    if (shares < 1 || !price.isPositive() || !revenue.isPositive() || !(beta >= 0)) {
      throw new IllegalArgumentException(party + ": a listing needs shares, a price and revenue");
    }
  }

  /** Returns the market value at the start of the run. */
  public Money openingValue() {
    return price.times(shares);
  }
}
