package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.List;
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

  private final Minting minting;
  private final ProRata proRata;
  private final FirstInFirstOut firstInFirstOut;
  private final long[] minted;
  private final long[] absorbed;

  /**
   * Starts with everybody's own means.
   *
   * @param parties all parties
   * @param contracts the scenario's contracts, whose warrants say whose shares are sold
   */
  public Provenance(List<Party> parties, List<Contract> contracts) {
    minting = new Minting(parties, contracts);
    int origins = minting.origins().size();
    int[] ownMeans = minting.ownMeans();
    long[][] opening = new long[ownMeans.length][origins];
    minted = new long[origins];
    absorbed = new long[origins];
    for (Party party : parties) {
      int number = minting.numberOf(party.id());
      if (number != Payment.OUTSIDE) {
        long cents = party.opening().cash().cents();
        opening[number][ownMeans[number]] = cents;
        minted[ownMeans[number]] = cents;
      }
    }
    proRata = new ProRata(opening, ownMeans);
    firstInFirstOut = new FirstInFirstOut(opening, ownMeans);
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
    List<Payment> payments = minting.payments(events);
    List<Carried> mixed = proRata.carry(payments);
    mixed.forEach(this::count);
    long[][] byMix = revenue(mixed);
    long[][] byAge = revenue(firstInFirstOut.carry(payments));
    SortedMap<PartyId, Opinions> opinions = new TreeMap<>();
    for (Payment payment : payments) {
      if (payment.isRevenue()) {
        PartyId supplier = minting.party(payment.payee());
        opinions.computeIfAbsent(
            supplier,
            party ->
                new Opinions(
                    RevenueSplit.of(party, byMix[payment.payee()], minting),
                    RevenueSplit.of(party, byAge[payment.payee()], minting)));
      }
    }
    return opinions;
  }

  /** Returns what each party was paid as revenue, by origin. */
  private long[][] revenue(List<Carried> carried) {
    long[][] received = new long[minting.parties()][minting.origins().size()];
    for (Carried one : carried) {
      if (one.payment().isRevenue()) {
        one.addReceivedTo(received[one.payment().payee()], 1);
      }
    }
    return received;
  }

  private void count(Carried carried) {
    Payment payment = carried.payment();
    if (payment.isFromInside() && (payment.renames() || !payment.isToInside())) {
      carried.addGivenTo(absorbed, 1);
    }
    if (payment.isToInside() && (payment.renames() || !payment.isFromInside())) {
      carried.addReceivedTo(minted, 1);
    }
  }

  /** Returns what a party's cash is made of, pro rata; sums to its cash in the ledger. */
  public SortedMap<Origin, Money> madeOf(PartyId party) {
    int number = minting.numberOf(party);
    return amounts(number == Payment.OUTSIDE ? new long[0] : proRata.holdings(number));
  }

  /** Returns what a party's cash is made of by age; sums to its cash in the ledger. */
  public SortedMap<Origin, Money> madeOfByAge(PartyId party) {
    int number = minting.numberOf(party);
    return amounts(number == Payment.OUTSIDE ? new long[0] : firstInFirstOut.holdings(number));
  }

  /** Returns what came into being of each origin so far, opening means included. */
  public SortedMap<Origin, Money> minted() {
    return amounts(minted);
  }

  /** Returns what left the acting parties, or was given another origin, of each origin so far. */
  public SortedMap<Origin, Money> absorbed() {
    return amounts(absorbed);
  }

  private SortedMap<Origin, Money> amounts(long[] cents) {
    return minting.origins().amounts(cents);
  }
}
