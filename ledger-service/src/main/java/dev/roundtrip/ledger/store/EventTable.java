package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The events of a run that are worth telling, numbered without gaps. */
final class EventTable {

  private static final String EVENT =
      """
      select number, period, kind, party, contract, amount_cents, text,
             array(select array[key, value] from jsonb_each_text(detail))
      from event where run_id = ?
      """;

  private static final String AMONG =
      """
      select place, period, kind, party, contract, amount_cents, text,
             array(select array[key, value] from jsonb_each_text(detail))
      from (select *, row_number() over (order by number) as place
            from event where run_id = ? and kind = any (?)) told
      where place > ? order by place limit ?
      """;

  /** What is told of: neither an open nor a close, and of arrears the first month. */
  private static final String TOLD =
      """
      and kind not in ('opened', 'closed')
      and (kind <> 'arrears' or detail ->> 'began' = 'true')
      """;

  private EventTable() {}

  static void add(Connection connection, String runId, EventRow... rows) throws SQLException {
    add(connection, runId, List.of(rows));
  }

  /** Adds events. The run's row is locked, so no other transaction takes the same numbers. */
  static void add(Connection connection, String runId, List<EventRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    long number =
        Sql.number(
            connection, "select coalesce(max(number), 0) from event where run_id = ?", runId);
    CopyIn copy =
        new CopyIn(
            "event (run_id, number, period, kind, party, contract, amount_cents, text, detail)");
    for (EventRow row : rows) {
      Money amount = row.amount();
      copy.row(
          runId,
          ++number,
          row.period().index(),
          row.kind().text(),
          row.party(),
          row.contract(),
          amount == null ? null : amount.cents(),
          row.text(),
          JsonText.ofTexts(row.detail()));
    }
    copy.into(connection);
  }

  /** Returns the events after a number, in order. */
  static List<NumberedRow> after(Connection connection, String runId, long number, int most)
      throws SQLException {
    return Sql.list(
        connection,
        EVENT + "and number > ? order by number limit ?",
        EventTable::row,
        runId,
        number,
        most);
  }

  /** Returns the events of these kinds after a number, in order, numbered among themselves. */
  static List<NumberedRow> among(
      Connection connection, String runId, List<EventKind> kinds, long number, int most)
      throws SQLException {
    return Sql.list(connection, AMONG, EventTable::row, runId, names(kinds), number, most);
  }

  /** Returns the first events of a kind, in order. */
  static List<NumberedRow> first(Connection connection, String runId, EventKind kind, int most)
      throws SQLException {
    return Sql.list(
        connection,
        EVENT + "and kind = ? order by number limit ?",
        EventTable::row,
        runId,
        kind.text(),
        most);
  }

  private static String[] names(List<EventKind> kinds) {
    return kinds.stream().map(EventKind::text).toArray(String[]::new);
  }

  /**
   * Returns the last events that are neither an open nor a close, in order. Of arrears, the first
   * month tells.
   */
  static List<NumberedRow> happenings(Connection connection, String runId, int most)
      throws SQLException {
    return Sql.list(
            connection, EVENT + TOLD + "order by number desc limit ?", EventTable::row, runId, most)
        .reversed();
  }

  /** Returns how often each kind of what is told has happened, shocks in or out as one kind. */
  static SortedMap<String, Long> counts(Connection connection, String runId) throws SQLException {
    record Count(String kind, long events) {}
    SortedMap<String, Long> counts = new TreeMap<>();
    Sql.list(
            connection,
            """
            select case when kind like 'shock%' then 'shock' else kind end, count(*)
            from event where run_id = ?
            """
                + TOLD
                + "group by 1",
            row -> new Count(row.getString(1), row.getLong(2)),
            runId)
        .forEach(count -> counts.put(count.kind(), count.events()));
    return counts;
  }

  private static NumberedRow row(ResultSet row) throws SQLException {
    String party = row.getString(4);
    String contract = row.getString(5);
    long cents = row.getLong(6);
    Money amount = row.wasNull() ? null : Money.ofCents(cents);
    return new NumberedRow(
        row.getLong(1),
        new EventRow(
            new Period(row.getInt(2)),
            EventKind.valueOf(row.getString(3).toUpperCase(Locale.ROOT).replace(' ', '_')),
            party == null ? null : new PartyId(party),
            contract == null ? null : new ContractId(contract),
            amount,
            row.getString(7),
            JsonText.texts(row.getArray(8))));
  }
}
