package dev.roundtrip.economy.network;

/**
 * Amounts that go from one node to another, in the order in which they were added: payments from
 * payer to payee, or what is owed from debtor to creditor.
 */
public final class Flows {

  private final int nodes;
  private final Pairs pairs = new Pairs();

  /**
   * @param nodes how many there are, numbered from 0
   */
  public Flows(int nodes) {
    this.nodes = nodes;
  }

  /** Adds a flow; not negative, and between two different nodes. */
  public void add(int from, int to, double amount) {
    if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a flow must be finite and not negative: " + amount);
    }
    if (from == to || from < 0 || to < 0 || from >= nodes || to >= nodes) {
      throw new IllegalArgumentException("no flow goes from " + from + " to " + to);
    }
    pairs.add(from, to, amount);
  }

  /** Returns the number of nodes. */
  public int nodes() {
    return nodes;
  }

  /** Returns the number of flows. */
  public int size() {
    return pairs.size();
  }

  /** Returns where a flow comes from. */
  public int from(int flow) {
    return pairs.first(flow);
  }

  /** Returns where a flow goes to. */
  public int to(int flow) {
    return pairs.second(flow);
  }

  /** Returns how much flows. */
  public double amount(int flow) {
    return pairs.value(flow);
  }

  /** Returns the sum of all flows. */
  public double total() {
    double sum = 0;
    for (int flow = 0; flow < size(); flow++) {
      sum += amount(flow);
    }
    return sum;
  }

  /** Returns the sum of what flows out of nodes beyond what flows into them. */
  public double net() {
    double[] balance = new double[nodes];
    double[] gross = new double[nodes];
    for (int flow = 0; flow < size(); flow++) {
      balance[from(flow)] += amount(flow);
      balance[to(flow)] -= amount(flow);
      gross[from(flow)] += amount(flow);
    }
    double sum = 0;
    for (int node = 0; node < nodes; node++) {
      boolean rounding = balance[node] <= 1e-13 * gross[node];
      sum += rounding ? 0 : balance[node];
    }
    return sum;
  }

  int[] from() {
    return pairs.first();
  }

  int[] to() {
    return pairs.second();
  }

  double[] amounts() {
    return pairs.values();
  }
}
