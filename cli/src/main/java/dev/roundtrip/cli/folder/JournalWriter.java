package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.time.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The journal as plain text that hledger reads: one transaction for one journal entry, dated the
 * last day of its month, with the month and the entry's number as its code. Every account is
 * declared before its first use, so the strict checks pass.
 */
public final class JournalWriter implements RunObserver {

  private static final String COMMODITY = "USD ";

  private final Writer out;
  private final Set<Account> declared = new HashSet<>();

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
    openingEntries.forEach(this::write);
  }

  @Override
  public void closed(ClosedMonth month) {
    month.entries().forEach(this::write);
  }

  private void write(JournalEntry entry) {
    write("\n");
    for (Posting posting : entry.postings()) {
      declare(posting.account());
    }
    write(lastDay(entry.period()), " (", entry.period().toString(), "/");
    write(Integer.toString(entry.number()), ") ");
    write(entry.contract() == null ? "" : entry.contract() + " | ", entry.text(), "\n");
    for (Posting posting : entry.postings()) {
      write("    ", posting.account().toString());
      write("  ", COMMODITY, posting.amount().toString(), "\n");
    }
  }

  private void declare(Account account) {
    if (declared.add(account)) {
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
