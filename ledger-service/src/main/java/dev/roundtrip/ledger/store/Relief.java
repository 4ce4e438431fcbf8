package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a creditor lets its debtor off: rent put off, power dropped, a broken covenant waived. */
final class Relief {

  private final Collection<ContractState> registry;

  /**
   * @param registry the contracts in force after the month
   */
  Relief(Collection<ContractState> registry) {
    this.registry = registry;
  }

  /** Returns how a relief is told, of the one who is let off; nothing for any other event. */
  Optional<EventRow> in(Period period, Event event) {
    if (!(event
        instanceof Event.ContractChanged(ContractEvent.NoticeGiven(var given, Notice notice)))) {
      return Optional.empty();
    }
    String what = what(notice);
    Contract contract = contract(notice.contract());
    return what == null || contract == null
        ? Optional.empty()
        : Optional.of(EventRow.relieved(period, contract, what));
  }

  private static @Nullable String what(Notice notice) {
    return switch (notice) {
      case Notice.StretchOutGranted granted ->
          "may put off "
              + granted.terms().share()
              + " of the rent for "
              + granted.terms().months()
              + " months";
      case Notice.StepDownGranted granted ->
          "may drop "
              + granted.dropped()
              + " for a fee of "
              + granted.feeMonths()
              + " months' rent";
      case Notice.CovenantWaived waived -> "is excused a broken covenant until " + waived.until();
      default -> null;
    };
  }

  private @Nullable Contract contract(ContractId id) {
    for (ContractState state : registry) {
      if (state.contract().id().equals(id)) {
        return state.contract();
      }
    }
    return null;
  }
}
