package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.CashPlan;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.policy.Planning;
import dev.roundtrip.economy.policy.View;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is planned for a month is what falls due in it where nothing unforeseen happens. */
class PlanAndOutcomeTest {

  private static final ContractId FOUNDRY = new ContractId("foundry");

  /** Nobody orders for less than four months ahead. */
  private static final int AHEAD = 3;

  private final SortedMap<Period, SortedMap<Period, Money>> planned = new TreeMap<>();
  private final SortedMap<Period, Money> due = new TreeMap<>();

  /** Chips on order cost their maker what the foundry asks for them when they are delivered. */
  @Test
  void aMakerPlansForTheCostOfWhatIsOnOrder() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 1, 0);
    while (!simulation.isFinished()) {
      take(simulation.step());
      plan(simulation.ledger().view(SmallEconomies.CHIPS));
    }
    assertThat(due).as("deliveries").hasSizeGreaterThan(1);
    planned.forEach((month, plans) ->
        plans.forEach((made, amount) ->
            assertThat(amount)
                .as("%s as planned in %s", month, made)
                .isEqualTo(due.getOrDefault(month, Money.ZERO))));
  }

  private void take(PeriodResult result) {
    for (Event event : result.events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation owed))
          && owed.id().contract().equals(FOUNDRY)) {
        due.merge(owed.id().period(), owed.amount(), Money::plus);
      }
    }
  }

  private void plan(View maker) {
    CashPlan plan = new CashPlan(maker.period());
    plan.extend(
        AHEAD + 1,
        List.of(Objects.requireNonNull(maker.contract(FOUNDRY))),
        Planning.afterClose(maker));
    for (int ahead = 1; ahead <= AHEAD; ahead++) {
      Period month = maker.period().plus(ahead);
      if (SmallEconomies.HORIZON.covers(month)) {
        planned
            .computeIfAbsent(month, any -> new TreeMap<>())
            .put(maker.period(), Money.ofCents(-plan.netIn(ahead)));
      }
    }
  }
}
