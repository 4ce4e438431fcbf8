package dev.roundtrip.ledger.control;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.drive.Signal;
import dev.roundtrip.ledger.store.EventKind;
import dev.roundtrip.ledger.store.EventRow;
import dev.roundtrip.ledger.store.InjectedShock;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.NumberedRow;
import dev.roundtrip.ledger.store.OpenedMonth;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.proto.v1.PeriodClosedEvent;
import dev.roundtrip.proto.v1.RunEvent;
import dev.roundtrip.proto.v1.RunShock;
import dev.roundtrip.wire.RunViews;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What happens in a run, from where the caller has read to, and then as it happens. */
final class WatchEndpoint {

  /** The events the schema has; they are numbered among themselves. */
  private static final List<EventKind> KINDS =
      List.of(
          EventKind.OPENED,
          EventKind.CLOSED,
          EventKind.SHOCK_ACCEPTED,
          EventKind.SHOCK_WITHDRAWN,
          EventKind.ARREARS,
          EventKind.DEFAULT,
          EventKind.STATE);

  private static final int AT_ONCE = 200;
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final LedgerDatabase database;
  private final Signal signal;
  private final StatusView view;

  WatchEndpoint(LedgerDatabase database, Signal signal, StatusView view) {
    this.database = database;
    this.signal = signal;
    this.view = view;
  }

  /**
   * Follows a run until it is over or the caller has gone, in a thread of its own: gRPC tells that
   * a caller has gone only when the call has returned.
   */
  void follow(RunFacts run, long after, StreamObserver<RunEvent> observer) {
    ServerCallStreamObserver<RunEvent> call = (ServerCallStreamObserver<RunEvent>) observer;
    Signal ready = new Signal();
    call.setOnReadyHandler(ready::raise);
    call.setOnCancelHandler(ready::raise);
    Thread.ofVirtual().name("watch").start(() -> stream(run, after, call, ready));
  }

  private void stream(
      RunFacts run, long after, ServerCallStreamObserver<RunEvent> call, Signal ready) {
    try {
      long number = after;
      boolean over = false;
      while (!call.isCancelled() && !over) {
        long seen = signal.count();
        boolean last = isOver(run);
        List<NumberedRow> rows =
            database.archive().eventsAmong(run.runId(), KINDS, number, AT_ONCE);
        for (NumberedRow row : rows) {
          awaitReady(call, ready);
          call.onNext(encode(run, row));
          number = row.number();
        }
        over = last && rows.isEmpty();
        if (rows.isEmpty() && !over) {
          signal.await(seen, GLANCE);
        }
      }
      call.onCompleted();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException e) {
      if (!call.isCancelled()) {
        call.onError(Refusals.statusOf(e).asRuntimeException());
      }
    }
  }

  private boolean isOver(RunFacts run) throws SQLException {
    return database.runs().find(run.runId()).orElseThrow().state().isOver();
  }

  /** A caller that reads slowly is waited for; nothing piles up here. */
  private static void awaitReady(ServerCallStreamObserver<RunEvent> call, Signal ready)
      throws InterruptedException {
    long seen = ready.count();
    while (!call.isReady() && !call.isCancelled()) {
      ready.await(seen, GLANCE);
      seen = ready.count();
    }
  }

  private RunEvent encode(RunFacts run, NumberedRow row) throws SQLException {
    EventRow event = row.event();
    RunEvent.Builder encoded = RunEvent.newBuilder().setNumber(row.number());
    switch (event.kind()) {
      case OPENED -> {
        OpenedMonth month = database.archive().opened(run.runId(), event.period());
        encoded.setPeriodOpened(RunViews.opened(month.environment(), month.activeShocks()));
      }
      case CLOSED -> encoded.setPeriodClosed(closed(run, event));
      case SHOCK_ACCEPTED -> encoded.setShockAccepted(shock(run, event));
      case SHOCK_WITHDRAWN -> encoded.setShockWithdrawn(shock(run, event));
      case ARREARS -> encoded.setArrears(RunViews.arrears(event.period(), arrears(event)));
      case DEFAULT -> encoded.setDefaultDeclared(RunViews.defaulted(defaulted(event)));
      case STATE -> encoded.setStateChanged(view.at(run, event));
      case REFUSED, SIGNED, TERMINATED, RELIEVED ->
          throw new IllegalStateException("not asked for: " + event);
    }
    return encoded.build();
  }

  private PeriodClosedEvent closed(RunFacts run, EventRow event) throws SQLException {
    PeriodClosedEvent.Builder closed =
        PeriodClosedEvent.newBuilder()
            .setPeriodIndex(event.period().index())
            .setHash(event.detail("hash"));
    database
        .archive()
        .parties(run.runId(), event.period())
        .forEach(party -> closed.addParties(RunViews.result(party)));
    return closed.build();
  }

  private RunShock shock(RunFacts run, EventRow event) throws SQLException {
    int number = Integer.parseInt(event.detail("number"));
    for (InjectedShock shock : database.archive().shocks(run.runId())) {
      if (shock.number() == number) {
        return StatusView.of(shock);
      }
    }
    throw new IllegalStateException("no shock has the number " + number);
  }

  private static Event.ArrearsRecorded arrears(EventRow event) {
    PartyId party = Objects.requireNonNull(event.party());
    Money unpaid = Objects.requireNonNull(event.amount());
    return new Event.ArrearsRecorded(party, unpaid, Boolean.parseBoolean(event.detail("began")));
  }

  private static Event.DefaultDeclared defaulted(EventRow event) {
    PartyId party = Objects.requireNonNull(event.party());
    ContractId contract = Objects.requireNonNull(event.contract());
    return new Event.DefaultDeclared(
        party,
        event.period(),
        Integer.parseInt(event.detail("depth")),
        new ObligationId(
            contract,
            ObligationKind.valueOf(event.detail("cause_kind")),
            new Period(Integer.parseInt(event.detail("cause_period")))));
  }
}
