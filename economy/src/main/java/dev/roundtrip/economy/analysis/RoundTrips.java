package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps what the acting parties paid each other month by month, and measures what went round. */
final class RoundTrips {

  private final List<PartyId> parties;
  private final SortedMap<Period, SortedMap<PaymentScope, PeerPayments>> months = new TreeMap<>();

  /**
   * @param parties the parties that act, in order
   */
  RoundTrips(List<PartyId> parties) {
    this.parties = List.copyOf(parties);
  }

  /** Adds what happened in a month. */
  void add(Period period, List<Event> events) {
    SortedMap<PaymentScope, PeerPayments> payments = new TreeMap<>();
    for (PaymentScope scope : PaymentScope.values()) {
      PeerPayments month = new PeerPayments(parties, scope);
      month.add(events);
      payments.put(scope, month);
    }
    months.put(period, payments);
  }

  /** Measures some months up to one, in each scope; fewer at the start of the run. */
  List<Circularity.Measured> measured(Period through, int most) {
    List<Circularity.Measured> measured = new ArrayList<>();
    for (PaymentScope scope : PaymentScope.values()) {
      Circularity circularity = payments(through, most, scope).measure();
      measured.add(new Circularity.Measured(through, scope, monthsIn(through, most), circularity));
    }
    return measured;
  }

  /** Returns what went round in some months up to one, in each scope. */
  List<Circularity.Share> shares(Period through, int most) {
    List<Circularity.Share> shares = new ArrayList<>();
    for (PaymentScope scope : PaymentScope.values()) {
      PeerPayments payments = payments(through, most, scope);
      shares.add(payments.share(monthsIn(through, most)));
    }
    return shares;
  }

  private int monthsIn(Period through, int most) {
    return window(through, most).size();
  }

  private SortedMap<Period, SortedMap<PaymentScope, PeerPayments>> window(
      Period through, int most) {
    return months.subMap(through.plus(1 - most), through.next());
  }

  private PeerPayments payments(Period through, int most, PaymentScope scope) {
    PeerPayments sum = new PeerPayments(parties, scope);
    for (SortedMap<PaymentScope, PeerPayments> month : window(through, most).values()) {
      PeerPayments payments = month.get(scope);
      if (payments != null) {
        sum.add(payments);
      }
    }
    return sum;
  }
}
