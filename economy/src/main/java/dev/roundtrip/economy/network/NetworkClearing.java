package dev.roundtrip.economy.network;

/**
 * What everybody can pay at once: the greatest payments with limited liability, seniority and
 * proportion within a class (Eisenberg and Noe 2001), with costs of bankruptcy (Rogers and Veraart
 * 2013), shares in each other and seniority (Elsinger 2009), and guarantees of claims.
 *
 * <p>Finite and exact: everybody is taken to pay all; whoever then cannot defaults in the first
 * round; what the defaulted pay is solved as linear equations; whoever cannot pay now defaults in
 * the second round; and so on until nobody is added. The round is the depth of contagion. Each
 * round costs work linear in the claims as long as its equations are solved by iteration (see
 * {@link LinearSystem}).
 *
 * <p>The rule at the line: a party that has exactly what it owes has not defaulted. In real numbers
 * that means a gap of at most {@value #LINE} of what it owes, or less where amounts have a smallest
 * unit.
 *
 * <p>For example, a party with 50 that owes 60 and 40 in one class pays 30 and 20, and with {@code
 * alpha = 0.8} pays 24 and 16.
 */
public final class NetworkClearing {

  /** A gap of this share of what is owed is rounding. */
  static final double LINE = 1e-11;

  private final FinancialNetwork network;
  private final ClearingState state;
  private final FallenEquations equations;

  private NetworkClearing(FinancialNetwork network) {
    this.network = network;
    state = new ClearingState(network);
    equations = new FallenEquations(state);
  }

  /** Clears a network. */
  public static ClearingResult clear(FinancialNetwork network) {
    return new NetworkClearing(network).run();
  }

  private ClearingResult run() {
    int[] round = new int[network.parties];
    if (!network.holdings.isEmpty()) {
      solve();
    }
    double[] inflow = state.inflow();
    for (int now = 1; fell(now, round, inflow); now++) {
      inflow = solve();
    }
    return new ClearingResult(state, inflow, round);
  }

  private double rounding(double owed) {
    return StrictMath.min(LINE * owed, network.rounding);
  }

  /** Lets whoever cannot pay all default in this round; tells whether anybody does. */
  private boolean fell(int now, int[] round, double[] inflow) {
    boolean any = false;
    for (int party = 0; party < network.parties; party++) {
      if (state.marginal[party] == network.classes) {
        double owed = state.owed(party);
        if (network.outsideAssets[party] + inflow[party] < owed - rounding(owed)) {
          round[party] = now;
          any = true;
        }
      }
    }
    for (int party = 0; any && party < network.parties; party++) {
      if (round[party] == now) {
        state.fall(party, state.estate(party, inflow[party]));
      }
    }
    return any;
  }

  /**
   * Solves what the defaulted pay, lowering the class in which each fails until it is right, and
   * returns what everybody then receives.
   */
  private double[] solve() {
    while (true) {
      equations.solve();
      double[] inflow = state.inflow();
      if (!lowered(inflow)) {
        return inflow;
      }
    }
  }

  private boolean lowered(double[] inflow) {
    boolean any = false;
    for (int party = 0; party < network.parties; party++) {
      int in = state.marginal[party];
      if (in > 0 && in < network.classes) {
        double estate = state.estate(party, inflow[party]);
        double before = state.owedBefore(party, in);
        if (estate < before - rounding(before)) {
          state.fall(party, estate);
          any = true;
        }
      }
    }
    return any;
  }
}
