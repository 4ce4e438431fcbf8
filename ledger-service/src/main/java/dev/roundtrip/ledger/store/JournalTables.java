package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.time.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The journal and the balances it adds up to, on their way into the database. */
final class JournalTables {

  private JournalTables() {}

  /**
   * Adds a month's entries and moves the balances by them.
   *
   * @return what then stands on each account that was moved, by the account's name, in cents
   */
  static SortedMap<String, Long> add(
      Connection connection, String runId, Period period, List<JournalEntry> entries)
      throws SQLException {
    CopyIn heads = new CopyIn("journal_entry (run_id, period, number, contract, text)");
    CopyIn lines =
        new CopyIn(
            "posting (run_id, period, entry_number, line, owner, account, counterparty,"
                + " amount_cents)");
    for (JournalEntry entry : entries) {
      heads.row(runId, period.index(), entry.number(), entry.contract(), entry.text());
      int line = 0;
      for (Posting posting : entry.postings()) {
        Account account = posting.account();
        lines.row(
            runId,
            period.index(),
            entry.number(),
            ++line,
            account.owner(),
            account.kind().path(),
            account.counterparty(),
            posting.amount().cents());
      }
    }
    heads.into(connection);
    lines.into(connection);
    return moveBalances(connection, runId, period);
  }

  private static SortedMap<String, Long> moveBalances(
      Connection connection, String runId, Period period) throws SQLException {
    SortedMap<String, Long> moved = new TreeMap<>();
    Sql.forEach(
        connection,
        """
        insert into balance (run_id, owner, account, counterparty, amount_cents)
        select run_id, owner, account, coalesce(counterparty, ''), sum(amount_cents)::bigint
        from posting where run_id = ? and period = ?
        group by run_id, owner, account, coalesce(counterparty, '')
        on conflict (run_id, owner, account, counterparty)
        do update set amount_cents = balance.amount_cents + excluded.amount_cents
        returning owner, account, counterparty, amount_cents
        """,
        row -> moved.put(accountName(row), row.getLong(4)),
        runId,
        period.index());
    return moved;
  }

  /** Returns the name of an account as the model has it, from its owner, kind and counterparty. */
  static String accountName(ResultSet row) throws SQLException {
    String counterparty = row.getString(3);
    String name = row.getString(1) + ":" + row.getString(2);
    return counterparty.isEmpty() ? name : name + ":" + counterparty;
  }
}
