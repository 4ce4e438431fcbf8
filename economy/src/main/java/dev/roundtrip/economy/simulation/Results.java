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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How every party did in a month, read from the books, the world and what happened. */
final class Results {

  private Results() {}

  static List<PartyResult> of(Period period, World world, Books books, List<Event> events) {
    SortedMap<PartyId, Money> due = new TreeMap<>();
    SortedMap<PartyId, Money> paid = new TreeMap<>();
    SortedMap<PartyId, Money> received = new TreeMap<>();
    SortedMap<PartyId, Money> arrears = new TreeMap<>();
    for (Event event : events) {
      switch (event) {
        case Event.ContractChanged(ContractEvent.ObligationDue(Obligation fresh)) ->
            due.merge(fresh.obligor(), fresh.amount(), Money::plus);
        case Event.ContractChanged(ContractEvent.ObligationPaid(Obligation of, Money amount)) -> {
          paid.merge(of.obligor(), amount, Money::plus);
          received.merge(of.obligee(), amount, Money::plus);
        }
        case Event.ArrearsRecorded recorded -> arrears.put(recorded.obligor(), recorded.unpaid());
        default -> {}
      }
    }
    SortedMap<PartyId, Money> revenue = books.revenueInMonth();
    List<PartyResult> results = new ArrayList<>();
    for (Party party : world.economy().parties()) {
      PartyId id = party.id();
      results.add(
          new PartyResult(
              id,
              revenue.getOrDefault(id, Money.ZERO),
              due.getOrDefault(id, Money.ZERO),
              paid.getOrDefault(id, Money.ZERO),
              received.getOrDefault(id, Money.ZERO),
              books.balance(Account.cash(id)),
              arrears.getOrDefault(id, Money.ZERO),
              debt(world, id),
              online(world, id, period)));
    }
    return results;
  }

  private static Money debt(World world, PartyId party) {
    Money debt = Money.ZERO;
    for (ContractState state : world.inForce()) {
      if (state instanceof TermLoan.State loan && loan.contract().borrower().equals(party)) {
        debt = debt.plus(loan.principal());
      }
    }
    return debt;
  }

  private static Megawatts online(World world, PartyId party, Period period) {
    Megawatts online = Megawatts.ZERO;
    for (ContractState state : world.inForce()) {
      if (state instanceof Capacity.State capacity && capacity.contract().involves(party)) {
        online = online.plus(capacity.energisedIn(period));
      }
      if (state instanceof Reletting.State relet
          && relet.contract().owner().equals(party)
          && relet.contract().term().covers(period)) {
        online = online.plus(relet.contract().megawatts());
      }
    }
    return online;
  }
}
