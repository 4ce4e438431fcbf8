package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.time.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the parties of a run did, at a close and over its months. */
public final class PartyReader {

  /** Stands for all parties but the largest, taken together. No party has it as its id. */
  public static final String OTHERS = "*";

  private static final int MONTHS_OF_YEAR = 12;

  private final RunReader runs;

  /**
   * @param runs finds the runs
   */
  public PartyReader(RunReader runs) {
    this.runs = runs;
  }

  /**
   * A party at a close.
   *
   * @param result the month
   * @param revenueOfYear revenue of the twelve months up to it, or of all there are
   * @param revenueMonths how many months that is
   * @param defaulted the month up to it in which the party defaulted, or null
   */
  public record PartyStanding(
      PartyResult result, Money revenueOfYear, int revenueMonths, @Nullable Period defaulted) {}

  /**
   * The parties of a run at a close.
   *
   * @param facts the run
   * @param period the month, or null for the opening balances
   * @param parties the largest parties, sorted by id
   * @param others how many parties there are beside them
   */
  public record Parties(
      RunFacts facts, @Nullable Period period, List<PartyStanding> parties, int others) {
    public Parties {
      parties = List.copyOf(parties);
    }
  }

  /**
   * How a party did in a closed month.
   *
   * @param party its id, or {@link #OTHERS}
   */
  public record MonthOfParty(
      Period period,
      String party,
      long revenueCents,
      long dueCents,
      long paidCents,
      long receivedCents,
      long cashCents,
      long arrearsCents,
      long debtCents,
      long onlineMw) {}

  /**
   * Months of a run.
   *
   * @param facts the run
   * @param months party by party in order of their ids, each in order of time
   */
  public record Series(RunFacts facts, List<MonthOfParty> months) {
    public Series {
      months = List.copyOf(months);
    }
  }

  /**
   * Returns the parties of the run. Before the first close they have their opening balances.
   *
   * @param asked at the close of this month, or null for the last; none if the month is not closed
   * @param most how many of them at most, those first through whose hands most money went
   */
  public Optional<Parties> parties(String run, @Nullable Period asked, int most)
      throws SQLException {
    return runs.of(
        run,
        (connection, current) -> {
          RunFacts facts = current.facts();
          Period period = asked == null ? facts.position().period() : asked;
          if (asked == null && facts.monthsClosed() == 0) {
            List<PartyStanding> all = atOpening(connection, facts.runId());
            List<PartyStanding> some = all.subList(0, Math.min(most, all.size()));
            return new Parties(facts, null, some, all.size() - some.size());
          }
          long all =
              Sql.number(
                  connection,
                  "select count(*) from party_result where run_id = ? and period = ?",
                  facts.runId(),
                  period.index());
          List<PartyStanding> some = atClose(connection, facts, period, most);
          return new Parties(facts, period, some, (int) all - some.size());
        });
  }

  private static List<PartyStanding> atClose(
      Connection connection, RunFacts facts, Period period, int most) throws SQLException {
    int months = Math.min(MONTHS_OF_YEAR, period.minus(facts.horizon().first()) + 1);
    return Sql.list(
        connection,
        "select "
            + PartyResultTable.COLUMNS
            + """
            , (select sum(revenue_cents)::bigint from party_result of_year
               where of_year.run_id = result.run_id and of_year.party = result.party
                 and of_year.period between result.period - 11 and result.period),
              fell
            from party_result result
            left join (select party as fallen, period as fell from event
                       where run_id = ? and kind = 'default') fall
              on fallen = party and fell <= period
            where run_id = ? and period = ? and party = any (?)
            order by party collate "C"
            """,
        row ->
            new PartyStanding(
                PartyResultTable.result(row), Money.ofCents(row.getLong(10)), months, fell(row)),
        facts.runId(),
        facts.runId(),
        period.index(),
        LargestParties.of(connection, facts.runId(), most));
  }

  private static @Nullable Period fell(ResultSet row) throws SQLException {
    int fell = row.getInt(11);
    return row.wasNull() ? null : new Period(fell);
  }

  /** What the books open with, in the shape of a month in which nothing happened. */
  private static List<PartyStanding> atOpening(Connection connection, String runId)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select owner, 0, 0, 0, 0,
               coalesce(sum(amount_cents) filter (where account = 'assets:cash'), 0)::bigint, 0,
               coalesce(-sum(amount_cents) filter (where account = 'liabilities:loans'), 0)::bigint,
               0
        from balance where run_id = ? group by owner order by owner collate "C"
        """,
        row -> new PartyStanding(PartyResultTable.result(row), Money.ZERO, 0, null),
        runId);
  }

  /**
   * Returns the months of the run.
   *
   * @param party only this party's, or null
   * @param after only months after this one, or null
   * @param through only months up to this one, or null
   * @param most how many parties at most have figures of their own; the rest is added up
   */
  public Optional<Series> series(
      String run,
      @Nullable PartyId party,
      @Nullable Period after,
      @Nullable Period through,
      int most)
      throws SQLException {
    return runs.of(
        run,
        (connection, current) -> {
          String runId = current.facts().runId();
          String[] shown =
              party == null
                  ? LargestParties.of(connection, runId, most)
                  : new String[] {party.value()};
          return new Series(
              current.facts(),
              Sql.list(
                  connection,
                  """
                  select period, case when party = any (?) then party else '*' end,
                         sum(revenue_cents)::bigint, sum(due_cents)::bigint, sum(paid_cents)::bigint,
                         sum(received_cents)::bigint, sum(cash_cents)::bigint,
                         sum(arrears_cents)::bigint, sum(debt_cents)::bigint, sum(online_mw)::bigint
                  from party_result
                  where run_id = ? and (party = ?::text or ?::text is null)
                        and period > ? and period <= ?
                  group by 1, 2 order by 2, 1
                  """,
                  PartyReader::monthOfParty,
                  shown,
                  runId,
                  text(party),
                  text(party),
                  after == null ? Integer.MIN_VALUE : after.index(),
                  through == null ? Integer.MAX_VALUE : through.index()));
        });
  }

  private static MonthOfParty monthOfParty(ResultSet row) throws SQLException {
    return new MonthOfParty(
        new Period(row.getInt(1)),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10));
  }

  private static @Nullable String text(@Nullable PartyId party) {
    return party == null ? null : party.value();
  }
}
