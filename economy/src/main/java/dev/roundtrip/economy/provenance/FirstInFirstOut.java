package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * First in, first out: every payment takes the payer's oldest money. The second opinion beside pro
 * rata; how far apart the two are is the uncertainty of any answer to whose money it was.
 *
 * <p>The payments of a month are made in their order, each as far as its payer has lots, round
 * after round, because who is paid late in the month may have to pay early. Where nobody can begin,
 * since everybody waits for everybody, the first payment goes out of nothing and its payer makes it
 * good from what it receives.
 */
final class FirstInFirstOut {

  private final SortedMap<PartyId, Deque<Lot>> lots = new TreeMap<>();
  private final Minting minting;

  private record Lot(Origin origin, long cents) {}

  FirstInFirstOut(Purses opening, Minting minting) {
    this.minting = minting;
    opening
        .all()
        .forEach((party, purse) -> {
          Deque<Lot> queue = new ArrayDeque<>();
          purse.forEach((origin, cents) -> queue.add(new Lot(origin, cents)));
          lots.put(party, queue);
        });
  }

  /** Moves a month's payments and returns what each was made of, in order. */
  List<Carried> carry(List<Payment> payments) {
    List<Carried> carried = new ArrayList<>();
    long[] left = new long[payments.size()];
    for (int p = 0; p < left.length; p++) {
      left[p] = payments.get(p).cents();
      Payment payment = payments.get(p);
      boolean renamed = minting.originOf(payment) != null;
      carried.add(new Carried(payment, new TreeMap<>(), new TreeMap<>(), renamed));
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
      Carried one = carried.get(p);
      if (before > 0) {
        left[p] -= pay(one, before);
        moved |= left[p] < before;
      }
    }
    return moved;
  }

  /** Pays as much as the payer has lots for, and returns how much that was. */
  private long pay(Carried carried, long wanted) {
    Payment payment = carried.payment();
    Deque<Lot> from = lots.get(payment.payer());
    Origin minted = minting.originOf(payment);
    if (from == null) {
      receive(carried, new Lot(mintedOutside(minted, payment), wanted), minted);
      return wanted;
    }
    long paid = 0;
    while (paid < wanted && !from.isEmpty()) {
      Lot oldest = from.removeFirst();
      long part = Math.min(oldest.cents(), wanted - paid);
      if (part < oldest.cents()) {
        from.addFirst(new Lot(oldest.origin(), oldest.cents() - part));
      }
      receive(carried, new Lot(oldest.origin(), part), minted);
      paid += part;
    }
    return paid;
  }

  private static Origin mintedOutside(@Nullable Origin minted, Payment payment) {
    if (minted == null) {
      throw new IllegalStateException("money from outside without an origin: " + payment);
    }
    return minted;
  }

  private void receive(Carried carried, Lot lot, @Nullable Origin minted) {
    Origin arriving = minted == null ? lot.origin() : minted;
    carried.given().merge(lot.origin(), lot.cents(), Math::addExact);
    carried.received().merge(arriving, lot.cents(), Math::addExact);
    Deque<Lot> to = lots.get(carried.payment().payee());
    if (to != null) {
      Lot youngest = to.peekLast();
      boolean same = youngest != null && youngest.origin().equals(arriving);
      long before = youngest != null && same ? to.removeLast().cents() : 0;
      to.addLast(new Lot(arriving, Math.addExact(before, lot.cents())));
    }
  }

  /**
   * What is left goes in a circle of parties without lots; each pays with what it is paid, so the
   * money is that of the circle itself: the payer's own.
   */
  private static void settleStandstill(List<Carried> carried, long[] left) {
    for (int p = 0; p < left.length; p++) {
      if (left[p] > 0) {
        Carried one = carried.get(p);
        Origin own = Origin.ownMeans(one.payment().payer());
        one.given().merge(own, left[p], Math::addExact);
        one.received().merge(own, left[p], Math::addExact);
      }
    }
  }

  /** Returns what a party holds, by origin. */
  SortedMap<Origin, Long> holdings(PartyId party) {
    SortedMap<Origin, Long> sums = new TreeMap<>();
    for (Lot lot : lots.getOrDefault(party, new ArrayDeque<>())) {
      sums.merge(lot.origin(), lot.cents(), Math::addExact);
    }
    return sums;
  }
}
