package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Allocation;
import java.util.Arrays;

/**
 * Cash clearing: the largest payments that respect limited liability, seniority and proportion
 * (Eisenberg and Noe 2001), with no costs and no holdings.
 *
 * <p>Starts from everybody paying all and goes down: each step lowers every total to the payer's
 * cash and what it receives. As soon as a step changes neither who is short nor the class a short
 * party fails in, the totals are solved exactly as a linear system, and the solution is taken if it
 * is one: a fixed point of the step.
 *
 * <p>Then cents: each total is rounded and split by largest remainder; while a total exceeds the
 * payer's cash plus what it receives, it is lowered to that and split again. Totals only go down,
 * so nobody pays a cent it does not have.
 *
 * <p>For example, a party with 50 of cash that owes 60 and 40 in one class pays 30 and 20.
 */
final class Clearing {

  private static final int CLASSES = Seniority.values().length;

  private final ClaimTable claims;
  private final long[] cash;
  private final boolean[] unlimited;

  /** The class a short party cannot cover; {@code CLASSES} for a party that pays all. */
  private final int[] marginal;

  private Clearing(ClaimTable claims, long[] cash, boolean[] unlimited) {
    this.claims = claims;
    this.cash = cash;
    this.unlimited = unlimited;
    this.marginal = new int[cash.length];
    Arrays.fill(marginal, CLASSES);
  }

  /**
   * Returns what is paid on each claim, in cents.
   *
   * @param claims who owes whom how much in which class
   * @param cash what each party has before the clearing; not negative unless unlimited
   * @param unlimited parties that can always pay
   */
  static long[] clear(ClaimTable claims, long[] cash, boolean[] unlimited) {
    Clearing clearing = new Clearing(claims, cash, unlimited);
    return clearing.inCents(clearing.solve());
  }

  /** Returns what each party pays in all, in real numbers. */
  private double[] solve() {
    double[] totals = new double[cash.length];
    for (int party = 0; party < totals.length; party++) {
      totals[party] = claims.owed(party);
    }
    while (true) {
      double[] next = step(totals);
      boolean samePattern = updateMarginal(next);
      if (Arrays.equals(next, totals)) {
        return next;
      }
      totals = next;
      if (samePattern) {
        double[] exact = ShortSet.solve(claims, cash, marginal);
        if (isFixedPoint(exact)) {
          return exact;
        }
      }
    }
  }

  /** Returns the totals everybody can pay if everybody else pays the given totals. */
  private double[] step(double[] totals) {
    double[] inflow = inflow(totals);
    double[] next = new double[totals.length];
    for (int party = 0; party < totals.length; party++) {
      double owed = claims.owed(party);
      next[party] = unlimited[party] ? owed : StrictMath.min(owed, cash[party] + inflow[party]);
    }
    return next;
  }

  private boolean isFixedPoint(double[] totals) {
    double[] next = step(totals);
    for (int party = 0; party < totals.length; party++) {
      double scale = StrictMath.max(1, claims.owed(party));
      if (!(StrictMath.abs(next[party] - totals[party]) <= 1e-9 * scale)) {
        return false;
      }
    }
    return true;
  }

  /** Notes the class in which each total ends; tells whether all are as they were. */
  private boolean updateMarginal(double[] totals) {
    boolean same = true;
    for (int party = 0; party < totals.length; party++) {
      int reached = CLASSES;
      if (totals[party] < claims.owed(party)) {
        reached = CLASSES - 1;
        while (reached > 0 && totals[party] < claims.owedBefore(party, reached)) {
          reached--;
        }
      }
      same &= marginal[party] == reached;
      marginal[party] = reached;
    }
    return same;
  }

  private double[] inflow(double[] totals) {
    double[] inflow = new double[totals.length];
    for (int claim = 0; claim < claims.size(); claim++) {
      int payer = claims.obligor(claim);
      inflow[claims.obligee(claim)] += paidShare(claim, totals[payer]);
    }
    return inflow;
  }

  private double paidShare(int claim, double total) {
    int payer = claims.obligor(claim);
    int rank = claims.rank(claim);
    double owed = claims.owedIn(payer, rank);
    double part = total - claims.owedBefore(payer, rank);
    return part >= owed
        ? claims.amount(claim)
        : StrictMath.max(0, part) * claims.amount(claim) / owed;
  }

  private long[] inCents(double[] totals) {
    long[] lowered = new long[totals.length];
    for (int party = 0; party < totals.length; party++) {
      boolean all = marginal[party] == CLASSES;
      lowered[party] = all ? claims.owed(party) : (long) StrictMath.rint(totals[party]);
    }
    long[] paid = new long[claims.size()];
    for (int party = 0; party < totals.length; party++) {
      split(party, lowered[party], paid);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int party = 0; party < totals.length; party++) {
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
