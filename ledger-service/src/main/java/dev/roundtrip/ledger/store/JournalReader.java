package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run's journal read back from the database, entry by entry and in order. */
public final class JournalReader {

  private static final Map<String, AccountKind> KINDS =
      Stream.of(AccountKind.values())
          .collect(Collectors.toMap(AccountKind::path, Function.identity()));

  private final Database database;

  public JournalReader(Database database) {
    this.database = database;
  }

  /**
   * Hands over the journal, entry by entry: the opening balances, which are in the month before the
   * first, then month by month.
   */
  public void forEachEntry(String runId, Consumer<JournalEntry> taker) throws SQLException {
    forEachEntry(
        "select run_id, period, number, contract, text from journal_entry where run_id = ?",
        taker,
        runId);
  }

  /**
   * Which entries to read.
   *
   * @param first the first month, or null for the opening balances
   * @param last the last month, or null for all
   * @param party only entries with a line in this party's book, or null
   * @param contract only entries that arose from this contract, or null
   * @param after only entries after this one, or null
   * @param most how many at most
   */
  public record EntryQuery(
      @Nullable Period first,
      @Nullable Period last,
      @Nullable PartyId party,
      @Nullable ContractId contract,
      @Nullable EntryPlace after,
      int most) {}

  /** Returns entries of a run, in order. */
  public List<JournalEntry> entries(String runId, EntryQuery query) throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    Period first = query.first();
    Period last = query.last();
    String party = query.party() == null ? null : query.party().value();
    String contract = query.contract() == null ? null : query.contract().value();
    EntryPlace after = query.after();
    forEachEntry(
        """
        select run_id, period, number, contract, text from journal_entry entry
        where run_id = ? and period between ? and ? and (period, number) > (?, ?)
          and (?::text is null or contract = ?::text)
          and (?::text is null or exists (
            select from posting
            where posting.run_id = entry.run_id and posting.period = entry.period
              and posting.entry_number = entry.number and posting.owner = ?::text))
        order by period, number limit ?
        """,
        entries::add,
        runId,
        first == null ? 0 : first.index(),
        last == null ? Integer.MAX_VALUE : last.index(),
        after == null ? 0 : after.period().index(),
        after == null ? 0 : after.number(),
        contract,
        contract,
        party,
        party,
        query.most());
    return entries;
  }

  private void forEachEntry(
      String entries, Consumer<JournalEntry> taker, @Nullable Object... values)
      throws SQLException {
    database.inTransaction(connection -> {
      forEachEntry(connection, entries, taker, values);
      return taker;
    });
  }

  /** Hands over the entries that a query selects, in order. */
  static void forEachEntry(
      Connection connection,
      String entries,
      Consumer<JournalEntry> taker,
      @Nullable Object... values)
      throws SQLException {
    EntryBuilder builder = new EntryBuilder(taker);
    Sql.forEach(
        connection,
        "select period, number, contract, text, owner, account, counterparty, amount_cents"
            + " from ("
            + entries
            + ") entry join posting using (run_id, period)"
            + " where posting.entry_number = entry.number"
            + " order by period, number, line",
        builder::take,
        values);
    builder.finish();
  }

  /** Gathers the lines of an entry. */
  private static final class EntryBuilder {

    private final Consumer<JournalEntry> taker;
    private final List<Posting> postings = new ArrayList<>();
    private @Nullable JournalEntry head;

    private EntryBuilder(Consumer<JournalEntry> taker) {
      this.taker = taker;
    }

    private void take(ResultSet row) throws SQLException {
      Period period = new Period(row.getInt(1));
      int number = row.getInt(2);
      if (head == null || head.number() != number || !head.period().equals(period)) {
        finish();
        String contract = row.getString(3);
        head =
            new JournalEntry(
                period,
                number,
                contract == null ? null : new ContractId(contract),
                row.getString(4),
                List.of());
      }
      postings.add(posting(row));
    }

    private void finish() {
      if (head != null) {
        taker.accept(
            new JournalEntry(head.period(), head.number(), head.contract(), head.text(), postings));
        postings.clear();
        head = null;
      }
    }
  }

  private static Posting posting(ResultSet row) throws SQLException {
    String path = row.getString(6);
    AccountKind kind = KINDS.get(path);
    if (kind == null) {
      throw new IllegalStateException("no account is called " + path);
    }
    String counterparty = row.getString(7);
    return new Posting(
        new Account(
            new PartyId(row.getString(5)),
            kind,
            counterparty == null ? null : new PartyId(counterparty)),
        Money.ofCents(row.getLong(8)));
  }
}
