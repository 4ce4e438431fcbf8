package dev.roundtrip.economy.network;

import dev.roundtrip.economy.random.RandomStream;
import java.util.Arrays;

/**
 * Random networks in which every node pays and gets in all what it did, but with partners drawn by
 * chance: what a share of circular flows is to be compared with.
 *
 * <p>The amounts that leave are laid end to end in random order, and the amounts that arrive beside
 * them in another; where a piece of one lies beside a piece of the other, that much flows. A piece
 * from a node to itself is exchanged with a piece between two others.
 */
public final class NullModel {

  private final Flows flows;
  private final RandomStream random;
  private Flows drawn;

  private NullModel(Flows flows, RandomStream random) {
    this.flows = flows;
    this.random = random;
    drawn = new Flows(flows.nodes());
  }

  /**
   * Draws a network.
   *
   * @param flows what to keep the sums of
   * @param seed of the draw
   * @param draw number of the draw under that seed
   */
  public static Flows draw(Flows flows, long seed, long draw) {
    RandomStream random = RandomStream.of(seed, draw, "circulation", "null model", 0);
    return new NullModel(flows, random).pair();
  }

  private Flows pair() {
    int size = flows.size();
    int[] leaving = shuffled(size);
    int[] arriving = shuffled(size);
    Pairs pieces = new Pairs();
    int in = 0;
    double room = size > 0 ? flows.amount(arriving[0]) : 0;
    for (int out : leaving) {
      double rest = flows.amount(out);
      while (rest > 0 && in < size) {
        double piece = StrictMath.min(rest, room);
        if (piece > 0) {
          pieces.add(flows.from(out), flows.to(arriving[in]), piece);
        }
        rest -= piece;
        room -= piece;
        if (room <= 0 && ++in < size) {
          room = flows.amount(arriving[in]);
        }
      }
    }
    untie(pieces.first(), pieces.second(), pieces.values());
    return drawn;
  }

  /** Exchanges what a node would pay itself; what cannot be exchanged is left out. */
  private void untie(int[] from, int[] to, double[] amount) {
    Pairs more = new Pairs();
    for (int own = 0; own < from.length; own++) {
      for (int i = 0; from[own] == to[own] && amount[own] > 0 && i < from.length; i++) {
        if (from[i] != from[own] && to[i] != from[own] && amount[i] > 0) {
          double piece = StrictMath.min(amount[own], amount[i]);
          amount[own] -= piece;
          amount[i] -= piece;
          more.add(from[own], to[i], piece);
          more.add(from[i], to[own], piece);
        }
      }
    }
    for (int i = 0; i < from.length; i++) {
      if (from[i] != to[i] && amount[i] > 0) {
        drawn.add(from[i], to[i], amount[i]);
      }
    }
    for (int i = 0; i < more.size(); i++) {
      drawn.add(more.first(i), more.second(i), more.value(i));
    }
  }

  private int[] shuffled(int size) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    for (int i = size - 1; i > 0; i--) {
      int other = (int) (random.nextDouble() * (i + 1));
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return order;
  }
}
