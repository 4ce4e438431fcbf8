package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelledOrdersTest {

  /** 100 MW for the sixth month and 50 MW for the tenth, at $35 million, 20 % prepaid. */
  private static ChipSupply.State ordered() {
    ChipSupply.State state =
        new ChipSupply(Terms.firm(), A, B, Money.ofMillions(35), Rate.ofPercent(20), 20, 4)
            .atSigning();
    return order(order(state, 100, START.plus(6)), 50, START.plus(10));
  }

  private static ChipSupply.State order(ChipSupply.State state, long power, Period deliverBy) {
    return said(state, START, new Notice.ChipsOrdered(ID, new Megawatts(power), deliverBy));
  }

  private static ChipSupply.State said(ChipSupply.State state, Period period, Notice notice) {
    return state.apply(new ContractEvent.NoticeGiven(period, notice));
  }

  private static Notice cancelled(long power) {
    return new Notice.OrdersCancelled(ID, new Megawatts(power));
  }

  @Test
  void whatWasPrepaidIsTheFee() {
    Period month = START.plus(1);
    ChipSupply.State after = said(ordered(), month, cancelled(70));
    assertThat(after.ordered()).isEqualTo(new Megawatts(80));
    assertThat(after.accruesIn(PlainMonth.of(month), List.of(cancelled(70))))
        .containsExactly(
            new Accrual(ID, Accrual.Kind.ORDERS_CANCELLED, B, A, Money.ofMillions(35 * 70 / 5)));
    assertThat(after.accruesIn(PlainMonth.of(month.next()), List.of())).isEmpty();
    assertThat(after.orders())
        .as("the last first")
        .containsExactly(
            new ChipSupply.Order(START.plus(6), new Megawatts(80), Money.ofMillions(28 * 80)));
  }

  @Test
  void chipsWithinFourMonthsOfDeliveryCannotBeCancelled() {
    Period month = START.plus(2);
    assertThat(ordered().cancellable(month)).isEqualTo(new Megawatts(50));
    assertThat(said(ordered(), month, cancelled(150)).ordered()).isEqualTo(new Megawatts(100));
  }

  @Test
  void theMakerKeepsWhatADefaulterHasPrepaid() {
    assertThat(ordered().accruesAtEnd(START.plus(6)))
        .as("20 % of both, and the rest of the one that is due")
        .containsExactly(
            new Accrual(
                ID, Accrual.Kind.ORDERS_CANCELLED, B, A, Money.ofMillions(7 * 150 + 28 * 100)));
  }
}
