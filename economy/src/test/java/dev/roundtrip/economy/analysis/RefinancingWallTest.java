package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.RandomLoans;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RefinancingWallTest {

  private static final Rate BASE = Rate.ofPercent(4);
  private static final Period START = Period.of(2030, 5);
  private static final int LAST_YEAR = 2040;
  private static final PartyId BANK = new PartyId("bank");

  private static final List<PartyId> BORROWERS =
      List.of(new PartyId("alpha"), new PartyId("beta"), new PartyId("gamma"));

  /** Some loans of every form, to some of the borrowers. */
  private static List<ContractState> loans(RandomStream random) {
    List<ContractState> loans = new ArrayList<>();
    for (RandomLoans.Form form : RandomLoans.Form.values()) {
      for (int i = below(random, 3); i > 0; i--) {
        ContractId id = new ContractId("loan-" + loans.size());
        PartyId borrower = BORROWERS.get(below(random, 2));
        loans.add(RandomLoans.of(random, form, id, borrower, BANK, START));
      }
    }
    return loans;
  }

  /** Asks every loan how much of it falls due by the end of each year. */
  private static SortedMap<Integer, Money> yearByYear(
      List<ContractState> loans, PartyId borrower, Period from) {
    SortedMap<Integer, Money> wall = new TreeMap<>();
    for (ContractState state : loans) {
      if (state instanceof TermLoan.State loan && loan.contract().borrower().equals(borrower)) {
        Money before = Money.ZERO;
        for (int year = from.year(); year <= LAST_YEAR; year++) {
          Money through =
              Money.sum(loan.repayments(from, Period.of(year + 1, 1).minus(from), BASE));
          wall.merge(year, through.minus(before), Money::plus);
          before = through;
        }
      }
    }
    wall.values().removeIf(Money::isZero);
    return wall;
  }

  @Test
  void theWallIsWhatEveryLoanSaysYearByYearAndAllThatIsOwed() {
    int built = 0;
    for (long seed = 0; seed < 100; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "wall", "test", 0);
      List<ContractState> loans = loans(random);
      Period from = START.plus(below(random, 60));
      RefinancingWall wall = new RefinancingWall(loans, from, BASE);
      for (PartyId borrower : BORROWERS) {
        SortedMap<Integer, Money> expected = yearByYear(loans, borrower, from);
        assertThat(wall.of(borrower))
            .as("seed %s: %s from %s, %s", seed, borrower, from, loans)
            .isEqualTo(expected);
        assertThat(Money.sum(wall.of(borrower).values()))
            .as("seed %s: %s owes", seed, borrower)
            .isEqualTo(owedBy(loans, borrower));
        built += expected.size();
      }
    }
    assertThat(built).isGreaterThan(300);
  }

  @Test
  void whatIsOwedAfterItsTermStandsInTheFirstMonth() {
    RandomStream random = RandomStream.of(1, 0, "wall", "past", 0);
    TermLoan.State loan =
        RandomLoans.of(
            random, RandomLoans.Form.BULLET, new ContractId("loan"), BORROWERS.get(0), BANK, START);
    Period last = loan.contract().term().last();
    for (int past : List.of(1, 2, 30)) {
      Period from = last.plus(past);
      assertThat(new RefinancingWall(List.of(loan), from, BASE).of(BORROWERS.get(0)))
          .containsExactly(Map.entry(from.year(), loan.principal()));
    }
  }

  @Test
  void whoOwesNothingHasNoWall() {
    assertThat(new RefinancingWall(List.of(), START, BASE).of(BORROWERS.getFirst())).isEmpty();
  }

  private static Money owedBy(List<ContractState> loans, PartyId borrower) {
    Money owed = Money.ZERO;
    for (ContractState state : loans) {
      if (state instanceof TermLoan.State loan && loan.contract().borrower().equals(borrower)) {
        owed = owed.plus(loan.principal());
      }
    }
    return owed;
  }

  private static int below(RandomStream random, int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
