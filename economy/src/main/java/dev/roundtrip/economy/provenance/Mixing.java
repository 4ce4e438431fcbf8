package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.party.PartyId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What every purse is made of in the middle of a month, when all payments of the month are mixed at
 * once: {@code pool(i) x share(i,o) = opening(i,o) + minted(i,o) + sum over payers j of
 * payment(j,i) x share(j,o)}, pool being opening cash and all inflow.
 *
 * <p>Solved by eliminating one party after another without a subtraction, as Grassmann, Taksar and
 * Heyman (1985) do for Markov chains: what flows into a party is the sum of what it is paid and
 * what it brings, so every pivot is a sum, and the shares are right to rounding however much goes
 * round.
 *
 * <p>For example, who has 60 of its own and is paid 40 by customers passes on 60 % of the one and
 * 40 % of the other. Parties that had nothing and pay each other in a circle pass on what is nobody
 * else's: the means of one of them.
 */
final class Mixing {

  private final List<PartyId> parties;
  private final SortedMap<PartyId, Integer> numbers = new TreeMap<>();
  private final List<Origin> origins;

  /**
   * What each party is paid by each other and passes on by its mix, in cents: payee, then payer.
   */
  private final double[][] paid;

  /** What each party brings of all origins together. */
  private final double[] brought;

  /** What each party brings of each origin; solved, its share of the party's pool. */
  private final double[][] shares;

  private Mixing(Purses purses, SortedSet<Origin> origins) {
    parties = List.copyOf(purses.all().keySet());
    for (PartyId party : parties) {
      numbers.put(party, numbers.size());
      origins.add(Origin.ownMeans(party));
    }
    this.origins = List.copyOf(origins);
    int size = parties.size();
    paid = new double[size][size];
    brought = new double[size];
    shares = new double[size][origins.size()];
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
    mixing.gather(purses, payments, minted);
    mixing.solve();
    return mixing;
  }

  private void gather(Purses purses, List<Payment> payments, List<@Nullable Origin> minted) {
    purses
        .all()
        .forEach((party, purse) ->
            purse.forEach((origin, cents) -> bring(number(party), origin, cents)));
    for (int p = 0; p < payments.size(); p++) {
      Payment payment = payments.get(p);
      if (purses.has(payment.payee())) {
        int to = number(payment.payee());
        Origin origin = minted.get(p);
        if (origin == null) {
          paid[to][number(payment.payer())] += payment.cents();
        } else {
          bring(to, origin, payment.cents());
        }
      }
    }
  }

  private void bring(int party, Origin origin, long cents) {
    shares[party][Collections.binarySearch(origins, origin)] += cents;
    brought[party] += cents;
  }

  private void solve() {
    int last = numbers.size() - 1;
    for (int k = last; k >= 0; k--) {
      eliminate(k);
    }
    for (int k = 0; k <= last; k++) {
      for (int payer = 0; payer < k; payer++) {
        addTo(shares[k], shares[payer], paid[k][payer], origins.size());
      }
    }
  }

  /** Puts what the parties before one pay it, and what it brings, in place of the party. */
  private void eliminate(int k) {
    double pivot = brought[k];
    for (int payer = 0; payer < k; payer++) {
      pivot += paid[k][payer];
    }
    if (pivot <= 0) {
      int own = Collections.binarySearch(origins, Origin.ownMeans(parties.get(k)));
      shares[k][own] = 1;
      brought[k] = 1;
      pivot = 1;
    }
    brought[k] /= pivot;
    for (int o = 0; o < origins.size(); o++) {
      shares[k][o] /= pivot;
    }
    for (int payer = 0; payer < k; payer++) {
      paid[k][payer] /= pivot;
    }
    for (int payee = 0; payee < k; payee++) {
      double part = paid[payee][k];
      if (part > 0) {
        addTo(shares[payee], shares[k], part, origins.size());
        brought[payee] += part * brought[k];
        addTo(paid[payee], paid[k], part, k);
      }
    }
  }

  private static void addTo(double[] sum, double[] part, double factor, int size) {
    if (factor > 0) {
      for (int i = 0; i < size; i++) {
        sum[i] += factor * part[i];
      }
    }
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
    return OddCents.split(origins, shares[number(payer)], cents);
  }
}
