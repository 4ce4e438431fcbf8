package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * Where a clearing stands: for each party the first class that is not paid in full and what of it
 * is paid. Behind the last class stands equity, which is what a party that pays all has left.
 */
final class ClearingState {

  final FinancialNetwork network;

  /** The class in which a party fails; the number of classes for one that pays all. */
  final int[] marginal;

  /** The share of that class that is paid, from 0 to 1; for a party that pays all, its equity. */
  final double[] level;

  ClearingState(FinancialNetwork network) {
    this.network = network;
    marginal = new int[network.parties];
    level = new double[network.parties];
    Arrays.fill(marginal, network.classes);
  }

  boolean hasFallen(int party) {
    return marginal[party] < network.classes;
  }

  /** Returns the share of a party's debt of one rank that is paid. */
  double paidShare(int debtor, int rank) {
    int in = marginal[debtor];
    return rank < in ? 1 : rank == in ? level[debtor] : 0;
  }

  /** Returns what a guarantor owes under a guarantee: its share of what is unpaid. */
  double called(int guarantee) {
    int claim = network.guarantees.claim[guarantee];
    double unpaid = 1 - paidShare(network.debtor[claim], network.rank[claim]);
    return network.guarantees.share[guarantee] * network.amount[claim] * unpaid;
  }

  /** Returns what a party owes in the classes before this one, called guarantees included. */
  double owedBefore(int party, int rank) {
    double owed = network.owedBefore[party * (network.classes + 1) + rank];
    return network.guarantees.isEmpty() ? owed : owed + calledBefore(party, rank);
  }

  private double calledBefore(int party, int rank) {
    Guarantees guarantees = network.guarantees;
    double sum = 0;
    for (int i = guarantees.givenStart[party]; i < guarantees.givenStart[party + 1]; i++) {
      if (guarantees.rank[guarantees.given[i]] < rank) {
        sum += called(guarantees.given[i]);
      }
    }
    return sum;
  }

  /** Returns all that a party owes. */
  double owed(int party) {
    return owedBefore(party, network.classes);
  }

  /** Returns what a party in default has to pay with. */
  double estate(int party, double inflow) {
    return network.alpha * network.outsideAssets[party] + network.beta * inflow;
  }

  /** Puts a party into the class in which it fails with so much to pay with. */
  void fall(int party, double estate) {
    int in = StrictMath.min(marginal[party], network.classes - 1);
    while (in > 0 && estate < owedBefore(party, in)) {
      in--;
    }
    double before = owedBefore(party, in);
    double owed = owedBefore(party, in + 1) - before;
    marginal[party] = in;
    level[party] = owed > 0 ? StrictMath.min(1, StrictMath.max(0, estate - before) / owed) : 0;
  }

  /** Returns what each party gets from the others. */
  double[] inflow() {
    double[] inflow = new double[network.parties];
    for (int party = 0; party < inflow.length; party++) {
      inflow[party] = inflow(party);
    }
    return inflow;
  }

  double inflow(int party) {
    double sum = 0;
    for (int i = network.inStart[party]; i < network.inStart[party + 1]; i++) {
      sum += network.inAmount[i] * paidShare(network.inDebtor[i], network.inRank[i]);
    }
    Holdings holdings = network.holdings;
    for (int i = holdings.start[party]; i < holdings.start[party + 1]; i++) {
      if (!hasFallen(holdings.issuer[i])) {
        sum += holdings.share[i] * level[holdings.issuer[i]];
      }
    }
    Guarantees guarantees = network.guarantees;
    for (int i = guarantees.receivedStart[party]; i < guarantees.receivedStart[party + 1]; i++) {
      sum += paidUnder(guarantees.received[i]);
    }
    return sum;
  }

  /** Returns what is paid under a guarantee. */
  double paidUnder(int guarantee) {
    Guarantees guarantees = network.guarantees;
    return called(guarantee)
        * paidShare(guarantees.guarantor[guarantee], guarantees.rank[guarantee]);
  }
}
