package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** The books of every party: balances, and the entries of the open month that led to them. */
public final class Books {

  private static final int LAST_MONTH = 12;
  private static final List<AccountKind> SHARES_HELD =
      List.of(AccountKind.INVESTMENTS, AccountKind.SHARE_IMPAIRMENT);

  private final Chart chart = new Chart();
  private final PlantRegister plant;
  private final List<Bookkeeping.Draft> drafts = new ArrayList<>();
  private final EntryEncoding encoding = new EntryEncoding();
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
    plant = new PlantRegister(parties, contracts, opening);
    bookkeeping = new Bookkeeping(opening, chart);
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
    chart.closeMonth();
    drafts.clear();
    bookkeeping = new Bookkeeping(next, chart);
    period = next;
    plant.open(next, lifeFactor);
  }

  /**
   * Returns an event with its amount as these books carry what it is about: plant that is written
   * down may have worn faster than its contract reckons. Null if nothing is left of it.
   */
  public @Nullable Event asCarried(Event event) {
    if (event instanceof Event.ContractChanged(ContractEvent.Accrued(Accrual accrual))
        && accrual.kind() == Accrual.Kind.CHIPS_WRITTEN_DOWN) {
      Accrual carried = plant.asCarried(accrual, period);
      return carried == null ? null : new Event.ContractChanged(new ContractEvent.Accrued(carried));
    }
    return event;
  }

  /** Books an event. */
  public void post(Event event) {
    plant.note(event, period);
    post(bookkeeping.entryFor(event));
  }

  private void post(Bookkeeping.@Nullable Draft draft) {
    if (draft == null) {
      return;
    }
    Identities.requireBalanced(draft);
    List<Posting> postings = draft.entry().postings();
    for (int line = 0; line < postings.size(); line++) {
      chart.post(draft.account(line), postings.get(line).amount().cents());
    }
    drafts.add(draft);
  }

  /** Returns the wear of the open month, to be posted as events. */
  public List<Event> depreciation() {
    return plant.depreciationIn(period);
  }

  /** Returns the loss of all who hold shares of an issuer that is taken over, by holder. */
  public List<Event> equityWrittenOff(PartyId issuer, PartyId rescuer) {
    SortedMap<PartyId, Money> held = new TreeMap<>();
    forEachBalance(
        SHARES_HELD,
        (account, balance) -> {
          if (issuer.equals(account.counterparty()) && !account.owner().equals(rescuer)) {
            held.merge(account.owner(), balance, Money::plus);
          }
        });
    List<Event> events = new ArrayList<>();
    held.forEach((holder, carried) -> {
      if (carried.isPositive()) {
        events.add(new Event.EquityWrittenOff(holder, issuer, carried));
      }
    });
    return events;
  }

  /** Returns the entries of the open month, in order. */
  public List<JournalEntry> entries() {
    List<JournalEntry> entries = new ArrayList<>(drafts.size());
    for (Bookkeeping.Draft draft : drafts) {
      entries.add(draft.entry());
    }
    return Collections.unmodifiableList(entries);
  }

  /** Adds the entries of the open month, in order, to what is hashed; once a month. */
  public void addEntriesTo(Digest digest) {
    encoding.add(digest, drafts);
  }

  /** Returns all balances, by account. */
  public SortedMap<Account, Money> balances() {
    SortedMap<Account, Money> sorted = new TreeMap<>();
    forEachBalance((account, balance) -> sorted.put(account, balance));
    return sorted;
  }

  /** Passes on every account and its balance, in the order of first posting. */
  public void forEachBalance(BiConsumer<Account, Money> reader) {
    for (Balance balance : chart.posted()) {
      reader.accept(balance.account(), Money.ofCents(balance.now()));
    }
  }

  /** Passes on the accounts of some kinds and their balances, kind by kind. */
  public void forEachBalance(List<AccountKind> kinds, BiConsumer<Account, Money> reader) {
    for (AccountKind kind : kinds) {
      for (Balance balance : chart.posted(kind)) {
        reader.accept(balance.account(), Money.ofCents(balance.now()));
      }
    }
  }

  /** Passes on every account that the open month has posted to, and by how much it changed it. */
  public void forEachMovement(BiConsumer<Account, Money> reader) {
    for (Balance balance : chart.moved()) {
      reader.accept(balance.account(), Money.ofCents(balance.movement()));
    }
  }

  /** Returns a balance; zero where nothing was posted. Debits are positive. */
  public Money balance(Account account) {
    return Money.ofCents(chart.now(account));
  }

  /** Passes on what the open month has booked as revenue, in cents, account by account. */
  public void forEachRevenue(ObjLongConsumer<PartyId> reader) {
    for (Balance balance : chart.moved()) {
      if (balance.account().kind().isRevenue()) {
        reader.accept(balance.account().owner(), -balance.movement());
      }
    }
  }

  /**
   * Proves what the open month has done to the books: that it left them as {@link #prove} demands,
   * if they were so before. It costs what the month's entries cost, however many accounts there
   * are; once a year, everything is proved again.
   *
   * @throws IdentityBreach if it did not
   */
  public void proveMonth() {
    if (period.month() == LAST_MONTH) {
      prove();
    } else {
      Identities.proveMonth(period, chart);
      proveReplay(chart.moved());
    }
  }

  /**
   * Proves the identities of the books: each book balances, every claim has its mirror, cash sums
   * to zero, and the month's entries explain the change of every balance.
   *
   * @throws IdentityBreach if one does not hold
   */
  public void prove() {
    Identities.proveBalances(period, chart);
    proveReplay(chart.posted());
  }

  private void proveReplay(List<Balance> balances) {
    balances.forEach(Balance::startReplay);
    for (Bookkeeping.Draft draft : drafts) {
      List<Posting> postings = draft.entry().postings();
      for (int line = 0; line < postings.size(); line++) {
        draft.account(line).replay(postings.get(line).amount().cents());
      }
    }
    for (Balance balance : balances) {
      if (!balance.isReplayed()) {
        throw new IdentityBreach(
            period, balance.account() + " is not what the entries of the month make it");
      }
    }
  }
}
