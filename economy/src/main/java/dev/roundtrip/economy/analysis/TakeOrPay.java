package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Outlook;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.View;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rent a buyer owes in the coming 24 months whether it uses anything or not, by supplier, if
 * all power comes as planned: power that is late is not paid for.
 */
final class TakeOrPay {

  private static final int MONTHS = 24;

  private TakeOrPay() {}

  static SortedMap<PartyId, Money> of(View buyer, Outlook outlook) {
    SortedMap<PartyId, Money> owed = new TreeMap<>();
    for (Capacity.State capacity : buyer.contracts(Capacity.State.class)) {
      if (capacity.contract().buyer().equals(buyer.id())) {
        Money minimum = capacity.minimumIn(buyer.period().next(), MONTHS, outlook);
        if (minimum.isPositive()) {
          owed.merge(capacity.contract().supplier(), minimum, Money::plus);
        }
      }
    }
    return owed;
  }
}
