package dev.roundtrip.cli.document;

import dev.roundtrip.economy.analysis.PaymentScope;
import dev.roundtrip.economy.network.Flows;
import dev.roundtrip.economy.network.ProportionalCirculation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who paid whom how much in a year, and what of it went round, from the {@code paid} entries of the
 * journal.
 *
 * @param year the calendar year
 * @param scope which payments are counted
 * @param paid payments between parties that act, by payer and payee
 * @param fromOutside what outside sectors paid each party that acts, in cents, all payments
 * @param toOutside what each party that acts paid outside sectors, in cents, all payments
 */
record Payments(
    int year,
    PaymentScope scope,
    List<Paid> paid,
    Map<String, Long> fromOutside,
    Map<String, Long> toOutside) {

  Payments {
    paid = List.copyOf(paid);
    fromOutside = new TreeMap<>(fromOutside);
    toOutside = new TreeMap<>(toOutside);
  }

  /**
   * What one party paid another.
   *
   * @param amount in cents
   * @param circulating what of it goes round if everybody passes on in proportion, in cents
   */
  record Paid(String payer, String payee, long amount, long circulating) {}

  /**
   * Measures the payments of a year.
   *
   * @param parties the parties that act, in the order in which the model has them
   * @param cents what each paid each, by their places in that order
   */
  static List<Paid> measured(List<String> parties, long[][] cents) {
    Flows flows = new Flows(parties.size());
    List<int[]> places = new ArrayList<>();
    for (int payer = 0; payer < cents.length; payer++) {
      for (int payee = 0; payee < cents.length; payee++) {
        if (cents[payer][payee] > 0) {
          flows.add(payer, payee, (double) cents[payer][payee]);
          places.add(new int[] {payer, payee});
        }
      }
    }
    double[] circulating = ProportionalCirculation.of(flows);
    List<Paid> paid = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int payer = places.get(i)[0];
      int payee = places.get(i)[1];
      paid.add(
          new Paid(
              parties.get(payer),
              parties.get(payee),
              cents[payer][payee],
              StrictMath.round(circulating[i])));
    }
    paid.sort(Comparator.comparingLong(Paid::amount).reversed());
    return paid;
  }

  /** Returns the sum of the payments, in cents. */
  long total() {
    return paid.stream().mapToLong(Paid::amount).sum();
  }

  /** Returns what goes round, in cents. */
  long circulating() {
    return paid.stream().mapToLong(Paid::circulating).sum();
  }
}
