package dev.roundtrip.economy.network;

/** Who guarantees which share of which claim. */
final class Guarantees {

  final int[] guarantor;
  final int[] claim;
  final double[] share;
  int[] rank;

  /** Where the guarantees that each party gave begin in {@link #given}. */
  final int[] givenStart;

  final int[] given;

  /** Where the guarantees of each party's own claims begin in {@link #received}. */
  final int[] receivedStart;

  final int[] received;

  Guarantees(int parties, int[] creditor, Pairs pairs, int[] rank) {
    guarantor = pairs.first();
    claim = pairs.second();
    share = pairs.values();
    this.rank = rank;
    int[] beneficiary = new int[claim.length];
    double[] covered = new double[creditor.length];
    for (int k = 0; k < claim.length; k++) {
      beneficiary[k] = creditor[claim[k]];
      covered[claim[k]] += share[k];
      if (covered[claim[k]] > 1 + 1e-12) {
        throw new IllegalArgumentException(
            "claim " + claim[k] + " is guaranteed more than once over: " + covered[claim[k]]);
      }
    }
    givenStart = FinancialNetwork.starts(parties, guarantor);
    given = sorted(givenStart, guarantor);
    receivedStart = FinancialNetwork.starts(parties, beneficiary);
    received = sorted(receivedStart, beneficiary);
  }

  void useRanks(int[] places) {
    rank = places;
  }

  boolean isEmpty() {
    return claim.length == 0;
  }

  private static int[] sorted(int[] start, int[] keys) {
    int[] sorted = new int[keys.length];
    int[] next = start.clone();
    for (int k = 0; k < keys.length; k++) {
      sorted[next[keys[k]]++] = k;
    }
    return sorted;
  }
}
