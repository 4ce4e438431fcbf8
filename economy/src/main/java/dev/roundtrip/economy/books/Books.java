package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The books of every party: balances, and the entries of the open month that led to them. */
public final class Books {

  private final SortedMap<Account, Money> balances = new TreeMap<>();
  private final PlantRegister plant;
  private SortedMap<Account, Money> atLastClose = new TreeMap<>();
  private final List<JournalEntry> entries = new ArrayList<>();
  private Bookkeeping bookkeeping;
  private Period period;

  /**
   * Opens the books with everybody's opening balances.
   *
   * <p>The other side of opening balances is the capital markets, so that cash sums to zero from
   * the start.
   *
   * @param opening the month before the first
   */
  public Books(List<Party> parties, List<Contract> contracts, Period opening) {
    plant = new PlantRegister(parties, opening);
    bookkeeping = new Bookkeeping(opening);
    period = opening;
    PartyId market = capitalMarkets(parties);
    for (Party party : parties) {
      if (party.kind().acts()) {
        post(bookkeeping.opening(party, market));
      }
    }
    for (Contract contract : contracts) {
      post(bookkeeping.opening(contract));
    }
  }

  private static PartyId capitalMarkets(List<Party> parties) {
    return parties.stream()
        .filter(party -> party.kind() == PartyKind.CAPITAL_MARKETS)
        .map(Party::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("an economy needs its capital markets"));
  }

  /** Starts the next month. */
  public void open(Period next) {
    atLastClose = new TreeMap<>(balances);
    entries.clear();
    bookkeeping = new Bookkeeping(next);
    period = next;
  }

  /** Books an event. */
  public void post(Event event) {
    plant.note(event, period);
    post(bookkeeping.entryFor(event));
  }

  private void post(@Nullable JournalEntry entry) {
    if (entry == null) {
      return;
    }
    Identities.requireBalanced(entry);
    for (Posting posting : entry.postings()) {
      balances.merge(posting.account(), posting.amount(), Money::plus);
    }
    entries.add(entry);
  }

  /** Returns the wear of the open month, to be posted as events. */
  public List<Event> depreciation() {
    return plant.depreciationIn(period);
  }

  /** Returns the entries of the open month, in order. */
  public List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  /** Returns all balances, by account. */
  public SortedMap<Account, Money> balances() {
    return Collections.unmodifiableSortedMap(balances);
  }

  /** Returns a balance; zero where nothing was posted. Debits are positive. */
  public Money balance(Account account) {
    return balances.getOrDefault(account, Money.ZERO);
  }

  /** Returns the revenue each party has booked in the open month; positive is revenue. */
  public SortedMap<PartyId, Money> revenueInMonth() {
    SortedMap<PartyId, Money> revenue = new TreeMap<>();
    for (JournalEntry entry : entries) {
      for (Posting posting : entry.postings()) {
        if (posting.account().kind().isRevenue()) {
          revenue.merge(posting.account().owner(), posting.amount().negated(), Money::plus);
        }
      }
    }
    return revenue;
  }

  /**
   * Proves the identities of the books: each book balances, every claim has its mirror, cash sums
   * to zero, and the month's entries explain the change of every balance.
   *
   * @throws IdentityBreach if one does not hold
   */
  public void prove() {
    Identities.proveBalances(period, balances);
    SortedMap<Account, Money> replayed = new TreeMap<>(atLastClose);
    for (JournalEntry entry : entries) {
      for (Posting posting : entry.postings()) {
        replayed.merge(posting.account(), posting.amount(), Money::plus);
      }
    }
    for (Map.Entry<Account, Money> entry : replayed.entrySet()) {
      if (!balance(entry.getKey()).equals(entry.getValue())) {
        throw new IdentityBreach(
            period, entry.getKey() + " is not what the entries of the month make it");
      }
    }
  }
}
