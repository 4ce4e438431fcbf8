package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Allocation;
import dev.roundtrip.economy.network.ClearingResult;
import dev.roundtrip.economy.network.FinancialNetwork;
import dev.roundtrip.economy.network.NetworkClearing;

/**
 * Cash clearing: the largest payments that respect limited liability, seniority and proportion
 * (Eisenberg and Noe 2001), with no costs and no holdings: {@link NetworkClearing} of what is due.
 * A month in which everybody can pay needs no solving.
 *
 * <p>Then cents: each total is rounded and split by largest remainder; while a total exceeds the
 * payer's cash plus what it receives, it is lowered to that and split again. Totals only go down,
 * so nobody pays a cent it does not have.
 *
 * <p>For example, a party with 50 of cash that owes 60 and 40 in one class pays 30 and 20.
 */
final class Clearing {

  private static final int CLASSES = Seniority.values().length;

  /** In cents: a smaller gap comes of real numbers. Whoever has a cent too little is short. */
  private static final double ROUNDING = 0.01;

  private final ClaimTable claims;
  private final long[] cash;
  private final boolean[] unlimited;

  private Clearing(ClaimTable claims, long[] cash, boolean[] unlimited) {
    this.claims = claims;
    this.cash = cash;
    this.unlimited = unlimited;
  }

  /** What came of a clearing. */
  static final class Cleared {

    private final long[] paid;
    private final int[] round;

    private Cleared(long[] paid, int[] round) {
      this.paid = paid;
      this.round = round;
    }

    /** Returns the cents paid on each claim. */
    long[] paid() {
      return paid;
    }

    /**
     * Returns how deep the shortage of a party is: 1 for who could not pay even if everybody else
     * did, 2 for who cannot because of those, and so on; 0 for who can pay.
     */
    int round(int party) {
      return round[party];
    }
  }

  /**
   * Clears.
   *
   * @param claims who owes whom how much in which class
   * @param cash what each party has before the clearing; not negative unless unlimited
   * @param unlimited parties that can always pay
   */
  static Cleared clear(ClaimTable claims, long[] cash, boolean[] unlimited) {
    return new Clearing(claims, cash, unlimited).run();
  }

  private Cleared run() {
    long[] paid = new long[claims.size()];
    int[] round = new int[cash.length];
    for (int claim = 0; claim < paid.length; claim++) {
      paid[claim] = claims.amount(claim);
    }
    return everybodyCan(paid) ? new Cleared(paid, round) : solved();
  }

  private boolean everybodyCan(long[] paid) {
    for (int party = 0; party < cash.length; party++) {
      long owed = claims.owed(party);
      if (!unlimited[party] && owed > Math.addExact(cash[party], received(party, paid))) {
        return false;
      }
    }
    return true;
  }

  private Cleared solved() {
    FinancialNetwork.Builder network = FinancialNetwork.of(cash.length).roundingAtMost(ROUNDING);
    for (int party = 0; party < cash.length; party++) {
      long means = unlimited[party] ? claims.owed(party) : cash[party];
      network.outsideAssets(party, (double) means);
    }
    for (int claim = 0; claim < claims.size(); claim++) {
      double amount = claims.amount(claim);
      network.claim(claims.obligor(claim), claims.obligee(claim), amount, claims.rank(claim));
    }
    ClearingResult result = NetworkClearing.clear(network.build());
    long[] totals = new long[cash.length];
    int[] round = new int[cash.length];
    for (int party = 0; party < cash.length; party++) {
      round[party] = result.round(party);
      boolean all = round[party] == 0;
      totals[party] = all ? claims.owed(party) : (long) StrictMath.rint(result.paid(party));
    }
    return new Cleared(inCents(totals), round);
  }

  private long[] inCents(long[] lowered) {
    long[] paid = new long[claims.size()];
    for (int party = 0; party < lowered.length; party++) {
      split(party, lowered[party], paid);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int party = 0; party < lowered.length; party++) {
        long means = Math.addExact(cash[party], received(party, paid));
        if (!unlimited[party] && lowered[party] > means) {
          lowered[party] = means;
          split(party, means, paid);
          changed = true;
        }
      }
    }
    return paid;
  }

  private long received(int party, long[] paid) {
    long sum = 0;
    for (int claim : claims.owedTo(party)) {
      sum = Math.addExact(sum, paid[claim]);
    }
    return sum;
  }

  private void split(int party, long total, long[] paid) {
    long left = total;
    for (int rank = 0; rank < CLASSES; rank++) {
      int[] members = claims.owedBy(party, rank);
      if (members.length == 0) {
        continue;
      }
      long part = Math.min(left, claims.owedIn(party, rank));
      left -= part;
      long[] weights = new long[members.length];
      for (int i = 0; i < members.length; i++) {
        weights[i] = claims.amount(members[i]);
      }
      long[] parts = Allocation.largestRemainder(part, weights);
      for (int i = 0; i < members.length; i++) {
        paid[members[i]] = parts[i];
      }
    }
  }
}
