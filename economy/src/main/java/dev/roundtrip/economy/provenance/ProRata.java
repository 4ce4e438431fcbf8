package dev.roundtrip.economy.provenance;

import java.util.ArrayList;
import java.util.List;

/**
 * Pro rata: every payment carries the payer's mix. The mix is solved for all payments of a month at
 * once, so their order does not matter; then each payment is split to whole cents.
 *
 * <p>Rounding may leave a purse a cent short of an origin and a cent over of another; then one of
 * its payments changes that cent for the other, so that no purse is ever short.
 */
final class ProRata {

  private static final int MOST_EXCHANGES = 1_000_000;

  /** What each party's cash is made of, in cents by party and origin. */
  private final long[][] purses;

  private final int[] ownMeans;

  /**
   * @param opening what each party starts with, by party and origin
   * @param ownMeans the origin of each party's own means
   */
  ProRata(long[][] opening, int[] ownMeans) {
    purses = new long[opening.length][];
    for (int party = 0; party < opening.length; party++) {
      purses[party] = opening[party].clone();
    }
    this.ownMeans = ownMeans;
  }

  /** Returns what a party holds, by origin; it changes with what is paid. */
  long[] holdings(int party) {
    return purses[party];
  }

  /** Moves a month's payments and returns what each was made of, in order. */
  List<Carried> carry(List<Payment> payments) {
    double[][] mixes = Mixing.of(purses, payments, ownMeans);
    List<Carried> carried = new ArrayList<>(payments.size());
    for (Payment payment : payments) {
      carried.add(new Carried(payment, given(payment, mixes)));
    }
    carried.forEach(one -> move(one, 1));
    exchangeOddCents(carried);
    return carried;
  }

  private long[] given(Payment payment, double[][] mixes) {
    if (payment.isFromInside()) {
      return OddCents.split(mixes[payment.payer()], payment.cents());
    }
    long[] minted = new long[purses[0].length];
    minted[payment.origin()] = payment.cents();
    return minted;
  }

  private void move(Carried carried, int sign) {
    Payment payment = carried.payment();
    if (payment.isFromInside()) {
      carried.addGivenTo(purses[payment.payer()], -sign);
    }
    if (payment.isToInside()) {
      carried.addReceivedTo(purses[payment.payee()], sign);
    }
  }

  private void exchangeOddCents(List<Carried> carried) {
    int exchanges = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int party = 0; party < purses.length; party++) {
        int shortOf = shortOf(purses[party]);
        while (shortOf >= 0) {
          if (!exchange(party, shortOf, carried) || ++exchanges > MOST_EXCHANGES) {
            throw new IllegalStateException("a purse is short of an origin: " + party);
          }
          changed = true;
          shortOf = shortOf(purses[party]);
        }
      }
    }
  }

  /** Returns the first origin of which there is less than nothing, or -1. */
  private static int shortOf(long[] purse) {
    for (int origin = 0; origin < purse.length; origin++) {
      if (purse[origin] < 0) {
        return origin;
      }
    }
    return -1;
  }

  /** Changes what is missing of one origin, in one payment, for what there is most of. */
  private boolean exchange(int party, int missing, List<Carried> carried) {
    long[] purse = purses[party];
    int most = 0;
    for (int origin = 1; origin < purse.length; origin++) {
      most = purse[origin] > purse[most] ? origin : most;
    }
    for (Carried one : carried) {
      long part = one.given(missing);
      if (one.payment().payer() == party && part > 0 && purse[most] > 0) {
        long cents = Math.min(part, Math.min(-purse[missing], purse[most]));
        move(one, -1);
        one.give(missing, -cents);
        one.give(most, cents);
        move(one, 1);
        return true;
      }
    }
    return false;
  }
}
