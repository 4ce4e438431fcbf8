package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.HostRecords;
import dev.roundtrip.wire.WireException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run read back from the database, as the model's own types and in the model's order. However
 * long the run, one month is held at a time.
 */
public final class JournalReader {

  private static final Map<String, AccountKind> KINDS =
      Stream.of(AccountKind.values())
          .collect(Collectors.toMap(AccountKind::path, Function.identity()));

  private final Database database;

  public JournalReader(Database database) {
    this.database = database;
  }

  /**
   * A closed month.
   *
   * @param opened how it was opened
   * @param parties how every party did, sorted by id
   * @param hash the hash chain up to it
   */
  public record Month(OpenedMonth opened, List<PartyResult> parties, String hash) {
    public Month {
      parties = List.copyOf(parties);
    }

    public Period period() {
      return opened.period();
    }
  }

  /** Returns a run as it is recorded. */
  public Optional<RunFacts> run(String runId) throws SQLException {
    return database.inTransaction(connection -> RunTable.find(connection, runId));
  }

  /** Returns the shocks injected into a run, in the order in which they apply. */
  public List<InjectedShock> shocks(String runId) throws SQLException {
    return database.inTransaction(connection -> RunTable.shocks(connection, runId));
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

  /** Returns the last entries of a run, in order. */
  public List<JournalEntry> lastEntries(String runId, int most) throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    forEachEntry(
        "select run_id, period, number, contract, text from journal_entry where run_id = ?"
            + " order by period desc, number desc limit ?",
        entries::add,
        runId,
        most);
    return entries;
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
      RunReader.@Nullable EntryPlace after,
      int most) {}

  /** Returns entries of a run, in order. */
  public List<JournalEntry> entries(String runId, EntryQuery query) throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    Period first = query.first();
    Period last = query.last();
    String party = query.party() == null ? null : query.party().value();
    String contract = query.contract() == null ? null : query.contract().value();
    RunReader.EntryPlace after = query.after();
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

  /**
   * Hands over the closed months of a run, in order.
   *
   * @param after only months after this one
   */
  public void forEachMonth(String runId, Period after, Consumer<Month> taker) throws SQLException {
    database.inTransaction(connection -> {
      for (int index : closedAfter(connection, runId, after)) {
        taker.accept(month(connection, runId, new Period(index)));
      }
      return runId;
    });
  }

  private static List<Integer> closedAfter(Connection connection, String runId, Period after)
      throws SQLException {
    return Sql.list(
        connection,
        "select period from period where run_id = ? and period > ? order by period",
        row -> row.getInt(1),
        runId,
        after.index());
  }

  /** Returns the hash chain up to a closed month. */
  public String hash(String runId, Period period) throws SQLException {
    return database.inTransaction(connection -> hash(connection, runId, period));
  }

  private static String hash(Connection connection, String runId, Period period)
      throws SQLException {
    return Sql.first(
            connection,
            "select hash from period where run_id = ? and period = ?",
            row -> row.getString(1),
            runId,
            period.index())
        .orElseThrow();
  }

  private static Month month(Connection connection, String runId, Period period)
      throws SQLException {
    return new Month(
        EnvironmentTable.read(connection, runId, period),
        PartyResultTable.of(connection, runId, period),
        hash(connection, runId, period));
  }

  /** Returns how every party did in a closed month, sorted by id. */
  public List<PartyResult> parties(String runId, Period period) throws SQLException {
    return database.inTransaction(connection -> PartyResultTable.of(connection, runId, period));
  }

  /** Returns a month as it was opened. */
  public OpenedMonth opened(String runId, Period period) throws SQLException {
    return database.inTransaction(connection -> EnvironmentTable.read(connection, runId, period));
  }

  /** Returns everything that was said in a closed month, in order of identity. */
  public List<HostRecord.Said> said(String runId, Period period) throws SQLException {
    return database.inTransaction(connection ->
        Sql.list(
            connection,
            "select payload from host_message where run_id = ? and period = ? order by number",
            JournalReader::said,
            runId,
            period.index()));
  }

  private static HostRecord.Said said(ResultSet row) throws SQLException {
    try {
      if (HostRecords.decode(row.getBytes(1)) instanceof HostRecord.Said said) {
        return said;
      }
    } catch (WireException e) {
      throw new IllegalStateException("a stored message cannot be read: " + e.getMessage(), e);
    }
    throw new IllegalStateException("a stored message is none");
  }

  /** Returns the events of a run after a number, in order, at most so many. */
  public List<NumberedRow> eventsAfter(String runId, long number, int most) throws SQLException {
    return database.inTransaction(connection -> EventTable.after(connection, runId, number, most));
  }

  /**
   * Returns the events of some kinds, in order, at most so many, with other numbers than those they
   * have in the run: 1 for the first of these kinds, without gaps.
   *
   * @param number only those after this number
   */
  public List<NumberedRow> eventsAmong(String runId, List<EventKind> kinds, long number, int most)
      throws SQLException {
    return database.inTransaction(
        connection -> EventTable.among(connection, runId, kinds, number, most));
  }

  /** Returns the last events of these kinds, in order. */
  public List<NumberedRow> lastEvents(String runId, List<EventKind> kinds, int most)
      throws SQLException {
    return database.inTransaction(connection -> EventTable.last(connection, runId, kinds, most));
  }

  /** Returns who has defaulted in a run, and when. */
  public SortedMap<PartyId, Period> defaults(String runId) throws SQLException {
    SortedMap<PartyId, Period> defaults = new TreeMap<>();
    database.inTransaction(connection -> {
      Sql.forEach(
          connection,
          "select party, period from event where run_id = ? and kind = 'default'",
          row -> defaults.put(new PartyId(row.getString(1)), new Period(row.getInt(2))),
          runId);
      return runId;
    });
    return defaults;
  }

  /** A decision that was recorded, and who took it in which round. */
  public record Decided(Period period, PartyId party, String round, String policy, String what) {}

  /** Returns the last decisions of a run, in order. */
  public List<Decided> lastDecisions(String runId, int most) throws SQLException {
    return database.inTransaction(connection ->
        Sql.list(
            connection,
            """
            select * from (
              select period, number, party, round, policy, what from decision
              where run_id = ? order by period desc, number desc limit ?) last
            order by period, number
            """,
            row ->
                new Decided(
                    new Period(row.getInt(1)),
                    new PartyId(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)),
            runId,
            most));
  }
}
