package dev.roundtrip.economy.provenance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * First in, first out: every payment takes the payer's oldest money. The second opinion beside pro
 * rata; how far apart the two are is the uncertainty of any answer to whose money it was.
 *
 * <p>The payments of a month are made in their order, each as far as its payer has lots, round
 * after round, because who is paid late in the month may have to pay early. Where nobody can begin,
 * since everybody waits for everybody, each pays with what it is paid, and that counts as its own
 * means.
 */
final class FirstInFirstOut {

  /** What each party holds, the oldest first. */
  private final List<Deque<Lot>> lots = new ArrayList<>();

  private final int[] ownMeans;
  private final int origins;

  private record Lot(int origin, long cents) {}

  /**
   * @param opening what each party starts with, by party and origin
   * @param ownMeans the origin of each party's own means
   */
  FirstInFirstOut(long[][] opening, int[] ownMeans) {
    this.ownMeans = ownMeans;
    origins = opening[0].length;
    for (long[] purse : opening) {
      Deque<Lot> queue = new ArrayDeque<>();
      for (int origin = 0; origin < purse.length; origin++) {
        if (purse[origin] != 0) {
          queue.add(new Lot(origin, purse[origin]));
        }
      }
      lots.add(queue);
    }
  }

  /** Moves a month's payments and returns what each was made of, in order. */
  List<Carried> carry(List<Payment> payments) {
    List<Carried> carried = new ArrayList<>(payments.size());
    long[] left = new long[payments.size()];
    for (int p = 0; p < left.length; p++) {
      left[p] = payments.get(p).cents();
      carried.add(new Carried(payments.get(p), new long[origins]));
    }
    while (pass(carried, left)) {
      // as long as somebody can pay something
    }
    settleStandstill(carried, left);
    return carried;
  }

  private boolean pass(List<Carried> carried, long[] left) {
    boolean moved = false;
    for (int p = 0; p < left.length; p++) {
      long before = left[p];
      if (before > 0) {
        left[p] -= pay(carried.get(p), before);
        moved |= left[p] < before;
      }
    }
    return moved;
  }

  /** Pays as much as the payer has lots for, and returns how much that was. */
  private long pay(Carried carried, long wanted) {
    Payment payment = carried.payment();
    if (!payment.isFromInside()) {
      move(carried, new Lot(payment.origin(), wanted));
      return wanted;
    }
    Deque<Lot> from = lots.get(payment.payer());
    long paid = 0;
    while (paid < wanted && !from.isEmpty()) {
      Lot oldest = from.removeFirst();
      long part = Math.min(oldest.cents(), wanted - paid);
      if (part < oldest.cents()) {
        from.addFirst(new Lot(oldest.origin(), oldest.cents() - part));
      }
      move(carried, new Lot(oldest.origin(), part));
      paid += part;
    }
    return paid;
  }

  private void move(Carried carried, Lot lot) {
    Payment payment = carried.payment();
    carried.give(lot.origin(), lot.cents());
    if (payment.isToInside()) {
      Deque<Lot> to = lots.get(payment.payee());
      int arriving = payment.renames() ? payment.origin() : lot.origin();
      Lot youngest = to.peekLast();
      boolean same = youngest != null && youngest.origin() == arriving;
      long before = same ? to.removeLast().cents() : 0;
      to.addLast(new Lot(arriving, Math.addExact(before, lot.cents())));
    }
  }

  /**
   * What is left goes in a circle of parties without lots; each pays with what it is paid, so the
   * money is that of the circle itself: the payer's own.
   */
  private void settleStandstill(List<Carried> carried, long[] left) {
    for (int p = 0; p < left.length; p++) {
      if (left[p] > 0) {
        Carried one = carried.get(p);
        one.give(ownMeans[one.payment().payer()], left[p]);
      }
    }
  }

  /** Returns what a party holds, by origin. */
  long[] holdings(int party) {
    long[] sums = new long[origins];
    for (Lot lot : lots.get(party)) {
      sums[lot.origin()] = Math.addExact(sums[lot.origin()], lot.cents());
    }
    return sums;
  }
}
