package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChipSupplyTest {

  private static final Period DELIVERY = START.plus(5);
  private static final Megawatts HUNDRED = new Megawatts(100);
  private static final Money BALANCE = Money.ofMillions(2_800);

  private static ChipSupply supply(int lead, int installation) {
    return new ChipSupply(
        Terms.firm(), A, B, Money.ofMillions(35), Rate.ofPercent(20), lead, installation);
  }

  private static Notice.ChipsOrdered order() {
    return new Notice.ChipsOrdered(ID, HUNDRED, DELIVERY);
  }

  private static ChipSupply.State ordered() {
    return supply(9, 4).atSigning().apply(new ContractEvent.NoticeGiven(START, order()));
  }

  private static ContractEvent paid(Money amount) {
    Obligation due = Terms.due(ObligationKind.CHIP_BALANCE, DELIVERY, A, B, BALANCE);
    return new ContractEvent.ObligationPaid(due, amount);
  }

  @Test
  void aFifthIsDueWithTheOrder() {
    assertThat(supply(9, 4).atSigning().dueIn(PlainMonth.of(START), List.of(order())))
        .containsExactly(
            Terms.due(ObligationKind.CHIP_PREPAYMENT, START, A, B, Money.ofMillions(700)));
  }

  @Test
  void theRestIsDueOnDelivery() {
    assertThat(ordered().dueIn(PlainMonth.of(DELIVERY), List.of()))
        .containsExactly(Terms.due(ObligationKind.CHIP_BALANCE, DELIVERY, A, B, BALANCE));
    assertThat(ordered().dueIn(PlainMonth.of(DELIVERY.next()), List.of())).isEmpty();
  }

  @Test
  void chipsThatAreNotPaidInFullAreNotDelivered() {
    ChipSupply.State inPart = ordered().apply(paid(Money.ofMillions(1_000)));
    assertThat(inPart.deliverable(DELIVERY.next())).isEqualTo(Megawatts.ZERO);
    ChipSupply.State inFull = inPart.apply(paid(Money.ofMillions(1_800)));
    assertThat(inFull.deliverable(DELIVERY.next())).isEqualTo(HUNDRED);
  }

  @Test
  void chipsGoIntoServiceWhenTheyAreInstalled() {
    Notice delivery = new Notice.ChipsDelivered(ID, HUNDRED);
    ChipSupply.State delivered =
        ordered()
            .apply(paid(BALANCE))
            .apply(new ContractEvent.NoticeGiven(DELIVERY.next(), delivery));
    Period service = DELIVERY.plus(4);
    assertThat(delivered.inService(service.previous())).isEqualTo(Megawatts.ZERO);
    assertThat(delivered.inService(service)).isEqualTo(HUNDRED);
    assertThat(delivered.accruesIn(PlainMonth.of(service), List.of()))
        .containsExactly(
            new Accrual(ID, Accrual.Kind.CHIPS_INSTALLED, A, A, Money.ofMillions(3_500)));
  }

  @Test
  void chipsCannotBeDeliveredBeforeTheyAreOrdered() {
    assertThatThrownBy(() -> supply(4, 4)).hasMessageContaining("lead time");
  }
}
