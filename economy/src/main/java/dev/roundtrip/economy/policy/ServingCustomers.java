package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.money.Allocation;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import java.util.List;

/**
 * A seller serves the smaller of demand and what its power can serve, and calls off the power that
 * takes: {@code drawn = min(online, demand served / revenue per megawatt + training floor x
 * online)}, in proportion over its capacity contracts.
 *
 * <p>For example, demand of $900 million a month, 1,000 MW online, $12 million served per MW-year
 * and a training floor of 35 %: 900 MW serve the customers, all 1,000 MW are drawn.
 */
final class ServingCustomers implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (CustomerSales.State sales : view.contracts(CustomerSales.State.class)) {
      if (sales.contract().seller().equals(view.id())) {
        serve(view, outbox, sales.contract());
      }
    }
  }

  private static void serve(View view, Outbox outbox, CustomerSales sales) {
    List<Capacity.State> capacities =
        view.contracts(Capacity.State.class).stream()
            .filter(capacity -> capacity.contract().buyer().equals(view.id()))
            .toList();
    long[] online = new long[capacities.size()];
    long total = 0;
    for (int i = 0; i < online.length; i++) {
      online[i] = capacities.get(i).energisedIn(view.period()).value();
      total += online[i];
    }
    Money perMegawatt = servedPerMegawattYear(view, sales.id());
    Money servable = perMegawatt.times(total, 12);
    Money served = view.environment().demand(sales.id()).min(servable);
    outbox.tell(sales.customers(), new Notice.RevenueReported(sales.id(), served));
    long drawn = drawn(view.self().conduct().trainingFloor(), served, perMegawatt, total);
    long[] parts = Allocation.largestRemainder(drawn, online);
    for (int i = 0; i < parts.length; i++) {
      Capacity capacity = capacities.get(i).contract();
      if (online[i] > 0) {
        Megawatts part = new Megawatts(parts[i]);
        outbox.tell(capacity.supplier(), new Notice.CallOff(capacity.id(), part));
      }
    }
  }

  private static long drawn(Rate trainingFloor, Money served, Money perMegawatt, long online) {
    if (online == 0) {
      return 0;
    }
    long serving = Math.ceilDiv(served.times(12).cents(), perMegawatt.cents());
    long training = new Megawatts(online).times(trainingFloor).value();
    return Math.min(online, serving + training);
  }

  private static Money servedPerMegawattYear(View view, ContractId sales) {
    for (Market market : view.climate().markets()) {
      if (market.sales().equals(sales)) {
        return market
            .servedPerMegawattYear(view.period(), view.environment().supply().served())
            .max(Money.ofCents(1));
      }
    }
    throw new IllegalArgumentException("no market for " + sales);
  }
}
