package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * The greatest clearing by trying every set of defaults: for each, payments are lowered step by
 * step from all that is owed until nothing moves, with the set taken as given; of the sets that
 * agree with their own payments the one that pays most is the answer. Slow, and with nothing in
 * common with the solver it checks.
 */
final class BruteForce {

  private static final int STEPS = 100_000;
  private static final double STILL = 1e-12;

  private final RandomNetwork network;
  private final int parties;
  private final int classes;

  /** What is paid on each claim, outside and under each guarantee; what equity is worth. */
  record Payments(double[] claims, double[] outside, double[] guarantees, double[] equity) {}

  BruteForce(RandomNetwork network, int classes) {
    this.network = network;
    this.classes = classes;
    parties = network.assets.length;
  }

  /** Returns the greatest payments of all sets that agree with themselves. */
  Payments greatest() {
    Payments best = null;
    for (int set = 0; set < 1 << parties; set++) {
      Payments payments = settleDown(set);
      if (agrees(set, payments) && (best == null || sum(payments) > sum(best))) {
        best = payments;
      }
    }
    return best;
  }

  private static double sum(Payments payments) {
    return Arrays.stream(payments.claims()).sum()
        + Arrays.stream(payments.outside()).sum()
        + Arrays.stream(payments.equity()).sum();
  }

  private Payments settleDown(int set) {
    Payments now = everything();
    for (int step = 0; step < STEPS; step++) {
      Payments next = step(set, now);
      double moved =
          distance(now.claims(), next.claims())
              + distance(now.outside(), next.outside())
              + distance(now.guarantees(), next.guarantees())
              + distance(now.equity(), next.equity());
      now = next;
      if (moved < STILL) {
        break;
      }
    }
    return now;
  }

  private Payments everything() {
    double[] equity = new double[parties];
    double most = Arrays.stream(network.assets).sum();
    most += network.claims.stream().mapToDouble(RandomNetwork.Claim::amount).sum();
    Arrays.fill(equity, 20 * most);
    return new Payments(
        network.claims.stream().mapToDouble(RandomNetwork.Claim::amount).toArray(),
        network.outsideDebt.clone(),
        new double[network.guarantees.size()],
        equity);
  }

  private Payments step(int set, Payments now) {
    double[] inflow = inflow(set, now);
    Payments next =
        new Payments(
            new double[network.claims.size()],
            new double[parties],
            new double[network.guarantees.size()],
            new double[parties]);
    double[][] shares = new double[parties][classes];
    for (int party = 0; party < parties; party++) {
      boolean fallen = (set >> party & 1) == 1;
      double[] owed = owed(party, now);
      double means =
          fallen
              ? network.alpha * network.assets[party] + network.beta * inflow[party]
              : network.assets[party] + inflow[party];
      double all = Arrays.stream(owed).sum();
      next.equity()[party] = fallen ? 0 : Math.max(0, means - all);
      double left = fallen ? Math.min(means, all) : all;
      for (int rank = 0; rank < classes; rank++) {
        double part = Math.min(left, owed[rank]);
        left -= part;
        shares[party][rank] = owed[rank] > 0 ? part / owed[rank] : 0;
        pay(party, rank, shares[party][rank], next);
      }
    }
    for (int g = 0; g < network.guarantees.size(); g++) {
      RandomNetwork.Guarantee guarantee = network.guarantees.get(g);
      double share = shares[guarantee.guarantor()][guarantee.rank()];
      next.guarantees()[g] = share * called(guarantee, next);
    }
    return next;
  }

  private void pay(int party, int rank, double share, Payments next) {
    for (int c = 0; c < network.claims.size(); c++) {
      RandomNetwork.Claim claim = network.claims.get(c);
      if (claim.debtor() == party && claim.rank() == rank) {
        next.claims()[c] = share * claim.amount();
      }
    }
    if (network.outsideRank[party] == rank) {
      next.outside()[party] = share * network.outsideDebt[party];
    }
  }

  private double called(RandomNetwork.Guarantee guarantee, Payments now) {
    double owed = network.claims.get(guarantee.claim()).amount();
    return guarantee.share() * (owed - now.claims()[guarantee.claim()]);
  }

  double[] owed(int party, Payments now) {
    double[] owed = new double[classes];
    owed[network.outsideRank[party]] += network.outsideDebt[party];
    for (RandomNetwork.Claim claim : network.claims) {
      if (claim.debtor() == party) {
        owed[claim.rank()] += claim.amount();
      }
    }
    for (RandomNetwork.Guarantee guarantee : network.guarantees) {
      if (guarantee.guarantor() == party) {
        owed[guarantee.rank()] += called(guarantee, now);
      }
    }
    return owed;
  }

  private double[] inflow(int set, Payments now) {
    double[] inflow = new double[parties];
    for (int c = 0; c < network.claims.size(); c++) {
      inflow[network.claims.get(c).creditor()] += now.claims()[c];
    }
    for (RandomNetwork.Holding holding : network.holdings) {
      boolean fallen = (set >> holding.issuer() & 1) == 1;
      inflow[holding.holder()] += fallen ? 0 : holding.share() * now.equity()[holding.issuer()];
    }
    for (int g = 0; g < network.guarantees.size(); g++) {
      int claim = network.guarantees.get(g).claim();
      inflow[network.claims.get(claim).creditor()] += now.guarantees()[g];
    }
    return inflow;
  }

  /** Tells whether just those default who cannot pay what they owe. */
  private boolean agrees(int set, Payments payments) {
    double[] inflow = inflow(set, payments);
    for (int party = 0; party < parties; party++) {
      double owed = Arrays.stream(owed(party, payments)).sum();
      boolean short_ = network.assets[party] + inflow[party] < owed - 1e-10 * owed;
      if (short_ != ((set >> party & 1) == 1)) {
        return false;
      }
    }
    return true;
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[i] - other[i]);
    }
    return sum;
  }
}
