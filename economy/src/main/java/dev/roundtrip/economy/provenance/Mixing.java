package dev.roundtrip.economy.provenance;

import java.util.List;

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

  /** The origin of each party's own means. */
  private final int[] ownMeans;

  /**
   * What each party is paid by each other and passes on by its mix, in cents: payee, then payer.
   */
  private final double[][] paid;

  /** What each party brings of all origins together. */
  private final double[] brought;

  /** What each party brings of each origin; solved, its share of the party's pool. */
  private final double[][] shares;

  private Mixing(int[] ownMeans, int origins) {
    this.ownMeans = ownMeans;
    int size = ownMeans.length;
    paid = new double[size][size];
    brought = new double[size];
    shares = new double[size][origins];
  }

  /**
   * Mixes a month's payments.
   *
   * @param purses what the purses hold before, by party and origin
   * @param payments the payments
   * @param ownMeans the origin of each party's own means
   * @return the share of each origin in what each party pays; those of a party sum to 1
   */
  static double[][] of(long[][] purses, List<Payment> payments, int[] ownMeans) {
    Mixing mixing = new Mixing(ownMeans, purses[0].length);
    mixing.gather(purses, payments);
    mixing.solve();
    for (double[] ofParty : mixing.shares) {
      divide(ofParty, sum(ofParty), ofParty.length);
    }
    return mixing.shares;
  }

  private static double sum(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return sum;
  }

  private void gather(long[][] purses, List<Payment> payments) {
    for (int party = 0; party < purses.length; party++) {
      for (int origin = 0; origin < purses[party].length; origin++) {
        bring(party, origin, purses[party][origin]);
      }
    }
    for (Payment payment : payments) {
      if (payment.isToInside() && payment.renames()) {
        bring(payment.payee(), payment.origin(), payment.cents());
      } else if (payment.isToInside()) {
        paid[payment.payee()][payment.payer()] += payment.cents();
      }
    }
  }

  private void bring(int party, int origin, long cents) {
    shares[party][origin] += cents;
    brought[party] += cents;
  }

  private void solve() {
    int last = ownMeans.length - 1;
    for (int k = last; k >= 0; k--) {
      eliminate(k);
    }
    for (int k = 0; k <= last; k++) {
      for (int payer = 0; payer < k; payer++) {
        addTo(shares[k], shares[payer], paid[k][payer], shares[k].length);
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
      shares[k][ownMeans[k]] = 1;
      brought[k] = 1;
      pivot = 1;
    }
    brought[k] /= pivot;
    divide(shares[k], pivot, shares[k].length);
    divide(paid[k], pivot, k);
    for (int payee = 0; payee < k; payee++) {
      double part = paid[payee][k];
      if (part > 0) {
        addTo(shares[payee], shares[k], part, shares[k].length);
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

  private static void divide(double[] parts, double divisor, int size) {
    for (int i = 0; i < size; i++) {
      parts[i] /= divisor;
    }
  }
}
