package dev.roundtrip.economy.network;

/** Who holds which share of whom, in the order of the holders. */
final class Holdings {

  /** Where the holdings of each party begin. */
  final int[] start;

  final int[] issuer;
  final double[] share;

  /** Whether anybody in the network holds shares of a party. */
  final boolean[] held;

  Holdings(int parties, Pairs pairs) {
    start = FinancialNetwork.starts(parties, pairs.first());
    issuer = new int[pairs.size()];
    share = new double[pairs.size()];
    held = new boolean[parties];
    double[] sold = new double[parties];
    int[] next = start.clone();
    for (int i = 0; i < pairs.size(); i++) {
      int place = next[pairs.first(i)]++;
      issuer[place] = pairs.second(i);
      share[place] = pairs.value(i);
      held[issuer[place]] = true;
      sold[issuer[place]] += share[place];
    }
    for (int party = 0; party < parties; party++) {
      if (sold[party] >= 1) {
        throw new IllegalArgumentException(
            "the holdings in party " + party + " must sum to less than 1: " + sold[party]);
      }
    }
  }

  boolean isEmpty() {
    return issuer.length == 0;
  }
}
