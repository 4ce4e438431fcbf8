package dev.roundtrip.wire;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.proto.v1.ArrearsEvent;
import dev.roundtrip.proto.v1.DefaultDeclared;
import dev.roundtrip.proto.v1.PeriodClosedEvent;
import dev.roundtrip.proto.v1.PeriodOpenedEvent;
import java.util.List;

/** What people and tools read of a run. One way only: nothing is computed from it again. */
public final class RunViews {

  private RunViews() {}

  /** Returns that a month has opened. */
  public static PeriodOpenedEvent opened(Environment environment, List<String> activeShocks) {
    return PeriodOpenedEvent.newBuilder()
        .setEnvironment(Environments.encode(environment))
        .addAllActiveShocks(activeShocks)
        .build();
  }

  /** Returns that a month has closed, and how everybody did. */
  public static PeriodClosedEvent closed(PeriodResult result) {
    PeriodClosedEvent.Builder closed =
        PeriodClosedEvent.newBuilder()
            .setPeriodIndex(result.environment().period().index())
            .setHash(result.hash());
    for (PartyResult party : result.parties()) {
      closed.addParties(result(party));
    }
    return closed.build();
  }

  /** Returns how a party did in a month. */
  public static dev.roundtrip.proto.v1.PartyResult result(PartyResult result) {
    return dev.roundtrip.proto.v1.PartyResult.newBuilder()
        .setParty(result.party().value())
        .setRevenueCents(result.revenue().cents())
        .setDueCents(result.due().cents())
        .setPaidCents(result.paid().cents())
        .setReceivedCents(result.received().cents())
        .setCashCents(result.cash().cents())
        .setArrearsCents(result.arrears().cents())
        .setDebtCents(result.debt().cents())
        .setOnlineMw(result.online().value())
        .build();
  }

  /** Returns that a party did not pay all that was due. */
  public static ArrearsEvent arrears(Period period, Event.ArrearsRecorded arrears) {
    return ArrearsEvent.newBuilder()
        .setPeriodIndex(period.index())
        .setArrears(Events.encode(arrears))
        .build();
  }

  /** Returns that a party defaulted. */
  public static DefaultDeclared defaulted(Event.DefaultDeclared fall) {
    return Events.encode(fall);
  }

  /** Returns a journal entry. */
  public static dev.roundtrip.proto.v1.JournalEntry entry(JournalEntry entry) {
    dev.roundtrip.proto.v1.JournalEntry.Builder view =
        dev.roundtrip.proto.v1.JournalEntry.newBuilder()
            .setPeriodIndex(entry.period().index())
            .setNumber(entry.number())
            .setContractId(entry.contract() == null ? "" : entry.contract().value())
            .setText(entry.text());
    for (Posting posting : entry.postings()) {
      view.addPostings(posting(posting));
    }
    return view.build();
  }

  private static dev.roundtrip.proto.v1.Posting posting(Posting posting) {
    PartyId counterparty = posting.account().counterparty();
    return dev.roundtrip.proto.v1.Posting.newBuilder()
        .setOwner(posting.account().owner().value())
        .setAccount(posting.account().kind().path())
        .setCounterparty(counterparty == null ? "" : counterparty.value())
        .setAmountCents(posting.amount().cents())
        .build();
  }
}
