package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.IdentityBreach;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The proof that the database's books are the model's, before a month is committed.
 *
 * <p>At every close: the month's postings are all there and balance entry by entry in every book,
 * every balance they touch is what the model has (whose own books have just been proved), and cash
 * sums to zero. Once a year and at the end, when it is worth reading the whole journal: every
 * balance is the sum of its postings.
 */
final class BooksProof {

  /** As many breaches are named as help to find the cause. */
  private static final int NAMED = 5;

  private static final int MONTHS_BETWEEN_FULL_PROOFS = 12;

  private BooksProof() {}

  /**
   * @param moved what stands in the database on each account that the month has moved, by name
   */
  static void prove(Connection connection, MonthClose close, SortedMap<String, Long> moved)
      throws SQLException {
    String runId = close.runId();
    Period period = close.period();
    provePostings(connection, runId, period, close.result().entries());
    proveMoved(period, close.balances(), moved);
    proveCash(connection, runId, period);
    if (close.last() || period.month() % MONTHS_BETWEEN_FULL_PROOFS == 0) {
      proveSums(connection, runId, period);
    }
  }

  private static void provePostings(
      Connection connection, String runId, Period period, List<JournalEntry> entries)
      throws SQLException {
    long lines = entries.stream().mapToLong(entry -> entry.postings().size()).sum();
    require(
        period,
        Sql.list(
            connection,
            """
            select 'the month has ' || count(*) || ' postings in ' || count(distinct entry_number)
                   || ' entries'
            from posting where run_id = ? and period = ?
            having count(*) <> ? or count(distinct entry_number) <> ?
            """,
            row -> row.getString(1),
            runId,
            period.index(),
            lines,
            entries.size()));
    require(
        period,
        Sql.list(
            connection,
            """
            select 'entry ' || entry_number || ' does not balance for ' || owner
            from posting where run_id = ? and period = ?
            group by entry_number, owner having sum(amount_cents) <> 0
            order by entry_number, owner
            """,
            row -> row.getString(1),
            runId,
            period.index()));
  }

  private static void proveMoved(
      Period period, SortedMap<Account, Money> model, SortedMap<String, Long> moved) {
    SortedMap<String, Money> expected = new TreeMap<>();
    model.forEach((account, amount) -> expected.put(account.toString(), amount));
    List<String> breaches = new ArrayList<>();
    moved.forEach((name, cents) -> {
      Money booked = Money.ofCents(cents);
      Money reckoned = expected.getOrDefault(name, Money.ZERO);
      if (!booked.equals(reckoned)) {
        breaches.add(name + " is " + booked + " in the database but " + reckoned + " in the model");
      }
    });
    require(period, breaches);
  }

  private static void proveCash(Connection connection, String runId, Period period)
      throws SQLException {
    long cents =
        Sql.number(
            connection,
            "select coalesce(sum(amount_cents), 0) from balance"
                + " where run_id = ? and account = 'assets:cash'",
            runId);
    if (cents != 0) {
      throw new IdentityBreach(
          period, "cash of all sums to " + Money.ofCents(cents) + " in the database, not to zero");
    }
  }

  private static void proveSums(Connection connection, String runId, Period period)
      throws SQLException {
    require(
        period,
        Sql.list(
            connection,
            """
            select owner, account, counterparty, booked.cents, posted.cents
            from (select owner, account, counterparty, amount_cents as cents
                  from balance where run_id = ?) booked
            full join (select owner, account, coalesce(counterparty, '') as counterparty,
                              sum(amount_cents) as cents
                       from posting where run_id = ? group by 1, 2, 3) posted
              using (owner, account, counterparty)
            where booked.cents is distinct from posted.cents
            order by owner, account, counterparty
            """,
            row ->
                JournalTables.accountName(row)
                    + " is "
                    + Money.ofCents(row.getLong(4))
                    + " but its postings sum to "
                    + Money.ofCents(row.getLong(5)),
            runId,
            runId));
  }

  private static void require(Period period, List<String> breaches) {
    if (!breaches.isEmpty()) {
      String named = String.join("; ", breaches.subList(0, Math.min(NAMED, breaches.size())));
      int more = breaches.size() - NAMED;
      throw new IdentityBreach(period, more > 0 ? named + "; and " + more + " more" : named);
    }
  }
}
