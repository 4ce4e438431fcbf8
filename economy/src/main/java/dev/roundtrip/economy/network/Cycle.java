package dev.roundtrip.economy.network;

import java.util.List;

/**
 * Money that comes back to where it started.
 *
 * @param nodes the nodes in the order in which it passes them, from the one with the lowest number;
 *     the last pays the first
 * @param amount how much goes all the way round
 */
public record Cycle(List<Integer> nodes, double amount) {

  public Cycle {
    nodes = List.copyOf(nodes);
  }
}
