package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractEvent.GuaranteeCalled;
import dev.roundtrip.economy.contract.ContractEvent.ObligationPaid;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import org.junit.jupiter.api.Test;

/** What is guaranteed may be rent as well as a loan. */
class GuaranteedRentTest {

  private static final ContractId RENT = new ContractId("coreweave-1");

  private static final String GUARANTEED =
      """
      extends: openai-2025
      name: guaranteed-rent
      contracts:
        rent-guarantee:
          type: guarantee
          guarantor: microsoft
          beneficiary: coreweave
          debtor: openai
          guaranteed: coreweave-1
          coverage: 50%
          cap: 20 billion USD
          expected-loss: 3%
      shocks: ["default:party=openai,from=2027-01"]
      """;

  private static Money unpaidRent(Simulation run) {
    return Money.sum(
        run.ledger().world().unpaid().stream()
            .filter(owed -> owed.id().contract().equals(RENT))
            .map(Obligation::amount)
            .toList());
  }

  @Test
  void halfOfWhatStaysUnpaidOfItIsCalledAndPaidTheMonthAfter() {
    Economy economy = ScenarioLoader.parse(GUARANTEED, "guaranteed-rent").economy();
    Simulation run = new Simulation(economy, 1, 0);
    Money called = Money.ZERO;
    Money paid = Money.ZERO;
    while (run.ledger().period().isBefore(Period.of(2027, 4))) {
      for (Event event : run.step().events()) {
        switch (event) {
          case Event.ContractChanged(GuaranteeCalled call) -> {
            called = call.due().amount();
            assertThat(called).isEqualTo(unpaidRent(run).times(Rate.ofPercent(50)));
          }
          case Event.ContractChanged(ObligationPaid(Obligation due, Money amount))
              when due.id().kind() == ObligationKind.GUARANTEE ->
              paid = paid.plus(amount);
          default -> {}
        }
      }
    }
    assertThat(called).as("overdue rent and damages").isGreaterThan(Money.ofMillions(100));
    assertThat(paid).isEqualTo(called);
  }
}
