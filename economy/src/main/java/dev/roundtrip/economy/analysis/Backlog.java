package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Collection;

/**
 * What is signed and still to be served, by seller and customer: off the books, like in a filing.
 * Rent: the part of the headline, or of a firm contract's value where there is none, that is still
 * to be served. Chips: what is ordered and not delivered. Other business: what the scenario says is
 * signed of it.
 */
final class Backlog {

  private Backlog() {}

  static ByCustomer of(Collection<ContractState> contracts, Period period, Tenants tenants) {
    ByCustomer backlog = new ByCustomer(tenants);
    for (ContractState state : contracts) {
      if (state.contract().isActiveIn(period)) {
        Money open = openUnder(state, period);
        if (open.isPositive()) {
          PartyId customer = state.contract().obligor();
          backlog.add(state.contract().obligee(), customer, state.contract().id(), open);
        }
      }
    }
    return backlog;
  }

  private static Money openUnder(ContractState state, Period period) {
    return switch (state) {
      case Capacity.State capacity -> capacity.backlogAfter(period);
      case ChipSupply.State supply -> supply.contract().price().times(supply.onOrder().value());
      case OperatingLine.State line -> line.contract().backlog();
      default -> Money.ZERO;
    };
  }
}
