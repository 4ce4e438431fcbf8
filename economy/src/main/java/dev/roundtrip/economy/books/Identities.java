package dev.roundtrip.economy.books;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/** What must hold in the books whatever happens. */
final class Identities {

  private Identities() {}

  /** Each party's lines of an entry sum to zero. An entry is short, so it is read once a line. */
  static void requireBalanced(Bookkeeping.Draft draft) {
    List<Posting> lines = draft.entry().postings();
    for (int line = 0; line < lines.size(); line++) {
      int owner = draft.account(line).owner();
      long sum = 0;
      for (int other = 0; other < lines.size(); other++) {
        if (draft.account(other).owner() == owner) {
          sum = Math.addExact(sum, lines.get(other).amount().cents());
        }
      }
      if (sum != 0) {
        JournalEntry entry = draft.entry();
        throw new IdentityBreach(
            entry.period(),
            "entry "
                + entry.number()
                + " does not balance for "
                + lines.get(line).account().owner()
                + ": "
                + entry);
      }
    }
  }

  /** Proves all: every book balances, every claim has its mirror, cash sums to zero. */
  static void proveBalances(Period period, Chart chart) {
    long[] sums = new long[chart.owners()];
    long cash = 0;
    for (Balance balance : chart.posted()) {
      sums[balance.owner()] = Math.addExact(sums[balance.owner()], balance.now());
      cash = Math.addExact(cash, isCash(balance) ? balance.now() : 0);
      proveMirror(period, balance);
    }
    requireZero(period, chart, sums);
    if (cash != 0) {
      throw new IdentityBreach(
          period, "cash of all sums to " + Money.ofCents(cash) + ", not to zero");
    }
  }

  /** Proves that the accounts which the month has posted to are as they must be. */
  static void proveMonth(Period period, Chart chart) {
    long[] sums = new long[chart.owners()];
    long cash = 0;
    for (Balance balance : chart.moved()) {
      sums[balance.owner()] = Math.addExact(sums[balance.owner()], balance.movement());
      cash = Math.addExact(cash, isCash(balance) ? balance.movement() : 0);
      proveMirror(period, balance);
      Balance mirror = balance.mirror();
      if (mirror != null && mirror.isPosted()) {
        proveMirror(period, mirror);
      }
    }
    requireZero(period, chart, sums);
    if (cash != 0) {
      throw new IdentityBreach(
          period, "the month makes " + Money.ofCents(cash) + " of cash out of nothing");
    }
  }

  private static boolean isCash(Balance balance) {
    return balance.account().kind() == AccountKind.CASH;
  }

  private static void requireZero(Period period, Chart chart, long[] sums) {
    for (Balance balance : chart.posted()) {
      long sum = sums[balance.owner()];
      if (sum != 0) {
        throw new IdentityBreach(
            period, balance.account().owner() + "'s book is off by " + Money.ofCents(sum));
      }
    }
  }

  private static void proveMirror(Period period, Balance balance) {
    if (balance.account().kind().mirror() == null) {
      return;
    }
    Balance mirror = balance.mirror();
    long there = mirror == null ? 0 : mirror.now();
    if (balance.now() + there != 0) {
      throw new IdentityBreach(
          period,
          balance.account()
              + " is "
              + Money.ofCents(balance.now())
              + " but its mirror is "
              + Money.ofCents(there));
    }
  }
}
