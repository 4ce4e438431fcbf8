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
import java.util.SortedMap;

/** How every party did in a month, read from the books, the world and what happened. */
final class Results {

  private Results() {}

  static List<PartyResult> of(Period period, World world, Books books, List<Event> events) {
    Map<PartyId, Money> due = new LinkedHashMap<>();
    Map<PartyId, Money> paid = new LinkedHashMap<>();
    Map<PartyId, Money> received = new LinkedHashMap<>();
    Map<PartyId, Money> arrears = new LinkedHashMap<>();
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
    Map<PartyId, Money> debt = debt(world);
    Map<PartyId, Megawatts> online = online(world, period);
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
              debt.getOrDefault(id, Money.ZERO),
              online.getOrDefault(id, Megawatts.ZERO)));
    }
    return results;
  }

  private static Map<PartyId, Money> debt(World world) {
    Map<PartyId, Money> debt = new LinkedHashMap<>();
    for (ContractState state : world.inForce()) {
      if (state instanceof TermLoan.State loan) {
        debt.merge(loan.contract().borrower(), loan.principal(), Money::plus);
      }
    }
    return debt;
  }

  private static Map<PartyId, Megawatts> online(World world, Period period) {
    Map<PartyId, Megawatts> online = new LinkedHashMap<>();
    for (ContractState state : world.inForce()) {
      if (state instanceof Capacity.State capacity) {
        Megawatts power = capacity.energisedIn(period);
        online.merge(capacity.contract().buyer(), power, Megawatts::plus);
        online.merge(capacity.contract().supplier(), power, Megawatts::plus);
      }
      if (state instanceof Reletting.State relet && relet.contract().term().covers(period)) {
        online.merge(relet.contract().owner(), relet.contract().megawatts(), Megawatts::plus);
      }
    }
    return online;
  }
}
