package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.HostRecords;
import dev.roundtrip.wire.WireException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A run read back from the database, as the model's own types and in the model's order: how its
 * months were opened, what was said in them and what came of them. Its entries are the {@link
 * JournalReader}'s. However long the run, one month is held at a time.
 */
public final class RunArchive {

  private final Database database;

  public RunArchive(Database database) {
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

  /** Returns the shocks injected into a run, in the order in which they apply. */
  public List<InjectedShock> shocks(String runId) throws SQLException {
    return database.inTransaction(connection -> RunTable.shocks(connection, runId));
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
            RunArchive::said,
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
}
