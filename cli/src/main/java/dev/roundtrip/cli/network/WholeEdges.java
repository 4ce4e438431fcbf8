package dev.roundtrip.cli.network;

import dev.roundtrip.economy.network.LargestCirculation;
import dev.roundtrip.economy.network.SetOff;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Edges whose amounts are whole numbers of the smallest decimal among them, to be exact. */
public final class WholeEdges {

  private static final int MOST_DIGITS = 18;

  private final int nodes;
  private final int scale;
  private final int[] debtors;
  private final int[] creditors;
  private final long[] amounts;

  private WholeEdges(int nodes, int scale, int[] debtors, int[] creditors, long[] amounts) {
    this.nodes = nodes;
    this.scale = scale;
    this.debtors = debtors;
    this.creditors = creditors;
    this.amounts = amounts;
  }

  static WholeEdges of(int nodes, List<Edges.Edge> edges) {
    int scale = 0;
    int digits = 1;
    for (Edges.Edge edge : edges) {
      BigDecimal amount = edge.amount();
      if (amount.signum() > 0) {
        scale = Math.max(scale, amount.stripTrailingZeros().scale());
        digits = Math.max(digits, amount.precision() - amount.scale());
      }
    }
    // the sum of all has to fit as well
    int carry = Integer.toString(edges.size()).length();
    if (scale + digits + carry > MOST_DIGITS) {
      throw new BadTableException(
          "found amounts with %d digits before and %d after the point; allowed: %d in all"
              .formatted(digits, scale, MOST_DIGITS - carry));
    }
    int places = scale;
    return new WholeEdges(
        nodes,
        scale,
        edges.stream().mapToInt(Edges.Edge::debtor).toArray(),
        edges.stream().mapToInt(Edges.Edge::creditor).toArray(),
        edges.stream()
            .mapToLong(e ->
                e.amount().signum() == 0 ? 0 : e.amount().movePointRight(places).longValueExact())
            .toArray());
  }

  /** Sets the edges off as debts. */
  public SetOff setOff() {
    return SetOff.of(nodes, debtors, creditors, amounts);
  }

  /** Returns the sum of the largest circulation. */
  public BigDecimal largestCirculation() {
    return amount(Arrays.stream(LargestCirculation.of(nodes, debtors, creditors, amounts)).sum());
  }

  /** Returns whole units as an amount. */
  public BigDecimal amount(long units) {
    return BigDecimal.valueOf(units, scale);
  }
}
