package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Months kept one by one and added up are the payments of those months. */
class RoundTripsTest {

  private static final Period START = Period.of(2030, 4);
  private static final int MONTHS = 20;

  private static final List<PartyId> ACTING =
      List.of(new PartyId("a"), new PartyId("b"), new PartyId("c"), new PartyId("d"));

  private static final List<ObligationKind> KINDS =
      List.of(ObligationKind.CAPACITY, ObligationKind.EQUITY, ObligationKind.DRAW);

  @Test
  void someMonthsAreMeasuredAsIfTheyWereOne() {
    for (long seed = 0; seed < 20; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "round-trips", "test", 0);
      RoundTrips roundTrips = new RoundTrips(ACTING);
      List<List<Event>> months = new ArrayList<>();
      for (int month = 0; month < MONTHS; month++) {
        months.add(drawn(random));
        roundTrips.add(START.plus(month), months.getLast());
      }
      for (int most : List.of(1, 3, 12)) {
        int through = below(random, MONTHS);
        List<List<Event>> window = months.subList(Math.max(0, through + 1 - most), through + 1);
        compare(roundTrips, START.plus(through), most, window, seed);
      }
    }
  }

  private static void compare(
      RoundTrips roundTrips, Period through, int most, List<List<Event>> window, long seed) {
    List<Circularity.Share> shares = new ArrayList<>();
    List<Circularity.Measured> measured = new ArrayList<>();
    for (PaymentScope scope : PaymentScope.values()) {
      PeerPayments payments = new PeerPayments(ACTING, scope);
      window.forEach(payments::add);
      Circularity circularity = payments.measure();
      measured.add(new Circularity.Measured(through, scope, window.size(), circularity));
      shares.add(
          new Circularity.Share(
              scope, window.size(), circularity.byVolume(), circularity.byThroughput()));
    }
    assertThat(roundTrips.measured(through, most))
        .as("seed %s, %s months to %s", seed, most, through)
        .isEqualTo(measured);
    assertThat(roundTrips.shares(through, most))
        .as("seed %s, %s months to %s", seed, most, through)
        .isEqualTo(shares);
  }

  private static List<Event> drawn(RandomStream random) {
    List<Event> events = new ArrayList<>();
    for (int i = below(random, 4); i > 0; i--) {
      int from = below(random, ACTING.size());
      int to = (from + 1 + below(random, ACTING.size() - 1)) % ACTING.size();
      ObligationKind kind = KINDS.get(below(random, KINDS.size()));
      ObligationId id = new ObligationId(new ContractId("deal"), kind, START);
      Money amount = Money.ofCents(1 + below(random, 1_000));
      Obligation due =
          new Obligation(id, ACTING.get(from), ACTING.get(to), amount, Seniority.SENIOR);
      events.add(new Event.ContractChanged(new ContractEvent.ObligationPaid(due, amount)));
    }
    return events;
  }

  private static int below(RandomStream random, int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
