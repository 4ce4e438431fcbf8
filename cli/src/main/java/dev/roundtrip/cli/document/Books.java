package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.JournalText;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.Unreadable;
import dev.roundtrip.economy.analysis.PaymentScope;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.time.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the report needs of a run's journal, read once: payments by year, and marked entries. */
final class Books {

  private static final String PAID = "paid ";
  private static final String CASH = "assets:cash";

  /** What is told of in the timeline, and how it begins in the journal. */
  enum Mark {
    STRETCHED("rent deferred", "rent put off"),
    CLAIMED("due damages", "damages claimed"),
    WRITTEN_DOWN("written down", "claims and shares written down");

    private final String text;
    private final String words;

    Mark(String text, String words) {
      this.text = text;
      this.words = words;
    }

    /** Returns what it is called. */
    String words() {
      return words;
    }
  }

  /**
   * The entries of a kind in a month.
   *
   * @param month when
   * @param mark what they are
   * @param entries how many
   * @param first the code of the first of them, such as {@code 2028-04/121}
   * @param cents the sum of their largest amounts
   */
  record Marked(Period month, Mark mark, int entries, String first, long cents) {

    Marked and(long more) {
      return new Marked(month, mark, entries + 1, first, cents + more);
    }
  }

  private final List<String> actors;
  private final SortedMap<Integer, SortedMap<PaymentScope, long[][]>> paid = new TreeMap<>();
  private final SortedMap<Integer, Map<String, Long>> fromOutside = new TreeMap<>();
  private final SortedMap<Integer, Map<String, Long>> toOutside = new TreeMap<>();
  private final SortedMap<String, Marked> marked = new TreeMap<>();

  private Books(List<String> actors) {
    this.actors = List.copyOf(actors);
  }

  /**
   * Reads the journal.
   *
   * @param actors the parties that act, in the order in which the model has them
   * @throws IOException if it cannot be read; its message says what is wrong
   */
  static Books read(RunFolder folder, List<String> actors) throws IOException {
    Books books = new Books(actors);
    try (JournalText journal = new JournalText(folder)) {
      for (JournalText.Entry entry = journal.next(); entry != null; entry = journal.next()) {
        books.add(entry);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Unreadable.because(folder.journal(), e);
    }
    return books;
  }

  private void add(JournalText.Entry entry) {
    String what = entry.text();
    if (what.startsWith(PAID)) {
      addPayment(entry, kindOf(what));
    }
    for (Mark mark : Mark.values()) {
      if (what.startsWith(mark.text)) {
        long amount =
            entry.lines().stream()
                .mapToLong(line -> Math.abs(line.amount().cents()))
                .max()
                .orElse(0);
        marked.merge(
            entry.month() + "/" + mark.name(),
            new Marked(entry.month(), mark, 1, entry.code(), amount),
            (before, now) -> before.and(now.cents()));
      }
    }
  }

  private static ObligationKind kindOf(String what) {
    String name = what.substring(PAID.length(), what.lastIndexOf(" of "));
    return ObligationKind.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  private void addPayment(JournalText.Entry entry, ObligationKind kind) {
    String payer = "";
    String payee = "";
    long amount = 0;
    for (JournalText.Line line : entry.lines()) {
      if (line.kind().equals(CASH)) {
        long cents = line.amount().cents();
        payer = cents < 0 ? line.party() : payer;
        payee = cents > 0 ? line.party() : payee;
        amount = Math.max(amount, cents);
      }
    }
    int year = entry.month().year();
    int from = actors.indexOf(payer);
    int to = actors.indexOf(payee);
    if (from >= 0 && to >= 0) {
      for (PaymentScope scope : PaymentScope.values()) {
        if (from != to && scope.includes(kind)) {
          matrix(year, scope)[from][to] += amount;
        }
      }
    } else if (to >= 0) {
      fromOutside.computeIfAbsent(year, any -> new TreeMap<>()).merge(payee, amount, Long::sum);
    } else if (from >= 0) {
      toOutside.computeIfAbsent(year, any -> new TreeMap<>()).merge(payer, amount, Long::sum);
    }
  }

  private long[][] matrix(int year, PaymentScope scope) {
    return paid.computeIfAbsent(year, any -> new TreeMap<>())
        .computeIfAbsent(scope, any -> new long[actors.size()][actors.size()]);
  }

  /** Returns the payments of a year. */
  Payments payments(int year, PaymentScope scope) {
    return new Payments(
        year,
        scope,
        Payments.measured(actors, matrix(year, scope)),
        fromOutside.getOrDefault(year, Map.of()),
        toOutside.getOrDefault(year, Map.of()));
  }

  /** Returns the entries that the timeline tells of, in order of time. */
  List<Marked> marked() {
    return new ArrayList<>(marked.values());
  }
}
