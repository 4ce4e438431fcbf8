package dev.roundtrip.cli.export;

import dev.roundtrip.cli.folder.JournalText;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.economy.money.Money;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The journal in Beancount's language. An account's type comes first and every part begins with a
 * capital, so {@code openai:revenue:sales} is {@code Income:Openai:Sales}; who an entry is with is
 * the contract, and its identity is in its metadata. On the first of the next month the balance of
 * every account that has moved is asserted.
 */
final class BeancountExport {

  private final Writer out;
  private final SortedMap<String, Money> balances = new TreeMap<>();
  private final SortedSet<String> moved = new TreeSet<>();
  private @Nullable LocalDate open;

  private BeancountExport(Writer out) {
    this.out = out;
  }

  static void write(RunFolder run, Writer out) throws IOException {
    out.write("option \"title\" \"journal of " + run.id() + "\"\n");
    out.write("option \"operating_currency\" \"USD\"\n");
    BeancountExport export = new BeancountExport(out);
    try (JournalText journal = new JournalText(run)) {
      for (JournalText.Entry entry = journal.next(); entry != null; entry = journal.next()) {
        export.add(entry);
      }
    }
    export.assertBalances();
  }

  private void add(JournalText.Entry entry) throws IOException {
    if (!entry.date().equals(open)) {
      assertBalances();
      open = entry.date();
    }
    LocalDate date = entry.date();
    out.write('\n');
    for (JournalText.Line line : entry.lines()) {
      String account = account(line);
      if (balances.putIfAbsent(account, Money.ZERO) == null) {
        out.write(date + " open " + account + " USD\n");
      }
    }
    String payee = entry.contract() == null ? "" : quoted(entry.contract()) + " ";
    out.write(date + " * " + payee + quoted(entry.text()) + "\n");
    out.write("  entry: " + quoted(entry.code()) + "\n");
    for (JournalText.Line line : entry.lines()) {
      String account = account(line);
      out.write("  " + account + "  " + line.amount() + " USD\n");
      balances.merge(account, line.amount(), Money::plus);
      moved.add(account);
    }
  }

  private void assertBalances() throws IOException {
    if (open == null) {
      return;
    }
    LocalDate date = open.plusDays(1);
    out.write('\n');
    for (String account : moved) {
      out.write(date + " balance " + account + "  " + balances.get(account) + " ~ 0.00 USD\n");
    }
    moved.clear();
  }

  private static String account(JournalText.Line line) {
    int type = line.kind().indexOf(':');
    String root = line.kind().substring(0, type);
    String name = capital(line.party()) + ":" + capital(line.kind().substring(type + 1));
    String counterparty = line.counterparty();
    String whole = counterparty == null ? name : name + ":" + capital(counterparty);
    return switch (root) {
      case "revenue" -> "Income:" + whole;
      case "gains" -> "Income:" + whole + ":Gains"; // of a market, or once; not from customers
      default -> capital(root) + ":" + whole;
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
