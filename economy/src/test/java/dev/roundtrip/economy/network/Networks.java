package dev.roundtrip.economy.network;

import dev.roundtrip.economy.random.RandomStream;

/** Small networks for tests: from a matrix, or drawn at random. */
final class Networks {

  private Networks() {}

  /** Returns a network in which i owes j {@code owed[i][j]} in class 0. */
  static FinancialNetwork.Builder of(
      double[][] owed, double[] assets, double[] outsideDebt, int outsideRank) {
    FinancialNetwork.Builder builder = FinancialNetwork.of(assets.length);
    for (int i = 0; i < assets.length; i++) {
      builder.outsideAssets(i, assets[i]).outsideDebt(i, outsideDebt[i], outsideRank);
      for (int j = 0; j < assets.length; j++) {
        if (owed[i][j] > 0) {
          builder.claim(i, j, owed[i][j], 0);
        }
      }
    }
    return builder;
  }

  /** What a random network has in it. */
  record Features(int classes, boolean costs, boolean holdings, boolean guarantees) {
    static final Features ALL = new Features(3, true, true, true);
  }

  /** Draws a network whose parties often fail, and sometimes have exactly what they owe. */
  static RandomNetwork draw(RandomStream random, int parties, Features features) {
    RandomNetwork drawn = new RandomNetwork(parties);
    boolean whole = random.nextDouble() < 0.3;
    for (int i = 0; i < parties; i++) {
      drawn.assets[i] = random.nextDouble() < 0.25 ? 0 : amount(random, 60, whole);
      drawn.outsideDebt[i] = random.nextDouble() < 0.5 ? 0 : amount(random, 40, whole);
      drawn.outsideRank[i] = below(random, features.classes());
    }
    int claims = below(random, 3 * parties + 1);
    for (int c = 0; c < claims; c++) {
      int from = below(random, parties);
      int to = below(random, parties);
      double owed = amount(random, 100, whole);
      int rank = below(random, features.classes());
      if (from != to) {
        drawn.claims.add(new RandomNetwork.Claim(from, to, owed, rank));
      }
    }
    if (features.costs()) {
      drawn.alpha = random.nextDouble() < 0.3 ? 1 : random.nextDouble();
      drawn.beta = random.nextDouble() < 0.3 ? 1 : random.nextDouble();
    }
    if (features.holdings()) {
      addHoldings(random, drawn);
    }
    if (features.guarantees()) {
      addGuarantees(random, drawn, features.classes());
    }
    return drawn;
  }

  private static void addHoldings(RandomStream random, RandomNetwork drawn) {
    int parties = drawn.assets.length;
    for (int issuer = 0; issuer < parties; issuer++) {
      double left = 0.95;
      for (int holder = 0; holder < parties; holder++) {
        if (holder != issuer && random.nextDouble() < 0.3) {
          double share = random.nextDouble() * left;
          left -= share;
          drawn.holdings.add(new RandomNetwork.Holding(holder, issuer, share));
        }
      }
    }
  }

  private static void addGuarantees(RandomStream random, RandomNetwork drawn, int classes) {
    for (int claim = 0; claim < drawn.claims.size(); claim++) {
      double left = 1;
      for (int guarantor = 0; guarantor < drawn.assets.length; guarantor++) {
        RandomNetwork.Claim of = drawn.claims.get(claim);
        if (guarantor != of.debtor() && guarantor != of.creditor() && random.nextDouble() < 0.2) {
          double share = random.nextDouble() < 0.3 ? left : random.nextDouble() * left;
          left -= share;
          int rank = below(random, classes);
          drawn.guarantees.add(new RandomNetwork.Guarantee(guarantor, claim, share, rank));
        }
      }
    }
  }

  static int below(RandomStream random, int bound) {
    return (int) (random.nextDouble() * bound);
  }

  private static double amount(RandomStream random, double most, boolean whole) {
    double amount = random.nextDouble() * most;
    return whole ? StrictMath.ceil(amount / 10) * 10 : amount;
  }
}
