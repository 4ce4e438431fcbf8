package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.network.Circulation;
import dev.roundtrip.economy.network.Flows;
import dev.roundtrip.economy.network.LargestCirculation;
import dev.roundtrip.economy.network.NullModel;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the acting parties have paid each other over some months, in one scope. What two parties pay
 * each other is not netted: it is a cycle of two. Outside sectors are left out, as they would join
 * everybody's wages to everybody's sales.
 */
final class PeerPayments {

  private static final int CYCLES = 5;

  /** Networks drawn for comparison. */
  private static final int DRAWS = 10;

  private static final long SEED = 0;
  private static final double CENTS = 100;

  private final List<PartyId> parties;
  private final PaymentScope scope;
  private final long[][] cents;

  /**
   * @param parties the parties that act, in order
   */
  PeerPayments(List<PartyId> parties, PaymentScope scope) {
    this.parties = List.copyOf(parties);
    this.scope = scope;
    cents = new long[parties.size()][parties.size()];
  }

  /** Adds the payments among the events of a month. */
  void add(List<Event> events) {
    for (Event event : events) {
      if (event
              instanceof
              Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, Money paid))
          && scope.includes(due.id().kind())) {
        add(parties.indexOf(due.obligor()), parties.indexOf(due.obligee()), paid.cents());
      }
    }
  }

  /** Adds the payments of other months in the same scope. */
  void add(PeerPayments others) {
    for (int payer = 0; payer < cents.length; payer++) {
      for (int payee = 0; payee < cents.length; payee++) {
        add(payer, payee, others.cents[payer][payee]);
      }
    }
  }

  private void add(int payer, int payee, long amount) {
    if (payer >= 0 && payee >= 0 && payer != payee) {
      cents[payer][payee] = Math.addExact(cents[payer][payee], amount);
    }
  }

  private Flows flows() {
    Flows flows = new Flows(parties.size());
    for (int payer = 0; payer < cents.length; payer++) {
      for (int payee = 0; payee < cents.length; payee++) {
        if (cents[payer][payee] > 0) {
          flows.add(payer, payee, (double) cents[payer][payee]);
        }
      }
    }
    return flows;
  }

  /** Returns what goes round, as shares alone. */
  Circularity.Share share(int months) {
    Circulation circulation = Circulation.of(flows(), 0);
    return new Circularity.Share(
        scope, months, circulation.circularByVolume(), circulation.circularByThroughput());
  }

  /** Measures what goes round. */
  Circularity measure() {
    Flows flows = flows();
    List<Long> amounts = new ArrayList<>();
    for (int edge = 0; edge < flows.size(); edge++) {
      amounts.add(cents[flows.from(edge)][flows.to(edge)]);
    }
    Circulation circulation = Circulation.of(flows, CYCLES);
    double[] chance = new double[DRAWS];
    Arrays.setAll(chance, draw -> Circulation.shareByVolume(NullModel.draw(flows, SEED, draw)));
    return new Circularity(
        sum(amounts),
        circulation.circularByVolume(),
        circulation.circularByThroughput(),
        circulation.throughputError() / CENTS,
        largest(flows, amounts),
        mean(chance),
        deviation(chance),
        circulation.largest().stream().map(this::named).toList());
  }

  private static Money sum(List<Long> amounts) {
    return Money.ofCents(amounts.stream().mapToLong(Long::longValue).reduce(0, Math::addExact));
  }

  private static Money largest(Flows flows, List<Long> amounts) {
    int[] from = new int[flows.size()];
    int[] to = new int[flows.size()];
    Arrays.setAll(from, flows::from);
    Arrays.setAll(to, flows::to);
    long[] whole = amounts.stream().mapToLong(Long::longValue).toArray();
    long[] circulating = LargestCirculation.of(flows.nodes(), from, to, whole);
    return Money.ofCents(Arrays.stream(circulating).reduce(0, Math::addExact));
  }

  private Circularity.Cycle named(dev.roundtrip.economy.network.Cycle cycle) {
    return new Circularity.Cycle(
        cycle.nodes().stream().map(parties::get).toList(),
        Money.ofCents(StrictMath.round(cycle.amount())));
  }

  private static double mean(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return sum / shares.length;
  }

  private static double deviation(double[] shares) {
    double mean = mean(shares);
    double squares = 0;
    for (double share : shares) {
      squares += (share - mean) * (share - mean);
    }
    return StrictMath.sqrt(squares / (shares.length - 1));
  }
}
