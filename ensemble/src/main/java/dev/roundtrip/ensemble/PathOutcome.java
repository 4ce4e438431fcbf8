package dev.roundtrip.ensemble;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of one path.
 *
 * @param seed the seed with which {@code roundtrip run} gives the same
 * @param first who defaulted first, in the order of events; null if nobody did
 * @param loss what all parties wrote down because of defaults and takeovers, outside sectors
 *     included
 * @param parties the parties that act, sorted by id
 */
public record PathOutcome(
    long seed, @Nullable PartyId first, Money loss, SortedMap<PartyId, PartyOutcome> parties) {

  public PathOutcome {
    parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
  }

  /** Returns how many parties defaulted. */
  public int defaults() {
    return fallen().size();
  }

  /** Returns the months in which parties defaulted, by those parties. */
  public SortedMap<PartyId, Period> fallen() {
    SortedMap<PartyId, Period> fallen = new TreeMap<>();
    parties.forEach((id, party) -> {
      Period month = party.fell();
      if (month != null) {
        fallen.put(id, month);
      }
    });
    return fallen;
  }
}
