package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * The equations of those whose payments depend on others: the defaulted, and whoever pays all and
 * is partly owned by another party.
 *
 * <p>A level is at least zero, which is the only kink left once the classes are fixed, and a convex
 * one. So the levels are solved as if there were none; those below zero are set to zero and the
 * rest solved again, taking back whoever turns out to be above: each solution is above the last,
 * and the last is the only one.
 *
 * <p>Parties that pass on all they get among themselves and owe others before that leave nothing to
 * be solved: without the kink there is no solution. That shows in levels above one, and then the
 * levels are built up from zero instead, which never meets such a set.
 *
 * <p>Only where a guarantor fails in the very class of its guarantee are the equations not linear:
 * both what it owes and the share of it that it pays are unknown. Those are solved by Newton's
 * method.
 */
final class FallenEquations {

  private static final double NEGLIGIBLE = 1e-13;
  private static final double POSSIBLE = 1e-6;
  private static final int NEWTON_STEPS = 100;

  private final ClearingState state;
  private final FinancialNetwork network;
  private final int[] place;
  private final boolean[] positive;
  private int[] members = {};

  FallenEquations(ClearingState state) {
    this.state = state;
    network = state.network;
    place = new int[network.parties];
    positive = new boolean[network.parties];
  }

  /** Solves the levels for the classes that the state holds. */
  void solve() {
    members = members();
    if (members.length == 0) {
      return;
    }
    if (!solveFrom(true) && !solveFrom(false)) {
      throw new ArithmeticException("no clearing was found among " + members.length + " parties");
    }
    for (int party : members) {
      state.level[party] = StrictMath.max(0, state.level[party]);
    }
  }

  /** Solves, starting with every level as one above zero or none; tells whether it could. */
  private boolean solveFrom(boolean all) {
    for (int party : members) {
      positive[party] = all;
      state.level[party] = all ? state.level[party] : 0;
    }
    int patience = all ? 2 * members.length + 8 : 0;
    do {
      solvePositive();
      if (!isPossible()) {
        return false;
      }
    } while (changed(patience-- > 0));
    return true;
  }

  private boolean isPossible() {
    for (int party : members) {
      double most = state.hasFallen(party) ? 1 + POSSIBLE : Double.MAX_VALUE;
      if (!(state.level[party] <= most)) {
        return false;
      }
    }
    return true;
  }

  private int[] members() {
    int[] list = new int[network.parties];
    int size = 0;
    for (int party = 0; party < network.parties; party++) {
      boolean in = state.hasFallen(party) || network.holdings.held[party];
      place[party] = in ? size : -1;
      if (in) {
        list[size++] = party;
      }
    }
    return Arrays.copyOf(list, size);
  }

  /**
   * Sets to zero whose level came out below it, and takes back who would be above; tells whether
   * there was any.
   */
  private boolean changed(boolean mayDrop) {
    boolean changed = false;
    boolean[] back = new boolean[members.length];
    for (int m = 0; m < members.length; m++) {
      int party = members[m];
      if (!positive[party]) {
        back[m] = surplus(party) > NEGLIGIBLE * StrictMath.max(1, state.owed(party));
      }
    }
    for (int m = 0; m < members.length; m++) {
      int party = members[m];
      if (back[m]) {
        positive[party] = true;
        changed = true;
      } else if (mayDrop && positive[party] && state.level[party] < -NEGLIGIBLE) {
        positive[party] = false;
        state.level[party] = 0;
        changed = true;
      }
    }
    return changed;
  }

  /** Returns what a party has beyond the classes that it pays in full. */
  private double surplus(int party) {
    double inflow = state.inflow(party);
    double means =
        state.hasFallen(party)
            ? state.estate(party, inflow)
            : network.outsideAssets[party] + inflow;
    return means - state.owedBefore(party, state.marginal[party]);
  }

