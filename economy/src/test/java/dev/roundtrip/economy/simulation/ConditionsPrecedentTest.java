package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ConditionsPrecedent;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issuer, investor and ledger come to the same answer, each from what is published. */
class ConditionsPrecedentTest {

  private static final ContractId ID = new ContractId("conditional");
  private static final Money INSTALMENT = Money.ofMillions(500);

  /** Two instalments, in the first and in the second month; no revenue is known in the first. */
  @Test
  void whatIsHeldBackIsPaidWithWhatFallsDueWhenTheConditionsHold() {
    assertThat(paidInTheFirstMonths(ConditionsPrecedent.NONE))
        .containsExactly(INSTALMENT, INSTALMENT, Money.ZERO);
    assertThat(paidInTheFirstMonths(new ConditionsPrecedent(true, Money.ofMillions(1))))
        .containsExactly(Money.ZERO, INSTALMENT.plus(INSTALMENT), Money.ZERO);
    assertThat(paidInTheFirstMonths(new ConditionsPrecedent(false, Money.ofMillions(9_000_000))))
        .containsExactly(Money.ZERO, Money.ZERO, Money.ZERO);
  }

  private static List<Money> paidInTheFirstMonths(ConditionsPrecedent precedent) {
    Simulation simulation =
        new Simulation(SmallEconomies.with(SmallEconomies.healthyLoop(), round(precedent)), 3, 0);
    List<Money> paid = new ArrayList<>();
    for (int month = 1; month <= 3; month++) {
      paid.add(paidUnder(simulation.step()));
    }
    return paid;
  }

  private static EquityRound round(ConditionsPrecedent precedent) {
    Term term = new Term(SmallEconomies.START, SmallEconomies.START.plus(11));
    return new EquityRound(
        new Heading(ID, SmallEconomies.START, term, Seniority.EQUITY, Binding.FIRM),
        SmallEconomies.INVESTOR,
        SmallEconomies.BUYER,
        Money.ZERO,
        Schedule.of(
            List.of(
                new Schedule.Step(SmallEconomies.START, INSTALMENT.cents()),
                new Schedule.Step(SmallEconomies.START.next(), INSTALMENT.cents()))),
        Money.ofMillions(50_000),
        precedent);
  }

  private static Money paidUnder(PeriodResult month) {
    Money paid = Money.ZERO;
    for (Event event : month.events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationPaid settled)
          && settled.contract().equals(ID)) {
        paid = paid.plus(settled.paid());
      }
    }
    return paid;
  }
}
