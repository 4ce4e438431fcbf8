package dev.roundtrip.economy.party;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what belongs to a party in a list that is sorted by party. */
public final class SortedById {

  private SortedById() {}

  /**
   * Returns the one thing of a party, or null if there is none.
   *
   * @param things sorted by party, no two of the same
   * @param owner whose a thing is
   */
  public static <T> @Nullable T find(List<T> things, Function<T, PartyId> owner, PartyId party) {
    int low = 0;
    int high = things.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      T thing = things.get(middle);
      int order = owner.apply(thing).compareTo(party);
      if (order == 0) {
        return thing;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
