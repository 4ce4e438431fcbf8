package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pro rata: every payment carries the payer's mix. The mix is solved for all payments of a month at
 * once, so their order does not matter; then each payment is split to whole cents.
 *
 * <p>Rounding may leave a purse a cent short of an origin and a cent over of another; then one of
 * its payments changes that cent for the other, so that no purse is ever short.
 */
final class ProRata {

  private static final int MOST_EXCHANGES = 1_000_000;

  private final Purses purses;
  private final Minting minting;

  ProRata(Purses purses, Minting minting) {
    this.purses = purses;
    this.minting = minting;
  }

  /** Moves a month's payments and returns what each was made of, in order. */
  List<Carried> carry(List<Payment> payments) {
    List<@Nullable Origin> minted = new ArrayList<>();
    payments.forEach(payment -> minted.add(minting.originOf(payment)));
    Mixing mixing = Mixing.of(purses, payments, minted);
    List<Carried> carried = new ArrayList<>();
    for (int p = 0; p < payments.size(); p++) {
      carried.add(carry(payments.get(p), minted.get(p), mixing));
    }
    carried.forEach(one -> move(one, 1));
    exchangeOddCents(carried);
    return carried;
  }

  private Carried carry(Payment payment, @Nullable Origin minted, Mixing mixing) {
    SortedMap<Origin, Long> given =
        purses.has(payment.payer())
            ? mixing.split(payment.payer(), payment.cents())
            : new TreeMap<>();
    if (minted == null) {
      return new Carried(payment, given, given, false);
    }
    SortedMap<Origin, Long> received = new TreeMap<>();
    received.put(minted, payment.cents());
    return new Carried(payment, given.isEmpty() ? received : given, received, true);
  }

  private void move(Carried carried, int sign) {
    PartyId payer = carried.payment().payer();
    PartyId payee = carried.payment().payee();
    if (purses.has(payer)) {
      carried.given().forEach((origin, cents) -> purses.add(payer, origin, -sign * cents));
    }
    if (purses.has(payee)) {
      carried.received().forEach((origin, cents) -> purses.add(payee, origin, sign * cents));
    }
  }

  private void exchangeOddCents(List<Carried> carried) {
    int exchanges = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (PartyId party : purses.all().keySet()) {
        Origin shortOf = shortOf(party);
        while (shortOf != null) {
          if (!exchange(party, shortOf, carried) || ++exchanges > MOST_EXCHANGES) {
            throw new IllegalStateException(party + " is short of " + shortOf);
          }
          changed = true;
          shortOf = shortOf(party);
        }
      }
    }
  }

  private @Nullable Origin shortOf(PartyId party) {
    for (var entry : purses.of(party).entrySet()) {
      if (entry.getValue() < 0) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** Changes what is missing of one origin, in one payment, for what there is most of. */
  private boolean exchange(PartyId party, Origin missing, List<Carried> carried) {
    Origin most = missing;
    for (var entry : purses.of(party).entrySet()) {
      if (entry.getValue() > purses.in(party, most)) {
        most = entry.getKey();
      }
    }
    for (Carried one : carried) {
      long part = one.given().getOrDefault(missing, 0L);
      if (one.payment().payer().equals(party) && part > 0 && !most.equals(missing)) {
        long cents = Math.min(part, Math.min(-purses.in(party, missing), purses.in(party, most)));
        move(one, -1);
        one.given().merge(missing, -cents, Math::addExact);
        one.given().merge(most, cents, Math::addExact);
        one.given().values().removeIf(rest -> rest == 0);
        move(one, 1);
        return true;
      }
    }
    return false;
  }
}
