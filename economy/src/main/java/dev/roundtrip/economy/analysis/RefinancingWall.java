package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The principal that falls due in each coming calendar year on what is owed now, by the schedules
 * of the loans; in the first month what is past its term. All years together are all that is owed.
 */
final class RefinancingWall {

  private final Period from;
  private final Rate baseRate;
  private final SortedMap<PartyId, SortedMap<Integer, Money>> walls = new TreeMap<>();

  /**
   * @param from the first month that counts
   */
  RefinancingWall(Collection<ContractState> contracts, Period from, Rate baseRate) {
    this.from = from;
    this.baseRate = baseRate;
    for (ContractState state : contracts) {
      if (state instanceof TermLoan.State loan && loan.principal().isPositive()) {
        add(loan);
      }
    }
  }

  private void add(TermLoan.State loan) {
    SortedMap<Integer, Money> wall =
        walls.computeIfAbsent(loan.contract().borrower(), id -> new TreeMap<>());
    int months = Math.max(1, loan.contract().term().last().minus(from) + 1);
    Period month = from;
    for (Money falling : loan.repayments(from, months, baseRate)) {
      if (falling.isPositive()) {
        wall.merge(month.year(), falling, Money::plus);
      }
      month = month.next();
    }
  }

  /** Returns a borrower's wall, by year; no entry for a year in which nothing falls due. */
  SortedMap<Integer, Money> of(PartyId borrower) {
    return walls.getOrDefault(borrower, new TreeMap<>());
  }
}
