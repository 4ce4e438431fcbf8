package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/** What a party's plant would bring, which its secured lenders have a claim to. */
@FunctionalInterface
public interface CollateralValue {

  /** Returns the value of a party's plant; zero or positive. */
  Money of(PartyId party);
}
