package dev.roundtrip.economy.books;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold in the books whatever happens. */
final class Identities {

  private Identities() {}

  /** Each party's lines of an entry sum to zero. An entry is short, so it is read once a line. */
  static void requireBalanced(JournalEntry entry) {
    List<Posting> lines = entry.postings();
    for (Posting line : lines) {
      PartyId owner = line.account().owner();
      long sum = 0;
      for (Posting other : lines) {
        if (other.account().owner().equals(owner)) {
          sum = Math.addExact(sum, other.amount().cents());
        }
      }
      if (sum != 0) {
        throw new IdentityBreach(
            entry.period(),
            "entry " + entry.number() + " does not balance for " + owner + ": " + entry);
      }
    }
  }

  static void proveBalances(Period period, Books books) {
    Map<PartyId, Money> sums = new LinkedHashMap<>();
    Money[] cash = {Money.ZERO};
    books.forEachBalance((account, balance) -> {
      sums.merge(account.owner(), balance, Money::plus);
      if (account.kind() == AccountKind.CASH) {
        cash[0] = cash[0].plus(balance);
      }
      proveMirror(period, account, balance, books);
    });
    for (Map.Entry<PartyId, Money> sum : sums.entrySet()) {
      if (!sum.getValue().isZero()) {
        throw new IdentityBreach(period, sum.getKey() + "'s book is off by " + sum.getValue());
      }
    }
    if (!cash[0].isZero()) {
      throw new IdentityBreach(period, "cash of all sums to " + cash[0] + ", not to zero");
    }
  }

  private static void proveMirror(Period period, Account account, Money balance, Books books) {
    AccountKind mirror = account.kind().mirror();
    PartyId counterparty = account.counterparty();
    if (mirror == null || counterparty == null) {
      return;
    }
    Account other = account.mirroredBy(mirror, counterparty);
    Money there = books.balance(other);
    if (!balance.plus(there).isZero()) {
      throw new IdentityBreach(
          period, account + " is " + balance + " but its mirror " + other + " is " + there);
    }
  }
}
