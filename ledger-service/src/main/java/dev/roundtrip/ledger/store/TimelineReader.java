package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What happened in a run and what was decided in it, in one order. */
public final class TimelineReader {

  /**
   * Within a month decisions come first, then what came of them; shocks are told in the month that
   * was closed last when they were injected.
   */
  private static final String TOLD =
      """
      select period, part, number, kind, party, contract, amount_cents, text, record, causes, detail
      from (
        select period, 0 as part, number::bigint, 'decision' as kind, party, null as contract,
               null::bigint as amount_cents, policy || ': ' || what as text,
               month_name(period) || '/' || party || '/' || round || '/' || sequence as record,
               causes,
               array(select array[fact ->> 'name', fact ->> 'value']
                     from jsonb_array_elements(facts) fact) as detail
        from decision where run_id = ?
        union all
        select period, 1, number, case when kind like 'shock%' then 'shock' else kind end, party,
               contract, amount_cents, text, detail ->> 'record', '{}'::text[],
               array(select array[key, value] from jsonb_each_text(detail) where key <> 'record')
        from event where run_id = ? and kind not in ('opened', 'closed')
          and (kind <> 'arrears' or detail ->> 'began' = 'true')) told
      where kind = any (?) and (?::text is null or party = ?::text) and period between ? and ?
        and (period, part, number) < (?, ?, ?)
      order by period desc, part desc, number desc limit ?
      """;

  private final RunReader runs;

  /**
   * @param runs finds the runs
   */
  public TimelineReader(RunReader runs) {
    this.runs = runs;
  }

  /**
   * A place in the timeline.
   *
   * @param part 0 for decisions, 1 for what happened
   */
  public record Place(Period period, int part, long number) {
    private static final Place END = new Place(new Period(Integer.MAX_VALUE), 2, 0);
  }

  /**
   * Something on the timeline.
   *
   * @param place where it is
   * @param kind {@code decision} or the kind of the event
   * @param party whom it is about, or null
   * @param contract the contract it is about, or null
   * @param cents the amount it is about, or null
   * @param text what happened, for people
   * @param record its id among the records of the run, or null if nothing is caused by it
   * @param causes the ids of the records that caused it, as it has them on record
   * @param detail what the kind has beside this, by name; of a decision the facts it rests on
   */
  public record Told(
      Place place,
      String kind,
      @Nullable String party,
      @Nullable String contract,
      @Nullable Long cents,
      String text,
      @Nullable String record,
      List<String> causes,
      SortedMap<String, String> detail) {}

  /**
   * Which part of the timeline to read; null where anything will do.
   *
   * @param kinds what kinds to tell of
   * @param most at most so many
   */
  public record Filter(
      List<String> kinds,
      @Nullable PartyId party,
      @Nullable Period from,
      @Nullable Period through,
      @Nullable Place before,
      int most) {
    public Filter {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * A part of a run's timeline.
   *
   * @param told the last first
   * @param more whether there is more before it
   */
  public record Timeline(RunFacts facts, List<Told> told, boolean more) {
    public Timeline {
      told = List.copyOf(told);
    }
  }

  /** Returns a part of the timeline, from the last backwards. */
  public Optional<Timeline> timeline(String run, Filter filter) throws SQLException {
    Place before = filter.before() == null ? Place.END : filter.before();
    String party = filter.party() == null ? null : filter.party().value();
    return runs.of(
        run,
        (connection, current) -> {
          String runId = current.facts().runId();
          List<Told> found =
              Sql.list(
                  connection,
                  TOLD,
                  TimelineReader::told,
                  runId,
                  runId,
                  filter.kinds().toArray(String[]::new),
                  party,
                  party,
                  filter.from() == null ? 0 : filter.from().index(),
                  filter.through() == null ? Integer.MAX_VALUE : filter.through().index(),
                  before.period().index(),
                  before.part(),
                  before.number(),
                  filter.most() + 1);
          boolean more = found.size() > filter.most();
          return new Timeline(
              current.facts(), more ? found.subList(0, filter.most()) : found, more);
        });
  }

  private static Told told(ResultSet row) throws SQLException {
    long cents = row.getLong(7);
    Long amount = row.wasNull() ? null : Long.valueOf(cents);
    return new Told(
        new Place(new Period(row.getInt(1)), row.getInt(2), row.getLong(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        amount,
        row.getString(8),
        row.getString(9),
        List.of((String[]) row.getArray(10).getArray()),
        JsonText.texts(row.getArray(11)));
  }
}
