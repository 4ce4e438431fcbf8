package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows the money of a run, month by month: what every acting party's cash is made of, and whose
 * money the suppliers' revenue was.
 *
 * <p>It only reads: a run with it and a run without it are the same run.
 *
 * @see "docs/MODEL.md, Provenance"
 */
public final class Provenance {

  private final Purses purses = new Purses();
  private final Minting minting;
  private final ProRata proRata;
  private final FirstInFirstOut firstInFirstOut;
  private final SortedMap<Origin, Long> minted = new TreeMap<>();
  private final SortedMap<Origin, Long> absorbed = new TreeMap<>();

  /**
   * Starts with everybody's own means.
   *
   * @param parties all parties
   * @param contracts the scenario's contracts, whose warrants say whose shares are sold
   */
  public Provenance(List<Party> parties, List<Contract> contracts) {
    minting = new Minting(parties, contracts);
    for (Party party : parties) {
      if (party.kind().acts()) {
        long cents = party.opening().cash().cents();
        purses.open(party.id(), cents);
        minted.merge(Origin.ownMeans(party.id()), cents, Math::addExact);
      }
    }
    proRata = new ProRata(purses, minting);
    firstInFirstOut = new FirstInFirstOut(purses, minting);
  }

  /**
   * Whose money a supplier's revenue of a month was.
   *
   * @param proRata with every payment carrying the payer's mix: the headline
   * @param firstInFirstOut with every payment taking the payer's oldest money
   */
  public record Opinions(RevenueSplit proRata, RevenueSplit firstInFirstOut) {

    static final Opinions NOTHING = new Opinions(RevenueSplit.NOTHING, RevenueSplit.NOTHING);

    /** Returns the share of the revenue that the two name differently, from 0 to 1. */
    public double gap() {
      long total = proRata.total().cents();
      return total == 0 ? 0 : (double) proRata.gapTo(firstInFirstOut).cents() / total;
    }

    /** Returns the sum with another month's. */
    public Opinions plus(Opinions other) {
      return new Opinions(proRata.plus(other.proRata), firstInFirstOut.plus(other.firstInFirstOut));
    }
  }

  /**
   * Follows a month's payments.
   *
   * @param events what happened in the month, in order
   * @return whose money each supplier was paid with; nothing for a supplier that was not paid
   */
  public SortedMap<PartyId, Opinions> follow(List<Event> events) {
    List<Payment> payments = Payment.in(events);
    List<Carried> mixed = proRata.carry(payments);
    mixed.forEach(this::count);
    SortedMap<PartyId, RevenueSplit> byMix = splits(mixed);
    SortedMap<PartyId, RevenueSplit> byAge = splits(firstInFirstOut.carry(payments));
    SortedMap<PartyId, Opinions> opinions = new TreeMap<>();
    byMix.forEach((supplier, split) ->
        opinions.put(
            supplier, new Opinions(split, byAge.getOrDefault(supplier, RevenueSplit.NOTHING))));
    return opinions;
  }

  private SortedMap<PartyId, RevenueSplit> splits(List<Carried> carried) {
    SortedMap<PartyId, RevenueSplit> splits = new TreeMap<>();
    for (Carried one : carried) {
      PartyId payee = one.payment().payee();
      if (minting.isSupplier(payee) && Minting.isRevenue(one.payment().kind())) {
        RevenueSplit split = RevenueSplit.of(payee, one.received(), minting);
        splits.merge(payee, split, RevenueSplit::plus);
      }
    }
    return splits;
  }

  private void count(Carried carried) {
    boolean fromInside = purses.has(carried.payment().payer());
    boolean toInside = purses.has(carried.payment().payee());
    if (fromInside && (carried.renamed() || !toInside)) {
      carried.given().forEach((origin, cents) -> absorbed.merge(origin, cents, Math::addExact));
    }
    if (toInside && (carried.renamed() || !fromInside)) {
      carried.received().forEach((origin, cents) -> minted.merge(origin, cents, Math::addExact));
    }
  }

  /** Returns what a party's cash is made of, pro rata; sums to its cash in the ledger. */
  public SortedMap<Origin, Money> madeOf(PartyId party) {
    return amounts(purses.of(party));
  }

  /** Returns what a party's cash is made of by age; sums to its cash in the ledger. */
  public SortedMap<Origin, Money> madeOfByAge(PartyId party) {
    return amounts(firstInFirstOut.holdings(party));
  }

  /** Returns what came into being of each origin so far, opening means included. */
  public SortedMap<Origin, Money> minted() {
    return amounts(minted);
  }

  /** Returns what left the acting parties, or was given another origin, of each origin so far. */
  public SortedMap<Origin, Money> absorbed() {
    return amounts(absorbed);
  }

  private static SortedMap<Origin, Money> amounts(Map<Origin, Long> cents) {
    SortedMap<Origin, Money> amounts = new TreeMap<>();
    cents.forEach((origin, amount) -> amounts.put(origin, Money.ofCents(amount)));
    return Collections.unmodifiableSortedMap(amounts);
  }
}
