package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.analysis.Flow;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds entries of a run's journal, and what its accounts add up to. */
public final class EntryReader {

  /**
   * With {@code offset 0} entry by entry is asked, the last first, until there are enough: else the
   * planner may join all postings of the run, which takes a hundred times as long.
   */
  private static final String MATCHING =
      """
      select run_id, period, number, contract, text from journal_entry entry
      where run_id = ? and (period, number) < (?, ?) and period between ? and ?
        and (?::text is null or contract = ?::text)
        and (?::text is null
             or position(lower(?::text) in lower(text || ' ' || coalesce(contract, ''))) > 0)
        and (?::text[] is null or substring(text from '^paid (.*) of [0-9-]{7}$') = any (?::text[]))
        and ((?::text is null and ?::text is null) or exists (
          select from posting
          where posting.run_id = entry.run_id and posting.period = entry.period
            and posting.entry_number = entry.number
            and (?::text is null or owner = ?::text)
            and (?::text is null or account = ?::text or starts_with(account, ?::text || ':'))
          offset 0))
        and (?::text is null or exists (
          select from posting
          where posting.run_id = entry.run_id and posting.period = entry.period
            and posting.entry_number = entry.number and owner = ?::text
          offset 0))
      order by period desc, number desc limit ?
      """;

  private final RunReader runs;

  /**
   * @param runs finds the runs
   */
  public EntryReader(RunReader runs) {
    this.runs = runs;
  }

  /**
   * Which entries to read; null where anything will do.
   *
   * @param before only entries before this one
   * @param party only entries with a line in this party's book
   * @param with only entries with a line in this party's book too
   * @param account only entries with a line in this account, or beneath it, of the party's book
   * @param contract only entries that arose from this contract
   * @param from only months from this one
   * @param through only months up to this one
   * @param flows only payments of these kinds
   * @param words only entries with these words in their text or contract
   * @param most at most so many
   */
  public record Filter(
      @Nullable EntryPlace before,
      @Nullable PartyId party,
      @Nullable PartyId with,
      @Nullable String account,
      @Nullable ContractId contract,
      @Nullable Period from,
      @Nullable Period through,
      @Nullable Set<Flow> flows,
      @Nullable String words,
      int most) {

    /** Returns the obligations that the flows are payments of, as the journal calls them. */
    private String @Nullable [] obligations() {
      return flows == null
          ? null
          : Stream.of(ObligationKind.values())
              .filter(kind -> flows.contains(Flow.of(kind)))
              .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
              .toArray(String[]::new);
    }
  }

  /**
   * Entries of a run.
   *
   * @param facts the run
   * @param entries the entries, the last first
   * @param more whether there are earlier ones
   */
  public record Entries(RunFacts facts, List<JournalEntry> entries, boolean more) {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** Returns entries of a run from the last backwards. */
  public Optional<Entries> entries(String run, Filter filter) throws SQLException {
    EntryPlace end = filter.before() == null ? EntryPlace.END : filter.before();
    String party = filter.party() == null ? null : filter.party().value();
    String with = filter.with() == null ? null : filter.with().value();
    String contract = filter.contract() == null ? null : filter.contract().value();
    String account = filter.account();
    return runs.of(
        run,
        (connection, current) -> {
          List<JournalEntry> found = new ArrayList<>();
          JournalReader.forEachEntry(
              connection,
              MATCHING,
              found::add,
              current.facts().runId(),
              end.period().index(),
              end.number(),
              filter.from() == null ? 0 : filter.from().index(),
              filter.through() == null ? Integer.MAX_VALUE : filter.through().index(),
              contract,
              contract,
              filter.words(),
              filter.words(),
              filter.obligations(),
              filter.obligations(),
              party,
              account,
              party,
              party,
              account,
              account,
              account,
              with,
              with,
              filter.most() + 1);
          List<JournalEntry> lastFirst = found.reversed();
          boolean more = lastFirst.size() > filter.most();
          return new Entries(
              current.facts(), more ? lastFirst.subList(0, filter.most()) : lastFirst, more);
        });
  }

  /**
   * What an account had in it at a close.
   *
   * @param counterparty the other side of a claim, or null
   * @param cents positive for a debit balance
   */
  public record AccountBalance(
      String owner, String account, @Nullable String counterparty, long cents) {}

  /**
   * Balances of a run.
   *
   * @param period the close; the month before the first for the opening
   * @param balances those that are not zero, in order of owner, account and counterparty
   * @param more whether there are more after these
   */
  public record Balances(
      RunFacts facts, Period period, List<AccountBalance> balances, boolean more) {
    public Balances {
      balances = List.copyOf(balances);
    }
  }

  /**
   * Returns what the accounts of a run add up to, from its journal.
   *
   * @param asked at the close of this month, or null for the last
   * @param party only this party's book, or null
   * @param skip how many to leave out at the beginning
   * @param most at most so many
   */
  public Optional<Balances> balances(
      String run, @Nullable Period asked, @Nullable PartyId party, int skip, int most)
      throws SQLException {
    String owner = party == null ? null : party.value();
    return runs.of(
        run,
        (connection, current) -> {
          Period last = current.facts().position().period();
          Period period = asked == null ? last : asked;
          List<AccountBalance> found =
              Sql.list(
                  connection,
                  """
                  select owner, account, counterparty, sum(amount_cents)::bigint from posting
                  where run_id = ? and period <= ? and (?::text is null or owner = ?::text)
                  group by owner, account, counterparty having sum(amount_cents) <> 0
                  order by owner collate "C", account collate "C", counterparty collate "C" nulls first
                  limit ? offset ?
                  """,
                  row ->
                      new AccountBalance(
                          row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                  current.facts().runId(),
                  period.index(),
                  owner,
                  owner,
                  most + 1,
                  skip);
          boolean more = found.size() > most;
          return new Balances(current.facts(), period, more ? found.subList(0, most) : found, more);
        });
  }
}
