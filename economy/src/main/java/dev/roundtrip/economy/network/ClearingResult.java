package dev.roundtrip.economy.network;

/**
 * What came of a clearing. Amounts are in the currency of the network.
 *
 * <p>A party's equity is what it has from outside and from the network, before the costs of a
 * default, less all that it owes: negative for a party in default, and at least zero (but for
 * rounding) for any other.
 */
public final class ClearingResult {

  private final ClearingState state;
  private final FinancialNetwork network;
  private final double[] inflow;
  private final int[] round;

  ClearingResult(ClearingState state, double[] inflow, int[] round) {
    this.state = state;
    this.network = state.network;
    this.inflow = inflow;
    this.round = round;
  }

  /** Returns the round in which a party defaulted, from 1; 0 for one that pays all. */
  public int round(int party) {
    return round[party];
  }

  /** Tells whether a party cannot pay all. */
  public boolean hasDefaulted(int party) {
    return round[party] > 0;
  }

  /** Returns all that a party owes: claims, outside debt and what was called under guarantees. */
  public double owed(int party) {
    return state.owed(party);
  }

  /** Returns all that a party pays. */
  public double paid(int party) {
    int in = state.marginal[party];
    double before = state.owedBefore(party, in);
    if (!hasDefaulted(party)) {
      return before;
    }
    return before + (state.owedBefore(party, in + 1) - before) * state.level[party];
  }

  /** Returns what a party gets from the others, shares in them at their worth included. */
  public double received(int party) {
    return inflow[party];
  }

  /** Returns what a party has, before the costs of a default, less what it owes. */
  public double equity(int party) {
    return network.outsideAssets[party] + inflow[party] - state.owed(party);
  }

  /** Returns what is paid on a claim by its debtor. */
  public double paidOnClaim(int claim) {
    return network.amount[claim] * state.paidShare(network.debtor[claim], network.rank[claim]);
  }

  /** Returns what a party owes outside the network. */
  public double owedOutside(int party) {
    return network.outsideDebt[party];
  }

  /** Returns what a party pays outside the network. */
  public double paidOutside(int party) {
    return network.outsideDebt[party] * state.paidShare(party, network.outsideRank[party]);
  }

  /** Returns what a guarantor pays under a guarantee. */
  public double paidUnder(int guarantee) {
    return state.paidUnder(guarantee);
  }

  /** Returns what is called under a guarantee. */
  public double called(int guarantee) {
    return state.called(guarantee);
  }
}
