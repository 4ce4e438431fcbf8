package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All origins that money of a run can have, numbered in their order from 0: an amount by origin is
 * an array of cents with a place for each.
 */
final class Origins {

  private final List<Origin> inOrder;

  /**
   * @param parties the acting parties, which have means of their own
   * @param issuers whose shares are given away and sold
   */
  Origins(List<PartyId> parties, Collection<PartyId> issuers) {
    List<Origin> origins =
        new ArrayList<>(
            List.of(
                Origin.CUSTOMERS, Origin.OUTSIDE_EQUITY, Origin.OUTSIDE_DEBT, Origin.PUBLIC_MONEY));
    parties.forEach(party -> origins.add(Origin.ownMeans(party)));
    issuers.stream().distinct().map(Origin::monetised).forEach(origins::add);
    Collections.sort(origins);
    inOrder = List.copyOf(origins);
  }

  int size() {
    return inOrder.size();
  }

  Origin get(int number) {
    return inOrder.get(number);
  }

  /**
   * @throws IllegalArgumentException if money cannot have that origin
   */
  int numberOf(Origin origin) {
    int number = Collections.binarySearch(inOrder, origin);
    if (number < 0) {
      throw new IllegalArgumentException("no money can be " + origin);
    }
    return number;
  }

  /** Returns what there is of each origin, without those of which there is nothing. */
  SortedMap<Origin, Money> amounts(long[] cents) {
    SortedMap<Origin, Money> amounts = new TreeMap<>();
    for (int origin = 0; origin < cents.length; origin++) {
      if (cents[origin] != 0) {
        amounts.put(get(origin), Money.ofCents(cents[origin]));
      }
    }
    return Collections.unmodifiableSortedMap(amounts);
  }
}
