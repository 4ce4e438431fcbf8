package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How every party did in a month, read from the books, the world and what happened. */
final class Results {

  private Results() {}

  /** What a party did in the month, in cents, but for the megawatts. */
  private static final class Totals {
    private long revenue;
    private long due;
    private long paid;
    private long received;
    private long arrears;
    private long debt;
    private long online;
  }

  static List<PartyResult> of(Period period, World world, Books books, List<Event> events) {
    Map<PartyId, Totals> totals = new LinkedHashMap<>();
    for (Party party : world.economy().parties()) {
      totals.put(party.id(), new Totals());
    }
    for (Event event : events) {
      take(totals, event);
    }
    books.forEachRevenue((party, cents) -> of(totals, party).revenue += cents);
    for (ContractState state : world.inForce()) {
      take(totals, state, period);
    }
    List<PartyResult> results = new ArrayList<>(totals.size());
    totals.forEach((party, sums) ->
        results.add(
            new PartyResult(
                party,
                Money.ofCents(sums.revenue),
                Money.ofCents(sums.due),
                Money.ofCents(sums.paid),
                Money.ofCents(sums.received),
                books.balance(Account.cash(party)),
                Money.ofCents(sums.arrears),
                Money.ofCents(sums.debt),
                new Megawatts(sums.online))));
    return results;
  }

  private static Totals of(Map<PartyId, Totals> totals, PartyId party) {
    Totals known = totals.get(party);
    if (known == null) {
      throw new IllegalArgumentException("no party is called " + party);
    }
    return known;
  }

  private static void take(Map<PartyId, Totals> totals, Event event) {
    switch (event) {
      case Event.ContractChanged(ContractEvent.ObligationDue(Obligation fresh)) -> {
        Totals obligor = of(totals, fresh.obligor());
        obligor.due = Math.addExact(obligor.due, fresh.amount().cents());
      }
      case Event.ContractChanged(ContractEvent.ObligationPaid(Obligation of, Money amount)) -> {
        Totals obligor = of(totals, of.obligor());
        Totals obligee = of(totals, of.obligee());
        obligor.paid = Math.addExact(obligor.paid, amount.cents());
        obligee.received = Math.addExact(obligee.received, amount.cents());
      }
      case Event.ArrearsRecorded recorded ->
          of(totals, recorded.obligor()).arrears = recorded.unpaid().cents();
      default -> {}
    }
  }

  private static void take(Map<PartyId, Totals> totals, ContractState state, Period period) {
    switch (state) {
      case TermLoan.State loan -> {
        Totals borrower = of(totals, loan.contract().borrower());
        borrower.debt = Math.addExact(borrower.debt, loan.principal().cents());
      }
      case Capacity.State capacity -> {
        long power = capacity.energisedIn(period).value();
        of(totals, capacity.contract().buyer()).online += power;
        of(totals, capacity.contract().supplier()).online += power;
      }
      case Reletting.State relet when relet.contract().term().covers(period) ->
          of(totals, relet.contract().owner()).online += relet.contract().megawatts().value();
      default -> {}
    }
  }
}
