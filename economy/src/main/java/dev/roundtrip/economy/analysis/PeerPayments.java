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
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

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
  private final SortedMap<PartyId, Integer> numbers = new TreeMap<>();
  private final Bilateral amounts = new Bilateral();

  /**
   * @param parties the parties that act, in order
   */
  PeerPayments(List<PartyId> parties, PaymentScope scope) {
    this.parties = List.copyOf(parties);
    this.scope = scope;
    parties.forEach(party -> numbers.put(party, numbers.size()));
  }

  /** Adds the payments among the events of a month. */
  void add(List<Event> events) {
    for (Event event : events) {
      if (event
              instanceof
              Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, Money paid))
          && scope.includes(due.id().kind())) {
        add(due.obligor(), due.obligee(), paid.cents());
      }
    }
  }

  /** Adds the payments of other months in the same scope. */
  void add(PeerPayments others) {
    amounts.add(others.amounts);
  }

  private void add(PartyId payer, PartyId payee, long cents) {
    if (!payer.equals(payee) && numbers.containsKey(payer) && numbers.containsKey(payee)) {
      amounts.add(payer, payee, cents);
    }
  }

  private Flows flows() {
    Flows flows = new Flows(parties.size());
    amounts.forEach((payer, payee, cents) -> {
      if (cents > 0) {
        flows.add(number(payer), number(payee), (double) cents);
      }
    });
    return flows;
  }

  private int number(PartyId party) {
    return Objects.requireNonNull(numbers.get(party));
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
    List<Long> whole = new ArrayList<>();
    amounts.forEach((payer, payee, cents) -> {
      if (cents > 0) {
        whole.add(cents);
      }
    });
    Circulation circulation = Circulation.of(flows, CYCLES);
    double[] chance = new double[DRAWS];
    Arrays.setAll(chance, draw -> Circulation.shareByVolume(NullModel.draw(flows, SEED, draw)));
    return new Circularity(
        sum(whole),
        circulation.circularByVolume(),
        circulation.circularByThroughput(),
        circulation.throughputError() / CENTS,
        largest(flows, whole),
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
