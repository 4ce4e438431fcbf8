package dev.roundtrip.cli.network;

import dev.roundtrip.economy.network.ClearingResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of one node in a clearing.
 *
 * @param node its name
 * @param due what it owes in the network, and outside it unless that is paid before the network
 * @param paid what it pays of that
 * @param defaulted whether it cannot pay all
 * @param round the round in which it fell; 0 if it did not
 * @param equity what it has, before costs of its own default, less all that it owes
 */
public record Payment(
    String node, double due, double paid, boolean defaulted, int round, double equity) {

  /** Returns the payments of all nodes, in the order of their table. */
  public static List<Payment> of(Balances balances, ClearingResult result, boolean outsideFirst) {
    List<Payment> payments = new ArrayList<>();
    for (int i = 0; i < balances.nodes().size(); i++) {
      boolean apart = balances.isOutsideFirst(i, outsideFirst);
      payments.add(
          new Payment(
              balances.nodes().name(i),
              result.owed(i) - (apart ? result.owedOutside(i) : 0),
              result.paid(i) - (apart ? result.paidOutside(i) : 0),
              result.hasDefaulted(i),
              result.round(i),
              result.equity(i)));
    }
    return payments;
  }
}
