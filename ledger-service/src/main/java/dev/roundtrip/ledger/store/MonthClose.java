package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/**
 * All that commits when a month is closed.
 *
 * @param runId the run
 * @param epoch the epoch of the ledger that closes
 * @param result what came of the month
 * @param said everything that was said in it, in order of identity
 * @param registry the contracts in force after it
 * @param balances all balances after it, as the model has them
 * @param logOffset the first record of the payments log not contained in it
 * @param last whether it is the run's last month
 * @param outbox what is to be published
 * @param published up to where the outbox has been published
 */
public record MonthClose(
    String runId,
    long epoch,
    PeriodResult result,
    List<HostRecord.Said> said,
    Collection<ContractState> registry,
    SortedMap<Account, Money> balances,
    long logOffset,
    boolean last,
    List<LedgerRecord> outbox,
    long published) {

  public MonthClose {
    said = List.copyOf(said);
    registry = List.copyOf(registry);
    outbox = List.copyOf(outbox);
  }

  /** Returns the month. */
  public Period period() {
    return result.environment().period();
  }
}
