package dev.roundtrip.economy.network;

/**
 * Linear DebtRank (Bardoscia, Battiston, Caccioli and Caldarelli 2015): a party that has lost a
 * share of its equity makes those it owes write down the same share of their claims on it, at most
 * all.
 *
 * <p>{@code equity_i = before_i - shock_i - sum over j of claim_ij (1 - max(0, equity_j) /
 * before_j)}, the greatest solution. Equity is not cut off at zero: what is below is the loss of a
 * party's creditors beyond its own. A party that had no equity before has none to lose and passes
 * nothing on.
 *
 * <p>For example, of two parties with equity 10, one is owed 5 by the other; the other loses 4: its
 * equity is 6, and the first has lost {@code 5 x 0.4 = 2} and has 8.
 */
public final class DebtRank {

  private final int parties;
  private final int[] start;
  private final int[] debtor;
  private final double[] amount;
  private final double[] before;
  private final double[] shocked;

  private DebtRank(Flows claims, double[] before, double[] shock) {
    parties = before.length;
    this.before = before.clone();
    start = FinancialNetwork.starts(parties, claims.to());
    debtor = new int[claims.size()];
    amount = new double[claims.size()];
    int[] next = start.clone();
    for (int claim = 0; claim < claims.size(); claim++) {
      int place = next[claims.to(claim)]++;
      debtor[place] = claims.from(claim);
      amount[place] = claims.amount(claim);
    }
    shocked = new double[parties];
    for (int party = 0; party < parties; party++) {
      shocked[party] = before[party] - shock[party];
    }
  }

  /**
   * Returns each party's equity after a shock.
   *
   * @param claims what each party owes the others, from the debtor to the creditor
   * @param before each party's equity before
   * @param shock what each party loses outside the network; not negative
   */
  public static double[] equityAfter(Flows claims, double[] before, double[] shock) {
    return new DebtRank(claims, before, shock).settle();
  }

  /**
   * Returns the share of its equity that a party has lost, from 0 to 1; 0 for one that had none.
   *
   * @param before its equity before
   * @param after its equity after
   */
  public static double stress(double before, double after) {
    return before > 0 ? 1 - StrictMath.max(0, StrictMath.min(1, after / before)) : 0;
  }

  private double[] settle() {
    boolean[] reached = reached();
    boolean[] wipedOut = new boolean[parties];
    for (int party = 0; party < parties; party++) {
      wipedOut[party] = reached[party] && before[party] > 0;
    }
    double[] equity = before;
    boolean saved = true;
    while (saved) {
      equity = solve(reached, wipedOut, equity);
      saved = false;
      for (int party = 0; party < parties; party++) {
        if (wipedOut[party] && equity[party] > 0) {
          wipedOut[party] = false;
          saved = true;
        }
      }
    }
    return equity;
  }

  /** Returns who is shocked, or is owed something by somebody who is reached and had equity. */
  private boolean[] reached() {
    boolean[] reached = new boolean[parties];
    for (int party = 0; party < parties; party++) {
      reached[party] = shocked[party] < before[party];
    }
    boolean more = true;
    while (more) {
      more = false;
      for (int party = 0; party < parties; party++) {
        for (int i = start[party]; i < start[party + 1] && !reached[party]; i++) {
          reached[party] = reached[debtor[i]] && before[debtor[i]] > 0 && amount[i] > 0;
          more |= reached[party];
        }
      }
    }
    return reached;
  }

  /** Solves with those given as wiped out and nobody else. */
  private double[] solve(boolean[] reached, boolean[] wipedOut, double[] guess) {
    LinearSystem system = new LinearSystem(parties, amount.length);
    for (int party = 0; party < parties; party++) {
      system.row(1, shocked[party]);
      for (int i = start[party]; i < start[party + 1]; i++) {
        int other = debtor[i];
        if (reached[other] && before[other] > 0) {
          system.plus(-amount[i]);
          if (!wipedOut[other]) {
            system.plus(amount[i] / before[other], other);
          }
        }
      }
    }
    return system.solve(guess);
  }
}
