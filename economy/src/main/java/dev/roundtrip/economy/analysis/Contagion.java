package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.network.DebtRank;
import dev.roundtrip.economy.network.Flows;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the failure of one party spreads: the others lose what its default costs them (after recovery
 * and guarantees), and then pass it on by DebtRank, over what they have at stake on each other by
 * the books.
 */
final class Contagion {

  private final List<PartyId> parties;
  private final SortedMap<PartyId, Integer> numbers = new TreeMap<>();
  private final double[] equity;
  private final SortedMap<PartyId, SortedMap<PartyId, Exposure>> exposures;

  /**
   * @param equity the equity of each acting party
   * @param exposures what each has at stake on each other
   */
  Contagion(
      SortedMap<PartyId, Money> equity,
      SortedMap<PartyId, SortedMap<PartyId, Exposure>> exposures) {
    parties = List.copyOf(equity.keySet());
    parties.forEach(party -> numbers.put(party, numbers.size()));
    this.equity = equity.values().stream().mapToDouble(Money::cents).toArray();
    this.exposures = exposures;
  }

  /** What the failure of one party does to the other acting parties. */
  record Spread(Money beyondDirect, double debtRank, List<PartyId> wipedOut) {
    private static final Spread NONE = new Spread(Money.ZERO, 0, List.of());
  }

  /**
   * Spreads a failure.
   *
   * @param failing who fails
   * @param direct what each other party loses by it; outside sectors are ignored
   */
  Spread of(PartyId failing, SortedMap<PartyId, Money> direct) {
    double[] shock = new double[equity.length];
    boolean spreads = false;
    for (var loss : direct.entrySet()) {
      Integer number = numbers.get(loss.getKey());
      if (number != null && loss.getValue().isPositive()) {
        shock[number] = loss.getValue().cents();
        spreads = true;
      }
    }
    return spreads ? spread(failing, shock) : Spread.NONE;
  }

  private Spread spread(PartyId failing, double[] shock) {
    double[] before = equity.clone();
    Integer gone = numbers.get(failing);
    if (gone != null) {
      before[gone] = 0;
    }
    double[] after = DebtRank.equityAfter(claimsWithout(failing), before, shock);
    double beyond = 0;
    double lost = 0;
    double all = 0;
    List<PartyId> wipedOut = new ArrayList<>();
    for (int i = 0; i < after.length; i++) {
      beyond += before[i] - shock[i] - after[i];
      lost += DebtRank.stress(before[i], after[i]) * StrictMath.max(0, before[i]);
      all += StrictMath.max(0, before[i]);
      if (before[i] > 0 && after[i] <= 0) {
        wipedOut.add(parties.get(i));
      }
    }
    Money contagion = Money.ofCents(StrictMath.round(beyond));
    return new Spread(contagion, all > 0 ? lost / all : 0, wipedOut);
  }

  /** Returns what the others have at stake on each other, from who would fail to who would lose. */
  private Flows claimsWithout(PartyId failing) {
    Flows claims = new Flows(parties.size());
    exposures.forEach((holder, on) ->
        on.forEach((other, exposure) -> {
          Integer from = numbers.get(other);
          Integer to = numbers.get(holder);
          boolean counts = !holder.equals(failing) && !other.equals(failing);
          if (counts && from != null && to != null && exposure.total().isPositive()) {
            claims.add(from, to, (double) exposure.total().cents());
          }
        }));
    return claims;
  }
}
