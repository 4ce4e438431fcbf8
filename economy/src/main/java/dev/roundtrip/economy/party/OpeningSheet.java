package dev.roundtrip.economy.party;

import dev.roundtrip.economy.money.Money;

/**
 * What a party owns the day before the first period. Debt is not here: each loan carries its own
 * balance at opening. Equity is what remains.
 *
 * @param cash cash and what is as good as cash; not negative for a party that acts
 * @param plant book value of plant in service, depreciated over the party's useful life
 */
public record OpeningSheet(Money cash, Money plant) {

  public static final OpeningSheet EMPTY = new OpeningSheet(Money.ZERO, Money.ZERO);

  public OpeningSheet {
    if (cash.isNegative() || plant.isNegative()) {
      throw new IllegalArgumentException("an opening balance must not be negative");
    }
  }
}
