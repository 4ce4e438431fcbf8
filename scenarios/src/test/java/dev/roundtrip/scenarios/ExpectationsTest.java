package dev.roundtrip.scenarios;

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
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Observation;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a shipped contract is expected to pay in coming months is what it is in each of them. */
class ExpectationsTest {

  /** After how many months the parties are asked, and how far ahead. */
  private static final List<Integer> ASKED = List.of(1, 8, 17);

  private static final int AHEAD = 30;

  private record Payer(Outlook outlook) implements CashPlan.Planner {
    @Override
    public boolean pays(Contract contract) {
      return true;
    }
  }

  static List<String> names() {
    return ScenarioLoader.shippedNames();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPlanSaysOfEveryContractWhatItSaysMonthByMonth(String name) {
    Economy economy = ScenarioLoader.load(name).economy();
    Simulation simulation = new Simulation(economy, 1, 0, Observation.NONE);
    int compared = 0;
    for (int month = 1; month <= ASKED.getLast(); month++) {
      simulation.step();
      for (PartyId party : simulation.economy().actors()) {
        compared += ASKED.contains(month) ? compare(simulation.ledger().view(party)) : 0;
      }
    }
    assertThat(compared).as("months in which something is expected").isGreaterThan(1_000);
  }

  /** Returns in how many months something is expected. */
  private static int compare(View view) {
    Outlook outlook = new Planning(view);
    int compared = 0;
    for (ContractState state : view.contracts()) {
      CashPlan plan = new CashPlan(view.period());
      plan.extend(AHEAD, List.of(state), new Payer(outlook));
      List<Long> planned = new ArrayList<>();
      List<Long> expected = new ArrayList<>();
      for (int ahead = 1; ahead < AHEAD; ahead++) {
        Period month = view.period().plus(ahead);
        boolean active = state.contract().isActiveIn(month);
        expected.add(active ? -expected(state, view.period(), ahead, outlook).cents() : 0);
        planned.add(plan.netIn(ahead));
      }
      if (state instanceof Capacity.State capacity && capacity.concessions().deferral() != null) {
        continue;
      }
      assertThat(planned).as("%s from %s", state, view.period()).isEqualTo(expected);
      compared += AHEAD - 1 - Collections.frequency(expected, 0L);
    }
    return compared;
  }

  /** What is repaid of a loan in one month is owed in none after it. */
  private static Money expected(ContractState state, Period now, int ahead, Outlook outlook) {
    if (!(state instanceof TermLoan.State loan)) {
      return state.expectedIn(now.plus(ahead), outlook);
    }
    List<Money> repayments = loan.repayments(now, ahead + 1, outlook.baseRate());
    Money left = loan.principal().minus(Money.sum(repayments.subList(0, ahead)));
    boolean floating = loan.contract().interest().floating();
    Rate yearly = floating ? outlook.baseRate().plus(loan.margin()) : loan.margin();
    return repayments.getLast().plus(left.monthAt(yearly));
  }
}
