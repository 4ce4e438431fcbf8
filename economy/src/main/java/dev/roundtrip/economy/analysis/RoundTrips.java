package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers what the acting parties pay each other, and measures it at the end of each year. */
final class RoundTrips {

  private final List<PartyId> parties;
  private SortedMap<PaymentScope, PeerPayments> year;
  private SortedMap<PaymentScope, PeerPayments> month;
  private int months;

  /**
   * @param parties the parties that act, in order
   */
  RoundTrips(List<PartyId> parties) {
    this.parties = List.copyOf(parties);
    year = inEachScope();
    month = inEachScope();
  }

  private SortedMap<PaymentScope, PeerPayments> inEachScope() {
    SortedMap<PaymentScope, PeerPayments> payments = new TreeMap<>();
    for (PaymentScope scope : PaymentScope.values()) {
      payments.put(scope, new PeerPayments(parties, scope));
    }
    return payments;
  }

  /** Adds what happened in a month. */
  void add(List<Event> events) {
    months++;
    year.values().forEach(payments -> payments.add(events));
    month = inEachScope();
    month.values().forEach(payments -> payments.add(events));
  }

  /** Measures the year so far, and its last month. */
  List<Circularity.Measured> measured(int calendarYear) {
    List<Circularity.Measured> measured = new ArrayList<>();
    year.forEach((scope, payments) ->
        measured.add(new Circularity.Measured(calendarYear, scope, months, payments.measure())));
    month.forEach((scope, payments) ->
        measured.add(new Circularity.Measured(calendarYear, scope, 1, payments.measure())));
    return measured;
  }

  /** Begins the next year. */
  void nextYear() {
    months = 0;
    year = inEachScope();
  }
}
