package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CashPlan;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Outlook;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Planning;
import dev.roundtrip.economy.policy.View;
import dev.roundtrip.economy.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** What a contract is expected to bring in all coming months is what it is in each of them. */
class ExpectationsTest {

  private static final int SEEDS = 8;
  private static final int MONTHS = 62;

  /** How far ahead is asked for, one after another. */
  private static final List<Integer> ASKED = List.of(2, 4, 13, 14, MONTHS);

  /** The types of contracts that were seen to be expected to bring something. */
  private final SortedSet<String> seen = new TreeSet<>();

  /** Plans for one side of every contract. */
  private record OneSide(boolean isPayer, Outlook outlook) implements CashPlan.Planner {
    @Override
    public boolean pays(Contract contract) {
      return isPayer;
    }
  }

  @Test
  void aPlanSaysOfEveryContractWhatItSaysMonthByMonth() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Simulation simulation = new Simulation(RandomEconomies.of(seed), seed, 0, Observation.NONE);
      for (int month = 1; !simulation.isFinished(); month++) {
        simulation.step();
        if (month % 17 == seed % 17) {
          compareEveryContract(simulation, seed);
        }
      }
    }
    assertThat(seen)
        .as("every type but those of which nothing is expected that nobody has agreed to")
        .containsExactly(
            "Capacity",
            "ChipLease",
            "ChipSupply",
            "CustomerSales",
            "EquityRound",
            "Guarantee",
            "IncomeTax",
            "OperatingLine",
            "Reletting",
            "RevenueShare",
            "SiteConstruction",
            "TaxCredit",
            "TermLoan");
  }

  private void compareEveryContract(Simulation simulation, long seed) {
    Ledger ledger = simulation.ledger();
    for (PartyId party : simulation.economy().actors()) {
      View view = ledger.view(party);
      Planning planning = new Planning(view);
      long[] sum = new long[MONTHS];
      for (ContractState state : view.contracts()) {
        boolean isPayer = planning.pays(state.contract());
        long[] planned = planned(state, new OneSide(isPayer, planning), view);
        long[] naive = putsOff(state) ? planned : monthByMonth(state, isPayer, view, planning);
        assertThat(planned).as("seed %s, %s in %s", seed, state, view.period()).isEqualTo(naive);
        Arrays.setAll(sum, ahead -> sum[ahead] + naive[ahead]);
        if (Arrays.stream(naive).anyMatch(cents -> cents != 0)) {
          seen.add(name(state.getClass()));
        }
      }
      assertThat(months(ahead -> planning.netIn(view.period().plus(ahead)).cents()))
          .as("seed %s, all of %s in %s", seed, party, view.period())
          .isEqualTo(sum);
    }
  }

  /** Returns something of each of the months ahead; nothing of this one. */
  private static long[] months(IntToLongFunction of) {
    long[] months = new long[MONTHS];
    for (int ahead = 1; ahead < MONTHS; ahead++) {
      months[ahead] = of.applyAsLong(ahead);
    }
    return months;
  }

  private static long[] monthByMonth(
      ContractState state, boolean isPayer, View view, Outlook outlook) {
    return months(ahead -> {
      Period month = view.period().plus(ahead);
      boolean active = state.contract().isActiveIn(month);
      Money expected =
          state instanceof TermLoan.State loan
              ? service(loan, view.period(), ahead, outlook.baseRate())
              : state.expectedIn(month, outlook);
      long cents = active ? expected.cents() : 0;
      return isPayer ? -cents : cents;
    });
  }

  /** What is repaid of rent put off depends on the months before, as principal does. */
  private static boolean putsOff(ContractState state) {
    return state instanceof Capacity.State capacity && capacity.concessions().deferral() != null;
  }

  /** Returns interest and principal of a loan some months after a month that is still to come. */
  private static Money service(TermLoan.State loan, Period now, int ahead, Rate base) {
    List<Money> repayments = loan.repayments(now, ahead + 1, base);
    Money left = loan.principal().minus(Money.sum(repayments.subList(0, ahead)));
    boolean floating = loan.contract().interest().floating();
    Rate yearly = floating ? base.plus(loan.margin()) : loan.margin();
    return repayments.getLast().plus(left.monthAt(yearly));
  }

  private static long[] planned(ContractState state, CashPlan.Planner planner, View view) {
    CashPlan plan = new CashPlan(view.period());
    for (int months : ASKED) {
      plan.extend(months, List.of(state), planner);
    }
    return months(plan::netIn);
  }

  private static String name(Class<?> type) {
    Class<?> contract = type.getDeclaringClass();
    return (contract == null ? type : contract).getSimpleName();
  }
}
