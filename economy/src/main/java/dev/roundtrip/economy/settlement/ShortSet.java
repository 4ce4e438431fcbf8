package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Seniority;

/**
 * What the parties that cannot pay all pay in all, solved exactly as one linear system by Gaussian
 * elimination with partial pivoting, in the order of the parties. Without a unique solution the
 * result is not finite, and so no fixed point.
 */
final class ShortSet {

  private static final int CLASSES = Seniority.values().length;

  private ShortSet() {}

  /**
   * Returns what each party pays in all: what it owes, or, for a party with a marginal class, its
   * cash and what it receives.
   */
  static double[] solve(ClaimTable claims, long[] cash, int[] marginal) {
    int[] position = new int[cash.length];
    int members = 0;
    for (int party = 0; party < cash.length; party++) {
      position[party] = marginal[party] < CLASSES ? members++ : -1;
    }
    double[][] rows = new double[members][members + 1];
    double[] totals = new double[cash.length];
    for (int party = 0; party < cash.length; party++) {
      if (position[party] < 0) {
        totals[party] = claims.owed(party);
      } else {
        rows[position[party]][position[party]] += 1;
        rows[position[party]][members] += cash[party];
      }
    }
    for (int claim = 0; claim < claims.size(); claim++) {
      int row = position[claims.obligee(claim)];
      if (row >= 0) {
        addInflow(rows[row], claim, claims, marginal, position);
      }
    }
    double[] solved = eliminate(rows);
    for (int party = 0; party < cash.length; party++) {
      if (position[party] >= 0) {
        totals[party] = solved[position[party]];
      }
    }
    return totals;
  }

  private static void addInflow(
      double[] row, int claim, ClaimTable claims, int[] marginal, int[] position) {
    int payer = claims.obligor(claim);
    int rank = claims.rank(claim);
    int constant = row.length - 1;
    if (rank < marginal[payer]) {
      row[constant] += claims.amount(claim);
    } else if (rank == marginal[payer]) {
      double share = claims.amount(claim) / (double) claims.owedIn(payer, rank);
      row[position[payer]] -= share;
      row[constant] -= share * claims.owedBefore(payer, rank);
    }
  }

  private static double[] eliminate(double[][] rows) {
    int size = rows.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (StrictMath.abs(rows[row][column]) > StrictMath.abs(rows[pivot][column])) {
          pivot = row;
        }
      }
      double[] swapped = rows[column];
      rows[column] = rows[pivot];
      rows[pivot] = swapped;
      for (int row = column + 1; row < size; row++) {
        double factor = rows[row][column] / rows[column][column];
        for (int k = column; factor != 0 && k <= size; k++) {
          rows[row][k] -= factor * rows[column][k];
        }
      }
    }
    double[] solved = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double value = rows[row][size];
      for (int k = row + 1; k < size; k++) {
        value -= rows[row][k] * solved[k];
      }
      solved[row] = value / rows[row][row];
    }
    return solved;
  }
}
