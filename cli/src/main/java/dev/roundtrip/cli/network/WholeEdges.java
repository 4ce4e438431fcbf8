package dev.roundtrip.cli.network;

import dev.roundtrip.economy.network.LargestCirculation;
import dev.roundtrip.economy.network.SetOff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Edges whose amounts are whole numbers of the smallest decimal among them, to be exact. Decimals
 * beyond what fits into {@value #MOST_DIGITS} digits with the sum of all edges are rounded.
 */
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
    int decimals = 0;
    int digits = 1;
    for (Edges.Edge edge : edges) {
      BigDecimal amount = shown(edge.amount());
      decimals = Math.max(decimals, amount.stripTrailingZeros().scale());
      digits = Math.max(digits, amount.precision() - amount.scale());
    }
    // the sum of all has to fit as well
    int room = MOST_DIGITS - Integer.toString(edges.size()).length() - digits;
    if (room < 0) {
      throw new BadTableException(
          "found an amount with %d digits before the point; allowed: %d"
              .formatted(digits, room + digits));
    }
    int scale = Math.min(decimals, room);
    return new WholeEdges(
        nodes,
        scale,
        edges.stream().mapToInt(Edges.Edge::debtor).toArray(),
        edges.stream().mapToInt(Edges.Edge::creditor).toArray(),
        edges.stream().mapToLong(edge -> units(shown(edge.amount()), scale)).toArray());
  }

  /** Returns an amount, or zero for one that is too small to be a number elsewhere. */
  private static BigDecimal shown(BigDecimal amount) {
    return amount.doubleValue() == 0 ? BigDecimal.ZERO : amount;
  }

  private static long units(BigDecimal amount, int scale) {
    return amount.setScale(scale, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
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
