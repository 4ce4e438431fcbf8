package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The journal of a run's folder, entry by entry, as {@link JournalWriter} has written it. */
public final class JournalText implements AutoCloseable {

  private static final Pattern HEAD =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) \\((\\d{4}-\\d\\d)/(\\d+)\\) (?:(\\S+) \\| )?(.*)");

  private static final Pattern LINE =
      Pattern.compile(
          " {4}([^ :]+):([^ :]+:[^ :]+)(?::([^ :]+))?  USD (-?\\d+\\.\\d\\d)(?: = .*)?");

  private final Path file;
  private final BufferedReader in;
  private @Nullable String line;

  /**
   * Opens the journal of a run.
   *
   * @throws IOException if it cannot be read
   */
  public JournalText(RunFolder folder) throws IOException {
    file = folder.journal();
    try {
      in = Files.newBufferedReader(file);
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
    line = readLine();
  }

  /**
   * An entry.
   *
   * @param date the last day of its month
   * @param month its month
   * @param number its place in the month
   * @param contract the contract it arose from, or null
   * @param text what happened
   * @param lines what it posts
   */
  public record Entry(
      LocalDate date,
      Period month,
      int number,
      @Nullable String contract,
      String text,
      List<Line> lines) {

    public Entry {
      lines = List.copyOf(lines);
    }

    /** Returns its identity in the run, such as {@code 2027-03/14}. */
    public String code() {
      return month + "/" + number;
    }

    /** Returns the contract, if there is one, and what happened. */
    public String words() {
      return contract == null ? text : contract + " | " + text;
    }
  }

  /**
   * A line of an entry.
   *
   * @param party whose book it is in
   * @param kind the account, such as {@code assets:cash}
   * @param counterparty the other side of a claim, or null
   * @param amount positive debits the account, negative credits it
   */
  public record Line(String party, String kind, @Nullable String counterparty, Money amount) {

    @Override
    public String toString() {
      String account = party + ":" + kind + (counterparty == null ? "" : ":" + counterparty);
      return account + "  USD " + amount;
    }
  }

  /**
   * Returns the next entry, or null at the end.
   *
   * @throws IOException if it cannot be read, or is no entry; its message says why
   */
  public @Nullable Entry next() throws IOException {
    while (line != null) {
      Matcher head = HEAD.matcher(line);
      line = readLine();
      if (head.matches()) {
        return entry(head);
      }
    }
    return null;
  }

  private Entry entry(Matcher head) throws IOException {
    try {
      return new Entry(
          LocalDate.parse(head.group(1)),
          Period.parse(head.group(2)),
          Integer.parseInt(head.group(3)),
          head.group(4),
          head.group(5),
          lines());
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw Unreadable.because(file, e);
    }
  }

  private List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    while (line != null && line.startsWith("    ")) {
      lines.add(parse(line));
      line = readLine();
    }
    return lines;
  }

  private static Line parse(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      throw new IllegalArgumentException("'" + text.strip() + "' is no line of an entry");
    }
    long cents = new BigDecimal(line.group(4)).movePointRight(2).longValueExact();
    return new Line(line.group(1), line.group(2), line.group(3), Money.ofCents(cents));
  }

  private @Nullable String readLine() throws IOException {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
