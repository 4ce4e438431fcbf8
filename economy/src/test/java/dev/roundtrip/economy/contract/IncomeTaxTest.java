package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncomeTaxTest {

  private static final IncomeTax.State TAX =
      new IncomeTax(Terms.firm(), A, B, Rate.ofPercent(21)).atSigning();

  @Test
  void theTaxOnAQuarterIsDueInTheFirstMonthOfTheNext() {
    assertThat(TAX.dueIn(PlainMonth.of(START), List.of()))
        .containsExactly(Terms.due(ObligationKind.INCOME_TAX, START, A, B, Money.ofMillions(21)));
    assertThat(TAX.dueIn(PlainMonth.of(START.plus(1)), List.of())).isEmpty();
    assertThat(TAX.dueIn(PlainMonth.of(START.plus(2)), List.of())).isEmpty();
    assertThat(TAX.dueIn(PlainMonth.of(START.plus(3)), List.of())).hasSize(1);
    assertThat(TAX.dueIn(PlainMonth.of(START.plus(60)), List.of())).as("after its term").isEmpty();
  }

  @Test
  void itAddsUpWhatWasDue() {
    Obligation due = TAX.dueIn(PlainMonth.of(START), List.of()).getFirst();
    IncomeTax.State after = TAX.apply(new ContractEvent.ObligationDue(due));
    assertThat(after.taxed()).isEqualTo(Money.ofMillions(21));
  }
}
