package dev.roundtrip.economy.books;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What must hold in the books whatever happens. */
final class Identities {

  private Identities() {}

  /** Each party's lines of an entry sum to zero. */
  static void requireBalanced(JournalEntry entry) {
    SortedMap<PartyId, Money> sums = new TreeMap<>();
    for (Posting posting : entry.postings()) {
      sums.merge(posting.account().owner(), posting.amount(), Money::plus);
    }
    for (Map.Entry<PartyId, Money> sum : sums.entrySet()) {
      if (!sum.getValue().isZero()) {
        throw new IdentityBreach(
            entry.period(),
            "entry " + entry.number() + " does not balance for " + sum.getKey() + ": " + entry);
      }
    }
  }

  static void proveBalances(Period period, SortedMap<Account, Money> balances) {
    SortedMap<PartyId, Money> books = new TreeMap<>();
    Money cash = Money.ZERO;
    for (Map.Entry<Account, Money> entry : balances.entrySet()) {
      Account account = entry.getKey();
      books.merge(account.owner(), entry.getValue(), Money::plus);
      if (account.kind() == AccountKind.CASH) {
        cash = cash.plus(entry.getValue());
      }
      proveMirror(period, account, entry.getValue(), balances);
    }
    for (Map.Entry<PartyId, Money> book : books.entrySet()) {
      if (!book.getValue().isZero()) {
        throw new IdentityBreach(period, book.getKey() + "'s book is off by " + book.getValue());
      }
    }
    if (!cash.isZero()) {
      throw new IdentityBreach(period, "cash of all sums to " + cash + ", not to zero");
    }
  }

  private static void proveMirror(
      Period period, Account account, Money balance, SortedMap<Account, Money> balances) {
    AccountKind mirror = account.kind().mirror();
    PartyId counterparty = account.counterparty();
    if (mirror == null || counterparty == null) {
      return;
    }
    Account other = account.mirroredBy(mirror, counterparty);
    Money there = balances.getOrDefault(other, Money.ZERO);
    if (!balance.plus(there).isZero()) {
      throw new IdentityBreach(
          period, account + " is " + balance + " but its mirror " + other + " is " + there);
    }
  }
}
