package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The journal as plain text that hledger reads: one transaction for one journal entry, dated the
 * last day of its month, with the month and the entry's number as its code. Every account is
 * declared before its first use, so the strict checks pass, and its last line in a month asserts
 * its balance, so that whoever reads a journal of which something is missing is told.
 */
public final class JournalWriter implements RunObserver {

  private static final String COMMODITY = "USD ";

  private final Writer out;
  private final Map<Account, Money> balances = new HashMap<>();

  /**
   * @param out where to write; flushed and closed by its owner
   * @param title what the journal is of, one line
   */
  public JournalWriter(Writer out, String title) {
    this.out = out;
    write("; ", title, "\n");
    write("decimal-mark .\n", "commodity ", COMMODITY, "1000.00\n");
  }

  @Override
  public void opened(List<JournalEntry> openingEntries) {
    writeMonth(openingEntries);
  }

  @Override
  public void closed(ClosedMonth month) {
    writeMonth(month.entries());
  }

  private void writeMonth(List<JournalEntry> entries) {
    Map<Account, Integer> toCome = new HashMap<>();
    for (JournalEntry entry : entries) {
      for (Posting posting : entry.postings()) {
        toCome.merge(posting.account(), 1, Integer::sum);
      }
    }
    for (JournalEntry entry : entries) {
      write(entry, toCome);
    }
  }

  /**
   * Writes an entry.
   *
   * @param toCome how many lines of each account the month has left; lowered by the entry's
   */
  private void write(JournalEntry entry, Map<Account, Integer> toCome) {
    write("\n");
    for (Posting posting : entry.postings()) {
      declare(posting.account());
    }
    write(lastDay(entry.period()), " (", entry.period().toString(), "/");
    write(Integer.toString(entry.number()), ") ");
    write(entry.contract() == null ? "" : entry.contract() + " | ", entry.text(), "\n");
    for (Posting posting : entry.postings()) {
      write("    ", posting.account().toString());
      write("  ", COMMODITY, posting.amount().toString());
      Money balance = balances.merge(posting.account(), posting.amount(), Money::plus);
      boolean last = toCome.merge(posting.account(), -1, Integer::sum) == 0;
      write(last ? " = " + COMMODITY + balance : "", "\n");
    }
  }

  private void declare(Account account) {
    if (balances.putIfAbsent(account, Money.ZERO) == null) {
      write("account ", account.toString(), "  ; type: ", typeOf(account.kind()), "\n");
    }
  }

  private static String typeOf(AccountKind kind) {
    if (kind == AccountKind.CASH) {
      return "C";
    }
    String root = kind.path().substring(0, kind.path().indexOf(':'));
    return switch (root) {
      case "expenses" -> "X";
      case "gains" -> "R"; // what a market price makes or takes; hledger has no type of its own
      default -> root.substring(0, 1).toUpperCase(Locale.ROOT);
    };
  }

  private static String lastDay(Period period) {
    return YearMonth.of(period.year(), period.month()).atEndOfMonth().toString();
  }

  private void write(String... parts) {
    try {
      for (String part : parts) {
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
