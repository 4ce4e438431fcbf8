package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What every purse is made of in the middle of a month, when all payments of the month are mixed at
 * once: {@code y(i,o) = opening(i,o) + minted(i,o) + sum over payers j of payment(j,i) x y(j,o) /
 * pool(j)}, pool being opening cash and all inflow.
 *
 * <p>Solved by going round until nothing moves by more than a millionth of a cent. It converges
 * because nobody passes on more than its pool, and some of what goes round leaves or stays.
 */
final class Mixing {

  private static final double PRECISION_CENTS = 1e-6;

  /** As far as doubles reach for pools of trillions. */
  private static final double PRECISION_OF_POOL = 1e-14;

  private static final int MOST_ROUNDS = 100_000;

  private final SortedMap<PartyId, Integer> numbers = new TreeMap<>();
  private final List<Origin> origins;
  private final double[] pools;
  private final double[][] amounts;

  private record Passage(int from, int to, double cents) {}

  private Mixing(Purses purses, SortedSet<Origin> origins) {
    for (PartyId party : purses.all().keySet()) {
      numbers.put(party, numbers.size());
    }
    this.origins = List.copyOf(origins);
    pools = new double[numbers.size()];
    amounts = new double[origins.size()][numbers.size()];
  }

  /**
   * Mixes a month's payments.
   *
   * @param purses what the purses hold before
   * @param payments the payments
   * @param minted the origin each payment gives to the money, or null where it carries the mix
   */
  static Mixing of(Purses purses, List<Payment> payments, List<@Nullable Origin> minted) {
    SortedSet<Origin> origins = new TreeSet<>();
    purses.all().values().forEach(purse -> origins.addAll(purse.keySet()));
    for (Origin origin : minted) {
      if (origin != null) {
        origins.add(origin);
      }
    }
    Mixing mixing = new Mixing(purses, origins);
    mixing.solve(purses, payments, minted);
    return mixing;
  }

  private void solve(Purses purses, List<Payment> payments, List<@Nullable Origin> minted) {
    double[][] sources = new double[origins.size()][pools.length];
    for (int o = 0; o < origins.size(); o++) {
      for (PartyId party : numbers.keySet()) {
        sources[o][number(party)] = purses.in(party, origins.get(o));
      }
    }
    for (PartyId party : numbers.keySet()) {
      pools[number(party)] = purses.total(party);
    }
    List<Passage> passages = new ArrayList<>();
    for (int p = 0; p < payments.size(); p++) {
      Payment payment = payments.get(p);
      if (!purses.has(payment.payee())) {
        continue;
      }
      int to = number(payment.payee());
      Origin origin = minted.get(p);
      pools[to] += payment.cents();
      if (origin == null) {
        passages.add(new Passage(number(payment.payer()), to, payment.cents()));
      } else {
        sources[origins.indexOf(origin)][to] += payment.cents();
      }
    }
    for (int o = 0; o < origins.size(); o++) {
      amounts[o] = circulate(sources[o], passages);
    }
  }

  private double[] circulate(double[] sources, List<Passage> passages) {
    double[] now = sources.clone();
    double largest = 0;
    for (double pool : pools) {
      largest = StrictMath.max(largest, pool);
    }
    double precision = PRECISION_CENTS + PRECISION_OF_POOL * largest;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] next = sources.clone();
      for (Passage passage : passages) {
        if (pools[passage.from] > 0) {
          next[passage.to] += passage.cents * now[passage.from] / pools[passage.from];
        }
      }
      double moved = 0;
      for (int i = 0; i < next.length; i++) {
        moved = StrictMath.max(moved, StrictMath.abs(next[i] - now[i]));
      }
      now = next;
      if (moved <= precision) {
        return now;
      }
    }
    throw new IllegalStateException("money that goes round without end");
  }

  private int number(PartyId party) {
    Integer number = numbers.get(party);
    if (number == null) {
      throw new IllegalArgumentException("no purse of " + party);
    }
    return number;
  }

  /** Splits a payment by the mix of who pays: whole cents that sum to it. */
  SortedMap<Origin, Long> split(PartyId payer, long cents) {
    int number = number(payer);
    double sum = 0;
    for (double[] ofOrigin : amounts) {
      sum += ofOrigin[number];
    }
    if (!(sum > 0)) {
      throw new IllegalStateException(payer + " pays out of nothing");
    }
    SortedMap<Origin, Long> parts = new TreeMap<>();
    long left = cents;
    double[] fractions = new double[origins.size()];
    for (int o = 0; o < fractions.length; o++) {
      double exact = cents * (amounts[o][number] / sum);
      long whole = (long) StrictMath.floor(exact);
      fractions[o] = amounts[o][number] > 0 ? exact - whole : -1;
      left -= whole;
      if (whole > 0) {
        parts.put(origins.get(o), whole);
      }
    }
    spread(left, fractions, parts);
    return parts;
  }

  /** Gives the odd cents one each to the largest fractions, or takes them from the smallest. */
  private void spread(long odd, double[] fractions, SortedMap<Origin, Long> parts) {
    for (long left = odd; left > 0; left--) {
      int largest = 0;
      for (int o = 1; o < fractions.length; o++) {
        if (fractions[o] > fractions[largest]) {
          largest = o;
        }
      }
      parts.merge(origins.get(largest), 1L, Math::addExact);
      fractions[largest] -= 1;
    }
    if (odd < 0) {
      Origin most = parts.firstKey();
      for (Origin origin : parts.keySet()) {
        if (parts.getOrDefault(origin, 0L) > parts.getOrDefault(most, 0L)) {
          most = origin;
        }
      }
      parts.merge(most, odd, Math::addExact);
    }
  }
}
