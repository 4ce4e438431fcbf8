package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The books of every party: balances, and the entries of the open month that led to them. */
public final class Books {

  /** In the order in which accounts were first posted to, which is the same in every run. */
  private final Map<Account, Balance> balances = new LinkedHashMap<>();

  private final PlantRegister plant;
  private final List<JournalEntry> entries = new ArrayList<>();
  private Bookkeeping bookkeeping;
  private Period period;

  /** What stands on an account. */
  private static final class Balance {
    private Money now = Money.ZERO;
    private Money atLastClose = Money.ZERO;
    private Money replayed = Money.ZERO;
  }

  /**
   * Opens the books with everybody's opening balances.
   *
   * <p>The other side of opening balances is the capital markets, so that cash sums to zero from
   * the start.
   *
   * @param opening the month before the first
   */
  public Books(List<Party> parties, List<Contract> contracts, Period opening) {
    plant = new PlantRegister(parties, contracts, opening);
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

  /**
   * Starts the next month.
   *
   * @param lifeFactor factor on the useful life of plant; 1 is as its owners planned
   */
  public void open(Period next, Rate lifeFactor) {
    balances.values().forEach(balance -> balance.atLastClose = balance.now);
    entries.clear();
    bookkeeping = new Bookkeeping(next);
    period = next;
    plant.open(next, lifeFactor);
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
      Balance balance = balances.computeIfAbsent(posting.account(), account -> new Balance());
      balance.now = balance.now.plus(posting.amount());
    }
    entries.add(entry);
  }

  /** Returns the wear of the open month, to be posted as events. */
  public List<Event> depreciation() {
    return plant.depreciationIn(period);
  }

  /** Returns the loss of all who hold shares of an issuer that is taken over, by holder. */
  public List<Event> equityWrittenOff(PartyId issuer, PartyId rescuer) {
    SortedMap<PartyId, Money> held = new TreeMap<>();
    balances.forEach((account, balance) -> {
      boolean lost =
          account.kind() == AccountKind.INVESTMENTS
              && issuer.equals(account.counterparty())
              && !account.owner().equals(rescuer);
      if (lost && balance.now.isPositive()) {
        held.put(account.owner(), balance.now);
      }
    });
    List<Event> events = new ArrayList<>();
    held.forEach((holder, cost) -> events.add(new Event.EquityWrittenOff(holder, issuer, cost)));
    return events;
  }

  /** Returns the entries of the open month, in order. */
  public List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  /** Returns all balances, by account. */
  public SortedMap<Account, Money> balances() {
    SortedMap<Account, Money> sorted = new TreeMap<>();
    balances.forEach((account, balance) -> sorted.put(account, balance.now));
    return sorted;
  }

  /** Passes on every account and its balance, in the order of first posting. */
  public void forEachBalance(BiConsumer<Account, Money> reader) {
    balances.forEach((account, balance) -> reader.accept(account, balance.now));
  }

  /** Returns a balance; zero where nothing was posted. Debits are positive. */
  public Money balance(Account account) {
    Balance balance = balances.get(account);
    return balance == null ? Money.ZERO : balance.now;
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
    Identities.proveBalances(period, this);
    balances.values().forEach(balance -> balance.replayed = balance.atLastClose);
    for (JournalEntry entry : entries) {
      for (Posting posting : entry.postings()) {
        Balance balance = Objects.requireNonNull(balances.get(posting.account()));
        balance.replayed = balance.replayed.plus(posting.amount());
      }
    }
    balances.forEach(this::requireReplayed);
  }

  private void requireReplayed(Account account, Balance balance) {
    if (!balance.now.equals(balance.replayed)) {
      throw new IdentityBreach(period, account + " is not what the entries of the month make it");
    }
  }
}
