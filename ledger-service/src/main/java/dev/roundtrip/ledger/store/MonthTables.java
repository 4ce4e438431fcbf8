package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.HostRecords;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of a month, on its way into the database. */
final class MonthTables {

  private MonthTables() {}

  static void add(Connection connection, MonthClose close) throws SQLException {
    addPeriod(connection, close);
    addResults(connection, close);
    addEvents(connection, close);
    addDecisionsAndMessages(connection, close);
    updateRegistry(connection, close);
  }

  private static void addPeriod(Connection connection, MonthClose close) throws SQLException {
    Sql.update(
        connection,
        "insert into period (run_id, period, hash) values (?, ?, ?)",
        close.runId(),
        close.period().index(),
        close.result().hash());
  }

  private static void addResults(Connection connection, MonthClose close) throws SQLException {
    CopyIn results =
        new CopyIn(
            "party_result (run_id, period, party, revenue_cents, due_cents, paid_cents,"
                + " received_cents, cash_cents, arrears_cents, debt_cents, online_mw)");
    for (PartyResult result : close.result().parties()) {
      results.row(
          close.runId(),
          close.period().index(),
          result.party(),
          result.revenue().cents(),
          result.due().cents(),
          result.paid().cents(),
          result.received().cents(),
          result.cash().cents(),
          result.arrears().cents(),
          result.debt().cents(),
          result.online().value());
    }
    results.into(connection);
  }

  private static void addEvents(Connection connection, MonthClose close) throws SQLException {
    List<EventRow> rows = new ArrayList<>();
    Relief relief = new Relief(close.registry());
    int number = 0;
    for (Event event : close.result().events()) {
      RecordId record = new RecordId.OfEvent(close.period(), ++number);
      EventRow.of(close.period(), event)
          .or(() -> relief.in(close.period(), event))
          .map(row -> row.with("record", record))
          .ifPresent(rows::add);
    }
    rows.add(EventRow.closed(close.period(), close.result().hash()));
    EventTable.add(connection, close.runId(), rows);
  }

  private static void addDecisionsAndMessages(Connection connection, MonthClose close)
      throws SQLException {
    CopyIn decisions =
        new CopyIn(
            "decision (run_id, period, number, party, round, sequence, policy, what, facts,"
                + " causes)");
    CopyIn messages = new CopyIn("host_message (run_id, period, number, payload)");
    int decided = 0;
    int heard = 0;
    for (HostRecord.Said said : close.said()) {
      messages.row(close.runId(), close.period().index(), ++heard, HostRecords.encode(said));
      Message.Identity id = said.message().id();
      if (said.message().body() instanceof Message.Body.Decided(Decision decision)) {
        decisions.row(
            close.runId(),
            close.period().index(),
            ++decided,
            id.sender(),
            id.round().name().toLowerCase(Locale.ROOT),
            id.sequence(),
            decision.policy(),
            decision.what(),
            JsonText.of(decision.facts()),
            "{"
                + String.join(",", decision.causes().stream().map(RecordId::toString).toList())
                + "}");
      }
    }
    decisions.into(connection);
    messages.into(connection);
  }

  private static void updateRegistry(Connection connection, MonthClose close) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    for (ContractState state : close.registry()) {
      rows.add(registryRow(state, close));
    }
    Sql.update(
        connection,
        """
        insert into contract_state (run_id, contract, type, obligor, obligee, first_period, last_period,
                                    seniority, binding, measures, state, changed_period)
        select ?, contract, type, obligor, obligee, first_period::integer, last_period::integer,
               seniority, binding, measures::jsonb, 'in force', ?
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[])
          as row (contract, type, obligor, obligee, first_period, last_period, seniority, binding,
                  measures)
        on conflict (run_id, contract)
        do update set measures = excluded.measures, changed_period = excluded.changed_period
        where contract_state.measures <> excluded.measures
        """,
        close.runId(),
        close.period().index(),
        column(rows, 0),
        column(rows, 1),
        column(rows, 2),
        column(rows, 3),
        column(rows, 4),
        column(rows, 5),
        column(rows, 6),
        column(rows, 7),
        column(rows, 8));
    String[] terminated =
        close.result().events().stream()
            .filter(Event.ContractTerminated.class::isInstance)
            .map(event -> ((Event.ContractTerminated) event).contract().value())
            .toArray(String[]::new);
    if (terminated.length > 0) {
      Sql.update(
          connection,
          "update contract_state set state = 'terminated', changed_period = ?"
              + " where run_id = ? and contract = any (?::text[])",
          close.period().index(),
          close.runId(),
          terminated);
    }
  }

  private static String[] registryRow(ContractState state, MonthClose close) {
    Contract contract = state.contract();
    ContractRow row = ContractRow.of(state, close.period());
    return new String[] {
      contract.id().value(),
      row.type(),
      contract.obligor().value(),
      contract.obligee().value(),
      Integer.toString(contract.term().first().index()),
      Integer.toString(contract.term().last().index()),
      words(contract.heading().seniority()),
      words(contract.heading().binding()),
      JsonText.of(row.measures())
    };
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String[] column(List<String[]> rows, int column) {
    return rows.stream().map(row -> row[column]).toArray(String[]::new);
  }
}
