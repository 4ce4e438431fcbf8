package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.books.StatementLine;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.environment.Statement.Standing;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The statements of all parties that act, kept from the entries of each month: sums are moved on by
 * what is new and what is a year old, so that no entry is read twice.
 */
final class Statements {

  private static final int YEAR = 12;
  private static final int QUARTER = 3;

  private final Map<PartyId, Book> books = new LinkedHashMap<>();
  private int closed;

  Statements(List<Party> parties, Books opened) {
    for (Party party : parties) {
      if (party.kind().acts()) {
        books.put(party.id(), new Book());
      }
    }
    take(opened);
    books.values().forEach(Book::forgetIncome);
  }

  /** Takes the entries of a month that is closed. */
  void close(Period period, Books closing) {
    take(closing);
    boolean endsQuarter = period.month() % QUARTER == 0;
    for (Book book : books.values()) {
      book.close(closed % YEAR, endsQuarter, closed + 1 >= QUARTER);
    }
    closed++;
  }

  private void take(Books month) {
    month.forEachMovement((account, moved) -> {
      Book book = books.get(account.owner());
      if (book != null) {
        int line = StatementLine.of(account.kind()).place();
        book.moved[line] = Math.addExact(book.moved[line], moved.cents());
      }
    });
  }

  /** Returns what is published at the next open, sorted by party. */
  List<Statement> published(World world) {
    SortedMap<PartyId, Money> unrepaid = new TreeMap<>();
    for (Obligation unpaid : world.unpaid()) {
      Money debt = unpaid.id().kind().isRepayment() ? unpaid.amount() : Money.ZERO;
      unrepaid.merge(unpaid.obligor(), debt, Money::plus);
    }
    List<Statement> statements = new ArrayList<>(books.size());
    books.forEach((party, book) -> {
      Standing standing = unrepaid.containsKey(party) ? Standing.IN_ARREARS : Standing.SOUND;
      statements.add(
          book.statement(
              party,
              Math.min(closed, YEAR),
              world.hasDefaulted(party) ? Standing.DEFAULTED : standing,
              unrepaid.getOrDefault(party, Money.ZERO)));
    });
    return statements;
  }

  /** The figures of one party in cents, by line; debits are positive. */
  private static final class Book {

    private static final int LINES = StatementLine.values().length;

    /** What the open month has moved. */
    private final long[] moved = new long[LINES];

    /** What each of the last twelve months has moved. */
    private final long[][] months = new long[YEAR][LINES];

    private final long[] ofYear = new long[LINES];
    private final long[] sinceStart = new long[LINES];
    private long profitInQuarter;
    private long quarterProfit;
    private long taxableProfit;

    /** Losses of earlier quarters that no profit was set against yet. */
    private long lossesCarriedForward;

    /** Takes opening balances, which are nobody's income. */
    private void forgetIncome() {
      add(sinceStart, moved, 1);
      Arrays.fill(moved, 0);
    }

    private void close(int place, boolean endsQuarter, boolean fullQuarter) {
      add(sinceStart, moved, 1);
      add(ofYear, months[place], -1);
      add(ofYear, moved, 1);
      System.arraycopy(moved, 0, months[place], 0, LINES);
      profitInQuarter += profit(moved);
      if (endsQuarter) {
        endQuarter(fullQuarter ? profitInQuarter : 0);
        profitInQuarter = 0;
      }
      Arrays.fill(moved, 0);
    }

    private void endQuarter(long profit) {
      long covered = Math.min(lossesCarriedForward, Math.max(0, profit));
      quarterProfit = profit;
      taxableProfit = Math.max(0, profit) - covered;
      lossesCarriedForward += Math.max(0, -profit) - covered;
    }

    private static void add(long[] sums, long[] amounts, int sign) {
      for (int line = 0; line < LINES; line++) {
        sums[line] = Math.addExact(sums[line], sign * amounts[line]);
      }
    }

    private static long at(long[] figures, StatementLine line) {
      return figures[line.place()];
    }

    private static long ebitda(long[] figures) {
      return -at(figures, StatementLine.REVENUE) - at(figures, StatementLine.OPERATING_EXPENSE);
    }

    private static long profit(long[] figures) {
      return ebitda(figures)
          - at(figures, StatementLine.ONE_OFF)
          - at(figures, StatementLine.INTEREST)
          - at(figures, StatementLine.DEPRECIATION);
    }

    /**
     * @param unrepaid debt that fell due and was not paid, which the books have among payables
     */
    private Statement statement(PartyId party, int months, Standing standing, Money unrepaid) {
      long netAssets =
          at(sinceStart, StatementLine.CASH)
              + at(sinceStart, StatementLine.OTHER_ASSETS)
              + at(sinceStart, StatementLine.DEBT)
              + at(sinceStart, StatementLine.OTHER_LIABILITIES);
      return new Statement(
          party,
          months,
          Money.ofCents(-at(ofYear, StatementLine.REVENUE)),
          Money.ofCents(ebitda(ofYear)),
          Money.ofCents(at(ofYear, StatementLine.INTEREST)),
          Money.ofCents(quarterProfit),
          Money.ofCents(taxableProfit),
          Money.ofCents(at(sinceStart, StatementLine.CASH)),
          Money.ofCents(-at(sinceStart, StatementLine.DEBT)).plus(unrepaid),
          Money.ofCents(netAssets),
          standing);
    }
  }
}
