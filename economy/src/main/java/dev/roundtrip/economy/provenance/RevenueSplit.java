package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/**
 * Whose money a supplier's revenue was, as far as it was paid. The parts sum to all that was paid.
 *
 * <p>For example, of $10 billion that Nvidia is paid, $2 billion may be its own investment in the
 * payer coming back, and $1 billion that of another supplier.
 *
 * @param customers paid by customers outside the loop
 * @param outside from outside investors, lenders and the treasury, and from what buyers, investors
 *     and lenders had at the start
 * @param peers put in by other suppliers, or by the sale of shares they gave away
 * @param self put in by the supplier itself, or by the sale of shares it gave away
 */
public record RevenueSplit(Money customers, Money outside, Money peers, Money self) {

  public static final RevenueSplit NOTHING =
      new RevenueSplit(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  /** Returns all that was paid. */
  public Money total() {
    return customers.plus(outside).plus(peers).plus(self);
  }

  public RevenueSplit plus(RevenueSplit other) {
    return new RevenueSplit(
        customers.plus(other.customers),
        outside.plus(other.outside),
        peers.plus(other.peers),
        self.plus(other.self));
  }

  /**
   * Returns how much of the revenue two splits of the same revenue name differently: half the sum
   * of the differences.
   */
  public Money gapTo(RevenueSplit other) {
    long sum = 0;
    sum += Math.abs(customers.cents() - other.customers.cents());
    sum += Math.abs(outside.cents() - other.outside.cents());
    sum += Math.abs(peers.cents() - other.peers.cents());
    sum += Math.abs(self.cents() - other.self.cents());
    return Money.ofCents(sum / 2);
  }

  /** Sorts what a supplier received, in cents by origin, by whose money it was. */
  static RevenueSplit of(PartyId supplier, long[] received, Minting minting) {
    long customers = 0;
    long outside = 0;
    long peers = 0;
    long self = 0;
    for (int number = 0; number < received.length; number++) {
      Origin origin = minting.origins().get(number);
      long cents = received[number];
      if (origin.kind() == Origin.Kind.CUSTOMERS) {
        customers += cents;
      } else if (supplier.equals(origin.party())) {
        self += cents;
      } else if (minting.isOfSupplier(number)) {
        peers += cents;
      } else {
        outside += cents;
      }
    }
    return new RevenueSplit(
        Money.ofCents(customers),
        Money.ofCents(outside),
        Money.ofCents(peers),
        Money.ofCents(self));
  }
}
