package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is shown, by its id or as {@link #CURRENT}. Each method reads one snapshot of the
 * database, so what it returns belongs together; it changes nothing and locks nothing. Of a run
 * that is not there it returns nothing.
 */
public final class RunReader {

  /** The name of the run that was started last, whichever that is. No run has it as its id. */
  public static final String CURRENT = "current";

  private final Database database;

  public RunReader(Database database) {
    this.database = database;
  }

  /**
   * A place in the events of all runs.
   *
   * @param run 1 for the first run, and so on; 0 if there is none
   * @param number the number of an event in that run; 0 before the first
   */
  public record Head(long run, long number) {}

  /**
   * A run as it stands.
   *
   * @param facts the run as it is recorded
   * @param head its last event
   * @param month the month opened last, or null before the first
   * @param shocks the shocks injected into it
   * @param overdue those who are behind with most at the last close, the largest first
   * @param overdueParties how many are behind with anything
   * @param defaults the first defaults, in order
   * @param counts how often each kind of what is told has happened
   * @param happenings the last events that are neither an open nor a close, in order
   */
  public record Standing(
      RunFacts facts,
      Head head,
      @Nullable OpenedMonth month,
      List<InjectedShock> shocks,
      List<Overdue> overdue,
      long overdueParties,
      List<NumberedRow> defaults,
      SortedMap<String, Long> counts,
      List<NumberedRow> happenings) {
    public Standing {
      shocks = List.copyOf(shocks);
      overdue = List.copyOf(overdue);
      defaults = List.copyOf(defaults);
      counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
      happenings = List.copyOf(happenings);
    }
  }

  /**
   * What a party should have paid and has not.
   *
   * @param since the first month of those without a gap in which something was overdue
   */
  public record Overdue(PartyId party, Money amount, Period since) {}

  record Current(RunFacts facts, Head head) {}

  /** Returns the place of the last event. */
  public Head head() throws SQLException {
    return database.inTransaction(connection ->
        Sql.first(
                connection,
                """
                select created,
                       (select coalesce(max(number), 0) from event where event.run_id = run.run_id)
                from run order by created desc limit 1
                """,
                row -> new Head(row.getLong(1), row.getLong(2)))
            .orElse(new Head(0, 0)));
  }

  /** Returns the id of a run by its place among all runs. */
  public Optional<String> runId(long run) throws SQLException {
    return database.inTransaction(connection ->
        Sql.first(
            connection, "select run_id from run where created = ?", row -> row.getString(1), run));
  }

  /** Returns the place of the run's last event. */
  public Optional<Head> head(String run) throws SQLException {
    return of(run, (connection, current) -> current.head());
  }

  /**
   * Returns how the run stands.
   *
   * @param most how many at most are named of those who are behind, of the defaults, and of what
   *     happened last
   */
  public Optional<Standing> standing(String run, int most) throws SQLException {
    return of(run, (connection, current) -> standing(connection, current, most));
  }

  private static Standing standing(Connection connection, Current current, int most)
      throws SQLException {
    RunFacts facts = current.facts();
    boolean opened = !facts.opened().isBefore(facts.horizon().first());
    return new Standing(
        facts,
        current.head(),
        opened ? EnvironmentTable.read(connection, facts.runId(), facts.opened()) : null,
        RunTable.shocks(connection, facts.runId()),
        overdue(connection, facts, most),
        overdueParties(connection, facts),
        EventTable.first(connection, facts.runId(), EventKind.DEFAULT, most),
        EventTable.counts(connection, facts.runId()),
        EventTable.happenings(connection, facts.runId(), most));
  }

  private static long overdueParties(Connection connection, RunFacts facts) throws SQLException {
    return Sql.number(
        connection,
        """
        select count(*) from party_result where run_id = ? and period = ? and arrears_cents > 0
        """,
        facts.runId(),
        facts.position().period().index());
  }

  private static List<Overdue> overdue(Connection connection, RunFacts facts, int most)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select party, arrears_cents,
               (select coalesce(max(period) + 1, ?) from party_result earlier
                where earlier.run_id = now.run_id and earlier.party = now.party
                  and arrears_cents = 0)
        from party_result now
        where run_id = ? and period = ? and arrears_cents > 0
        order by arrears_cents desc, party collate "C" limit ?
        """,
        row ->
            new Overdue(
                new PartyId(row.getString(1)),
                Money.ofCents(row.getLong(2)),
                new Period(row.getInt(3))),
        facts.horizon().first().index(),
        facts.runId(),
        facts.position().period().index(),
        most);
  }

  /**
   * The conditions of a run's closed months.
   *
   * @param months in order of time
   */
  public record Conditions(RunFacts facts, List<OpenedMonth> months) {
    public Conditions {
      months = List.copyOf(months);
    }
  }

  /**
   * Returns the conditions of closed months.
   *
   * @param after only months after this one, or null
   * @param through only months up to this one, or null
   */
  public Optional<Conditions> conditions(
      String run, @Nullable Period after, @Nullable Period through) throws SQLException {
    return of(
        run,
        (connection, current) -> {
          RunFacts facts = current.facts();
          Period closed = facts.position().period();
          Period last = through == null || through.isAfter(closed) ? closed : through;
          int first = after == null ? facts.firstIndex() : after.index() + 1;
          return new Conditions(
              facts, EnvironmentTable.between(connection, facts.runId(), first, last.index()));
        });
  }

  /** Returns all runs, the latest first. */
  public List<RunFacts> all() throws SQLException {
    return database.inTransaction(RunTable::all);
  }

  /**
   * A contract as the registry had it at the last close.
   *
   * @param measures what has come of it so far, and what bounds it; the unit last in each name
   */
  public record RegisteredContract(
      String contract,
      String type,
      String obligor,
      String obligee,
      Period first,
      Period last,
      String seniority,
      String binding,
      String state,
      SortedMap<String, Long> measures) {
    public RegisteredContract {
      measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }
  }

  /** Returns the contracts of a run, in order of their ids. */
  public Optional<List<RegisteredContract>> contracts(String run) throws SQLException {
    return of(
        run,
        (connection, current) ->
            Sql.list(
                connection,
                """
                select contract, type, obligor, obligee, first_period, last_period, seniority, binding,
                       state, array(select array[key, value] from jsonb_each_text(measures))
                from contract_state where run_id = ? order by contract collate "C"
                """,
                row ->
                    new RegisteredContract(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new Period(row.getInt(5)),
                        new Period(row.getInt(6)),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        measures(JsonText.texts(row.getArray(10)))),
                current.facts().runId()));
  }

  private static SortedMap<String, Long> measures(SortedMap<String, String> written) {
    SortedMap<String, Long> measures = new TreeMap<>();
    written.forEach((name, figure) -> measures.put(name, Long.valueOf(figure)));
    return measures;
  }

  /** Returns the run as it is recorded. */
  public Optional<RunFacts> facts(String run) throws SQLException {
    return of(run, (connection, current) -> current.facts());
  }

  interface Work<T> {
    T with(Connection connection, Current current) throws SQLException;
  }

  <T> Optional<T> of(String run, Work<T> work) throws SQLException {
    return database.inTransaction(connection -> {
      Sql.update(connection, "set transaction isolation level repeatable read, read only");
      Optional<Current> current = find(connection, run);
      return current.isEmpty()
          ? Optional.empty()
          : Optional.of(work.with(connection, current.orElseThrow()));
    });
  }

  private static Optional<Current> find(Connection connection, String run) throws SQLException {
    record Row(String runId, Head head) {}
    Optional<Row> found =
        Sql.first(
            connection,
            """
            select run_id, created,
                   (select coalesce(max(number), 0) from event where event.run_id = run.run_id)
            from run where ? or run_id = ? order by created desc limit 1
            """,
            row -> new Row(row.getString(1), new Head(row.getLong(2), row.getLong(3))),
            run.equals(CURRENT),
            run);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Row row = found.orElseThrow();
    RunFacts facts = RunTable.find(connection, row.runId()).orElseThrow();
    return Optional.of(new Current(facts, row.head()));
  }
}