  private void solvePositive() {
    boolean linear = isLinear();
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double moved = solveOnce();
      if (linear || moved <= NEGLIGIBLE) {
        return;
      }
    }
  }

  private boolean isLinear() {
    Guarantees guarantees = network.guarantees;
    for (int k = 0; k < guarantees.claim.length; k++) {
      if (guarantees.rank[k] == state.marginal[guarantees.guarantor[k]]) {
        return false;
      }
    }
    return true;
  }

  /** Solves the equations as they are around the present levels; returns the largest move. */
  private double solveOnce() {
    LinearSystem system = new LinearSystem(members.length, 8 * members.length);
    double[] guess = new double[members.length];
    for (int m = 0; m < members.length; m++) {
      int party = members[m];
      guess[m] = state.level[party];
      if (positive[party]) {
        addRow(system, party);
      } else {
        system.row(1, 0);
      }
    }
    double[] solved = system.solve(guess);
    double moved = 0;
    for (int m = 0; m < members.length; m++) {
      int party = members[m];
      double scale = StrictMath.max(1, StrictMath.abs(solved[m]));
      moved = StrictMath.max(moved, StrictMath.abs(solved[m] - state.level[party]) / scale);
      state.level[party] = solved[m];
    }
    return moved;
  }

  /** Adds: what the failing class is owed, times its level = means less the classes before. */
  private void addRow(LinearSystem system, int party) {
    int in = state.marginal[party];
    int base = party * (network.classes + 1);
    boolean fallen = state.hasFallen(party);
    double kept = fallen ? network.beta : 1;
    double outside = (fallen ? network.alpha : 1) * network.outsideAssets[party];
    double owed = fallen ? network.owedBefore[base + in + 1] - network.owedBefore[base + in] : 1;
    system.row(owed, outside - network.owedBefore[base + in]);
    for (int i = network.inStart[party]; i < network.inStart[party + 1]; i++) {
      addPaid(system, kept * network.inAmount[i], network.inDebtor[i], network.inRank[i]);
    }
    Holdings holdings = network.holdings;
    for (int i = holdings.start[party]; i < holdings.start[party + 1]; i++) {
      addPaid(system, kept * holdings.share[i], holdings.issuer[i], network.classes);
    }
    if (!network.guarantees.isEmpty()) {
      addGuarantees(system, party, kept);
    }
  }

  /** Adds what is paid of an amount, as far as it is known and as far as it is not. */
  private void addPaid(LinearSystem system, double amount, int debtor, int rank) {
    int in = state.marginal[debtor];
    if (rank < in) {
      system.plus(amount);
    } else if (rank == in && positive[debtor]) {
      system.plus(amount, place[debtor]);
    }
  }

  private void addGuarantees(LinearSystem system, int party, double kept) {
    Guarantees guarantees = network.guarantees;
    for (int i = guarantees.receivedStart[party]; i < guarantees.receivedStart[party + 1]; i++) {
      int k = guarantees.received[i];
      addPaidUnder(system, k, kept);
    }
    for (int i = guarantees.givenStart[party]; i < guarantees.givenStart[party + 1]; i++) {
      int k = guarantees.given[i];
      int in = state.marginal[party];
      if (guarantees.rank[k] < in) {
        addCalled(system, k, -1);
      } else if (guarantees.rank[k] == in) {
        addPaidUnder(system, k, -1);
      }
    }
  }

  /** Adds what is paid under a guarantee, times a factor; of a product, its tangent. */
  private void addPaidUnder(LinearSystem system, int guarantee, double factor) {
    int guarantor = network.guarantees.guarantor[guarantee];
    int rank = network.guarantees.rank[guarantee];
    int in = state.marginal[guarantor];
    if (rank < in) {
      addCalled(system, guarantee, factor);
    } else if (rank == in && positive[guarantor]) {
      double called = state.called(guarantee);
      double level = state.level[guarantor];
      addCalled(system, guarantee, factor * level);
      addPaid(system, factor * called, guarantor, rank);
      system.plus(-factor * called * level);
    }
  }

  /** Adds what is called under a guarantee, times a factor. */
  private void addCalled(LinearSystem system, int guarantee, double factor) {
    int claim = network.guarantees.claim[guarantee];
    double covered = factor * network.guarantees.share[guarantee] * network.amount[claim];
    system.plus(covered);
    addPaid(system, -covered, network.debtor[claim], network.rank[claim]);
  }
}
