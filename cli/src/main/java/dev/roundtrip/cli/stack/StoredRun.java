package dev.roundtrip.cli.stack;

import dev.roundtrip.cli.folder.ClosedMonth;
import dev.roundtrip.cli.folder.RunObserver;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.store.EventKind;
import dev.roundtrip.ledger.store.EventRow;
import dev.roundtrip.ledger.store.InjectedShock;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.NumberedRow;
import dev.roundtrip.ledger.store.RunArchive;
import dev.roundtrip.wire.HostRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run as the ledger has written it down, told to whoever wants to hear of it. */
public final class StoredRun {

  private static final int PAGE = 1_000;

  private final LedgerDatabase database;
  private final String runId;
  private final RunPlan begun;

  /**
   * @param database the ledger's database
   * @param runId the run's id there
   * @param begun the plan it was started with
   */
  public StoredRun(LedgerDatabase database, String runId, RunPlan begun) {
    this.database = database;
    this.runId = runId;
    this.begun = begun;
  }

  /** Returns the plan with all the shocks that became part of the run. */
  public RunPlan plan() throws SQLException {
    List<RunPlan.Injected> shocks = new ArrayList<>();
    for (InjectedShock shock : database.archive().shocks(runId)) {
      shocks.add(
          new RunPlan.Injected(
              ShockSpec.parse(shock.spec()), shock.effective(), shock.withdrawn()));
    }
    return begun.with(shocks);
  }

  /** Tells of the whole run, as it would have told of itself. */
  public void tell(RunObserver observer) throws SQLException {
    Period opening = begun.economy().horizon().first().previous();
    SortedMap<Period, List<EventRow>> events = events();
    SortedMap<Period, ClosedMonth> months = new TreeMap<>();
    List<RunArchive.Month> stored = new ArrayList<>();
    database.archive().forEachMonth(runId, opening, stored::add);
    for (RunArchive.Month month : stored) {
      List<EventRow> ofMonth = events.getOrDefault(month.period(), List.of());
      months.put(month.period(), withoutEntries(month, ofMonth));
    }
    Telling telling = new Telling(observer, opening, months);
    database.journal().forEachEntry(runId, telling::take);
    telling.finish();
  }

  private SortedMap<Period, List<EventRow>> events() throws SQLException {
    SortedMap<Period, List<EventRow>> events = new TreeMap<>();
    List<NumberedRow> page;
    long last = 0;
    do {
      page = database.archive().eventsAfter(runId, last, PAGE);
      for (NumberedRow row : page) {
        last = row.number();
        events.computeIfAbsent(row.event().period(), any -> new ArrayList<>()).add(row.event());
      }
    } while (!page.isEmpty());
    return events;
  }

  private ClosedMonth withoutEntries(RunArchive.Month month, List<EventRow> events)
      throws SQLException {
    List<Contract> signed = new ArrayList<>();
    List<Summary.Arrears> arrears = new ArrayList<>();
    List<Summary.Default> defaults = new ArrayList<>();
    for (EventRow event : events) {
      if (event.kind() == EventKind.SIGNED) {
        signed.add(registered(month.period(), Objects.requireNonNull(event.contract())));
      } else if (event.kind() == EventKind.DEFAULT) {
        defaults.add(defaultIn(event));
      } else if (event.kind() == EventKind.ARREARS && event.detail("began").equals("true")) {
        PartyId party = Objects.requireNonNull(event.party());
        Money unpaid = Objects.requireNonNull(event.amount());
        arrears.add(new Summary.Arrears(party, month.period(), unpaid));
      }
    }
    return new ClosedMonth(
        month.opened().environment(),
        signed,
        arrears,
        defaults,
        List.of(),
        month.parties(),
        month.hash());
  }

  private static Summary.Default defaultIn(EventRow event) {
    ObligationId cause =
        new ObligationId(
            Objects.requireNonNull(event.contract()),
            ObligationKind.valueOf(event.detail("cause_kind")),
            new Period(Integer.parseInt(event.detail("cause_period"))));
    return new Summary.Default(
        Objects.requireNonNull(event.party()),
        event.period(),
        Integer.parseInt(event.detail("depth")),
        cause);
  }

  /** Returns a contract as it was registered in a month. */
  private Contract registered(Period period, ContractId id) throws SQLException {
    for (HostRecord.Said said : database.archive().said(runId, period)) {
      if (said.message().body() instanceof Message.Body.Registration(var contract)
          && contract.id().equals(id)) {
        return contract;
      }
    }
    throw new IllegalStateException("the registration of " + id + " in " + period + " is missing");
  }

  /** Puts the stream of entries into the months they belong to. */
  private static final class Telling {

    private final RunObserver observer;
    private final Period opening;
    private final SortedMap<Period, ClosedMonth> months;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Period period;

    private Telling(RunObserver observer, Period opening, SortedMap<Period, ClosedMonth> months) {
      this.observer = observer;
      this.opening = opening;
      this.months = months;
      period = opening;
    }

    private void take(JournalEntry entry) {
      while (entry.period().isAfter(period)) {
        flush();
      }
      entries.add(entry);
    }

    private void finish() {
      while (!months.isEmpty() && !period.isAfter(months.lastKey())) {
        flush();
      }
    }

    private void flush() {
      ClosedMonth month = months.get(period);
      if (period.equals(opening)) {
        observer.opened(List.copyOf(entries));
      } else if (month != null) {
        observer.closed(month.with(entries));
      } else {
        throw new IllegalStateException("there are entries of " + period + ", which is not closed");
      }
      entries.clear();
      period = period.next();
    }
  }
}
